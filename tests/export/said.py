"""Everything a written file says to whoever looks into it: its bytes, and what is packed, compressed or encoded in them."""

from __future__ import annotations

import io
import struct
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pikepdf
from PIL import Image

from presenter.export.images.png_file import SIGNATURE

Said = bytes | str


def holds(file: Path, secret: str) -> bool:
    """Whether a text is anywhere in it, in any encoding we know of."""
    encoded = [secret.encode(code) for code in ("utf-8", "utf-16-be", "utf-16-le", "gb18030")]
    encoded.append(secret.encode("ascii", "xmlcharrefreplace"))
    return any(
        secret in said if isinstance(said, str) else any(code in said for code in encoded) for said in all_said(file)
    )


def all_said(file: Path) -> Iterator[Said]:
    data = file.read_bytes()
    yield file.name
    yield data
    if data.startswith(b"PK"):
        yield from _members(data)
    elif data.startswith(b"%PDF"):
        yield from _pdf(file)
    elif data.startswith(SIGNATURE):
        yield from _chunks(data)
    elif file.suffix in (".jpg", ".webp", ".avif"):
        yield from _picture(data)


def _members(data: bytes) -> Iterator[Said]:
    """Of a ZIP file and of those in it."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for entry in packed.infolist():
            content = packed.read(entry)
            yield entry.filename
            yield content
            if content.startswith(b"PK"):
                yield from _members(content)


def _pdf(file: Path) -> Iterator[Said]:
    """The words of its pages, its streams unpacked, and each string of each object."""
    yield subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(file), "-"], check=True, capture_output=True).stdout
    with pikepdf.open(file) as pdf:
        for found in pdf.objects:
            if isinstance(found, pikepdf.Stream):
                yield found.read_raw_bytes() if "/Width" in found else found.read_bytes()
            yield from _strings(found)
        yield from _strings(pdf.trailer)


def _strings(found: object, depth: int = 0) -> Iterator[Said]:
    if isinstance(found, pikepdf.String):
        yield str(found)
    elif depth < 8 and isinstance(found, pikepdf.Array):
        for inner in found:
            yield from _strings(inner, depth + 1)
    elif depth < 8 and isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for key in found.keys():  # noqa: SIM118  # not a mapping
            yield from _strings(found[key], depth + 1)


def _chunks(data: bytes) -> Iterator[Said]:
    """Of a PNG; compressed texts unpacked."""
    at = len(SIGNATURE)
    while at < len(data):
        (length,) = struct.unpack(">I", data[at : at + 4])
        kind, inside = data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        yield inside
        if kind in (b"zTXt", b"iTXt", b"iCCP"):
            for start in range(len(inside)):
                if inside[start : start + 1] == b"\x78":
                    try:
                        yield zlib.decompress(inside[start:])
                    except zlib.error:
                        continue
        at += length + 12


def _picture(data: bytes) -> Iterator[Said]:
    with Image.open(io.BytesIO(data)) as image:
        for value in image.info.values():
            yield value if isinstance(value, bytes) else str(value)
        exif = image.getexif()
        for block in (exif, exif.get_ifd(0x8769)):
            for value in block.values():
                yield value if isinstance(value, bytes) else str(value)
