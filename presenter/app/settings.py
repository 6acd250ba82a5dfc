"""What the app remembers between launches: an INI file in the user's settings folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from presenter.paths import user_config_dir


class Settings:
    """Typed access; a missing or damaged file reads as the defaults."""

    def __init__(self, file: Path | None = None) -> None:
        """`file` is the INI file; the user's own when missing."""
        self._store = QSettings(str(file or user_config_dir() / "window.ini"), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        found = self._store.value(key, default)
        return found if isinstance(found, str) else default

    def flag(self, key: str, default: bool) -> bool:
        return self.text(key, "yes" if default else "no") == "yes"

    def bytes(self, key: str) -> QByteArray:
        """Window geometry and the like; empty when nothing was kept."""
        return QByteArray.fromBase64(self.text(key).encode())

    def group(self, name: str) -> dict[str, str]:
        """All values of a group by key, as the user may have written them: with commas or blanks between words."""
        self._store.beginGroup(name)
        try:
            found = {key: self._store.value(key, "") for key in self._store.childKeys()}
        finally:
            self._store.endGroup()
        return {
            key: " ".join(map(str, value)) if isinstance(value, list) else str(value) for key, value in found.items()
        }

    def forget(self, key: str) -> None:
        """As if it had never been kept."""
        self._store.remove(key)

    def keep(self, key: str, value: str | bool | QByteArray) -> None:
        if isinstance(value, bool):
            value = "yes" if value else "no"
        elif isinstance(value, QByteArray):
            value = bytes(value.toBase64().data()).decode()
        self._store.setValue(key, value)

    def flush(self) -> None:
        """Write to disk now."""
        self._store.sync()
