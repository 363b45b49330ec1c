"""The language that a report is written in, and the files that hold its words.

English stands in the code and is the source. Every other language is a gettext catalogue,
`languages/CODE.po`, read as it is, so that what is printed cannot lag behind it. Beside it may
stand `languages/CODE.toml` with what a catalogue has no place for (see `grammar`): how words grow
together ("de" and "le" to "du") and the articles of names. Dates, numbers, lists, plurals and the
names of countries are those of CLDR, through Babel.
"""

from __future__ import annotations

import io
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from missionbrief.errors import InputError, shown

FOLDER = Path(__file__).parent / "languages"
SOURCE = "en"
# The English of the reports is British: CLDR's `en` alone is American.
_LOCALES = {SOURCE: "en_GB"}
_language: ContextVar[str] = ContextVar("language", default=SOURCE)


def languages() -> tuple[str, ...]:
    """Return the codes of the languages there are, the source first."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.po")))


def checked(language: str) -> str:
    """Return the code of a language, English for "". Raises InputError for one there is not."""
    code = language.strip() or SOURCE
    if code not in languages():
        raise InputError(
            f"there is no language {shown(language, 40)!r}",
            f"There are: {', '.join(languages())}.",
        )
    return code


def current() -> str:
    """Return the code of the language that is spoken now."""
    return _language.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Let all words inside be those of `language`; one without a catalogue is English."""
    token = _language.set(language if language in languages() else SOURCE)
    try:
        yield
    finally:
        _language.reset(token)


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(_LOCALES.get(language, language), sep="_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_LOCALES[SOURCE])


def locale() -> Locale:
    """Return CLDR's rules for the language that is spoken, English ones where it has none."""
    return _locale(current())


def catalogue() -> NullTranslations:
    """Return the messages of the language that is spoken; English ones stay as they are."""
    return _catalogue(current())


@cache
def _catalogue(language: str) -> NullTranslations:
    path = FOLDER / f"{language}.po"
    if language == SOURCE or not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        found = read_po(file, locale=_locale(language))
    compiled = io.BytesIO()
    write_mo(compiled, found)
    compiled.seek(0)
    return Translations(compiled)


def grammar() -> dict[str, Any]:
    """Return what `languages/CODE.toml` tells of the language that is spoken, {} without one.

    `joins`: pairs of a regular expression and its replacement, applied to a finished sentence in
    which "‹" stands before each filled-in field. `names`: a name in English to its
    form in a sentence, with its article. `plural`: a regular expression for the
    names that take their verb as several do. `countries`: `articles`, pairs of a regular expression
    for a country's name and the article before it, the first that fits; `within`, pairs of one for
    a place with its article and the words for being in it.
    """
    return _grammar(current())


@cache
def _grammar(language: str) -> dict[str, Any]:
    path = FOLDER / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
