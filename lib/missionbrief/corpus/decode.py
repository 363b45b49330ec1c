"""From the bytes of a file to its text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"Rar!",
    b"7z\xbc\xaf",
    b"RIFF",
    b"OggS",
    b"ID3",
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*(iso-?8859-?\d+|windows-?125\d|cp125\d|macintosh|latin-?1)\b""",
    re.I,
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffd]")
_SINGLE_BYTE = ["cp1252", "mac_roman"]
MOST_CONTROL = 0.02
SAMPLE = 200_000


class NotTextError(ValueError):
    """The bytes are not those of a text."""


@dataclass(frozen=True)
class Decoded:
    """A text, the name of its encoding, and whether broken bytes in it had to be replaced."""

    text: str
    encoding: str
    repaired: bool = False


def decode(data: bytes) -> Decoded:
    """Return the text of `data`; newlines stay as they are, a byte order mark goes.

    A byte order mark decides, then valid UTF-8, UTF-16 or UTF-32 without a mark, what an HTML
    page declares, and last charset-normalizer among the encodings of western languages.
    Raises NotTextError for the bytes of pictures, archives and the like.
    """
    if data.startswith(_BINARY):
        raise NotTextError("it holds no text but the bytes of another kind of file")
    found = _decoded(data)
    sample = found.text[:SAMPLE]
    if len(_CONTROL.findall(sample)) > MOST_CONTROL * max(len(sample), 50):
        raise NotTextError("it holds no text but binary data")
    return found


def _decoded(data: bytes) -> Decoded:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name) or Decoded(data.decode(name, "replace"), name, True)
    wide = _wide(data)
    if wide:
        return wide
    utf8 = _strict(data, "utf-8")
    if utf8:
        return utf8
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for c in text[:SAMPLE] if c > "\x7f" and c != "\ufffd")
    if whole > 2 * broken:
        return Decoded(text, "utf-8", True)
    declared = _DECLARED.search(data[:4096])
    if declared and (found := _strict(data, declared[1].decode("ascii"))):
        return found
    best = from_bytes(data[:SAMPLE], cp_isolation=_SINGLE_BYTE).best()
    name = best.encoding if best and best.encoding in _SINGLE_BYTE else "cp1252"
    return _strict(data, name) or Decoded(data.decode("latin-1"), "latin-1")


def _strict(data: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(data.decode(name), name)
    except (LookupError, ValueError):
        return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: English text has a zero in every second byte or more."""
    sample = data[:4000]
    if len(sample) < 8 or sample.count(0) < 0.3 * len(sample):
        return None
    for name in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        found = _strict(data, name)
        if found and not _CONTROL.search(found.text[:1000]):
            letters = sum(c.isascii() for c in found.text[:1000])
            if letters > 0.6 * len(found.text[:1000]):
                return found
    return None
