"""The language of the app's own words: Chinese or English, as the system says unless the user chose."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from presenter.app.settings import Settings
from presenter.paths import RESOURCES

TRANSLATIONS = RESOURCES / "translations"
LANGUAGES = ("zh", "en")
CHOICES = ("system", *LANGUAGES)
_QT_FILES = {"zh": "qtbase_zh_CN", "en": "qtbase_en"}


class AppWords(QObject):
    """Installs translators; widgets hear of it through Qt's LanguageChange event."""

    def __init__(self, app: QCoreApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app, self._settings = app, settings
        self._installed: list[QTranslator] = []
        self.choice = settings.text("words", "system")
        if self.choice not in CHOICES:
            self.choice = "system"
        self.language = ""
        self._apply()

    def choose(self, choice: str) -> None:
        """`system`, `zh` or `en`; remembered."""
        self.choice = choice
        self._settings.keep("words", choice)
        self._apply()

    def _apply(self) -> None:
        language = self.choice if self.choice != "system" else system_language(QLocale.system().uiLanguages())
        if language == self.language:
            return
        self.uninstall()
        self.language = language
        for folder, name in (
            (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), _QT_FILES[language]),
            (str(TRANSLATIONS), f"storyline_{language}"),
        ):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)

    def uninstall(self) -> None:
        """Take the translations away: the words are those of the code again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        self.language = ""


def app_language() -> str:
    """The language of the words that are shown: asked of the translators, so that it is always theirs."""
    return QCoreApplication.translate("AppWords", "en", "the code of this language: en, zh")


def system_language(wished: list[str]) -> str:
    """The first of the user's languages that we have, else English: zh-Hans-CN is zh."""
    for tag in wished:
        language = tag.replace("_", "-").split("-")[0]
        if language in LANGUAGES:
            return language
    return "en"
