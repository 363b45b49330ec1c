"""Reports in another language: the catalogues are whole, and nothing of ours escapes them."""

from __future__ import annotations

import json
import re
import string
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from analysis_seeds import blocks, briefing
from babel import Locale
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st
from languages import load, template, written
from missionbrief.cli import run
from missionbrief.display import tongue
from missionbrief.display.briefing import Brief
from missionbrief.display.called import Name
from missionbrief.display.deeds import deed
from missionbrief.display.figures import number
from missionbrief.display.labels import LABELS
from missionbrief.display.messages import FIELD, tell, tell_many
from missionbrief.display.opening import REPORTS
from missionbrief.display.phrases import Days, amount, listed
from missionbrief.display.strengths import personnel
from missionbrief.display.sums import in_millions
from missionbrief.errors import InputError
from missionbrief.publish.page import html_page
from missionbrief.publish.pdf import pdf_bytes
from pypdf import PdfReader

CATALOGUES = sorted(tongue.FOLDER.glob("*.po"))
ISSUES = (("2024-09-30", None), ("2025-04-30", "2024-11-30"))
COUNTRIES = sorted(
    name for code, name in Locale.parse("en").territories.items() if re.fullmatch("[A-Z]{2}", code)
)
PSEUDO = "eo"
OTHERS = ("stances", "arguments", "words", "ledger", "corrections", "quality", "register")
"""The cells of the reports beside the briefing."""


@cache
def messages() -> Catalog:
    return template()


def strings(told: Any) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told or ("",))


def places(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def whole(brief: Brief) -> list[dict[str, Any]]:
    """Return the blocks of every report."""
    heads = [b for r in REPORTS for b in brief.masthead(r).to_json()["blocks"]]
    rest = [b for cell in OTHERS for b in getattr(brief, cell)().to_json()["blocks"]]
    return [*heads, *blocks(brief), *rest]


@cache
def report(language: str) -> list[dict[str, Any]]:
    return [
        block
        for as_of, since in ISSUES
        for block in whole(replace(briefing(as_of, since), language=language))
    ]


# --- the catalogues ---


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.stem)
def test_a_catalogue_holds_the_messages_of_the_code_and_no_others(path: Path) -> None:
    wanted = {(m.context, m.id) for m in messages() if m.id}
    held = {(m.context, m.id) for m in load(path) if m.id}
    remedy = "bring the catalogue into step: make languages"
    assert held == wanted, f"{remedy}\nmissing {wanted - held}\nunused {held - wanted}"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.stem)
def test_every_message_has_words_for_each_plural_form_of_its_language(path: Path) -> None:
    catalogue = load(path)
    forms = len(Locale.parse(path.stem).plural_form.tags) + 1
    for message in catalogue:
        if not message.id:
            continue
        told = strings(message.string)
        assert all(told), f"without words: {message.id}"
        assert not message.fuzzy, message.id
        if message.pluralizable:
            assert len(told) == catalogue.num_plurals <= forms


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda p: p.stem)
def test_words_use_no_place_that_their_message_lacks(path: Path) -> None:
    for message in load(path):
        held = set().union(*(places(words) for words in strings(message.id)))
        for words in strings(message.string):
            assert places(words) <= held, f"{message.id}: {words}"


def test_french_has_its_own_marks_with_spaces_that_do_not_break() -> None:
    for message in load(tongue.FOLDER / "fr.po"):
        for words in strings(message.string):
            assert not re.search(r" [;:?!»]|« |\w'\w|[“”]", words), words


def test_a_catalogue_written_again_is_the_same() -> None:
    for path in CATALOGUES:
        assert written(load(path)) == path.read_bytes()


# --- whole reports ---


def _is_run(value: Any) -> bool:
    return isinstance(value, dict) and "run" in value


def texts(value: Any, key: str = "") -> Iterator[str]:
    """Yield the words of ours in blocks: no quotations, names of files, or charts' code."""
    if isinstance(value, dict):
        if "document" in value:
            value = {k: value[k] for k in ("published", "basis")}
        for name, part in value.items():
            yield from texts(part, name)
    elif isinstance(value, list | tuple) and value and _is_run(value[0]):
        yield "".join(run["text"] if run["run"] == "text" else "" for run in value)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from texts(part, key)
    elif isinstance(value, str) and key == "svg":
        yield from re.findall(r"<text[^>]*>([^<]+)</text>", value)
    elif isinstance(value, str) and key in (
        "text", "title", "label", "value", "qualifier", "date", "alt", "name", "why", "kicker",
        "published", "basis", "by",
    ):  # fmt: skip
        yield value


def test_no_sentence_of_a_french_report_is_english() -> None:
    ours = {
        piece.strip(" .,:;()?")
        for m in messages()
        for words in strings(m.id)
        for piece in re.split(r"\{[^}]*\}", words)
    }
    ours = {piece for piece in ours if len(piece) > 9 and " " in piece}
    french = " ".join(piece for m in load(tongue.FOLDER / "fr.po") for piece in strings(m.string))
    ours = {piece for piece in ours if piece not in french}
    english = re.compile(rf"\b(?:{'|'.join(re.escape(piece) for piece in sorted(ours))})\b")
    for told in dict.fromkeys(texts(report("fr"))):
        found = english.search(re.sub("«[^»]*»", "", told))
        assert not found, (told, found)


def test_a_french_page_says_its_language_and_marks_what_sources_say() -> None:
    made = blocks(replace(briefing("2025-04-30", "2024-11-30"), language="fr"))
    page = html_page(made)
    assert '<html lang="fr">' in page
    assert "Appréciations principales" in page and "Lire cette figure en tableau" in page
    quoted = re.findall(r"<q lang=\"(\w+)\">«\u00a0", page)
    assert len(quoted) > 10 and set(quoted) == {"en"}
    assert "“" not in re.sub(r"<(q|p class=\"words\")[^>]*>.*?</(q|p)>", "", page)


def test_a_french_pdf_says_its_language_and_numbers_its_pages_in_it() -> None:
    made = json.loads(json.dumps(blocks(replace(briefing("2025-04-30"), language="fr"))))
    pdf = PdfReader(BytesIO(pdf_bytes(made)))
    assert pdf.trailer["/Root"]["/Lang"] == "fr"
    text = pdf.pages[1].extract_text()
    assert f"page 2 sur {len(pdf.pages)}" in text and "30 avril 2025" in text


def test_every_word_of_a_report_comes_through_the_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pseudo = Catalog(locale=Locale.parse(PSEUDO))
    pseudo.update(messages())
    for message in pseudo:
        if message.id:
            told = tuple(f"‹{words}›" for words in strings(message.id))
            message.string = told if message.pluralizable else told[0]
    (tmp_path / f"{PSEUDO}.po").write_bytes(written(pseudo))
    monkeypatch.setattr(tongue, "FOLDER", tmp_path)
    brief = replace(briefing("2025-04-30", "2024-11-30"), language=PSEUDO)
    names = {*brief.mission.names, *(n.canonical for n in brief.mission.names.values())}
    for column in ("actor", "target", "place", "attributed_to"):
        names |= set(brief.claims[column].dropna().astype(str))
    names |= set(Locale.parse(PSEUDO).territories.values())
    longest = sorted(names, key=len, reverse=True)
    known = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in longest if name))
    with tongue.speaking(PSEUDO):
        between = listed(["1", "2"])[1:-1]
    for text in texts(whole(brief)):
        rest = _outside(text)
        rest = known.sub("", rest).replace(between, " ")
        rest = re.sub(r"[\w./-]+, [0-9a-f]{12}$|[0-9a-f]{8,12}", "", rest)
        months = Locale.parse(PSEUDO).months["format"]
        for form in ("wide", "abbreviated"):
            for month in months[form].values():
                rest = rest.replace(month, "")
        letters = re.sub(r"[\W\d_]+", " ", rest).strip()
        assert not letters, (text, letters)
    for name, words in _labels():
        assert words.startswith("‹"), name


def _labels() -> list[tuple[str, str]]:
    with tongue.speaking(PSEUDO):
        return [(name, LABELS[name]) for name in LABELS]


def _outside(text: str) -> str:
    """Return what stands outside all brackets of a text."""
    while True:
        shorter = re.sub(r"‹[^‹›]*›", " ", text)
        if shorter == text:
            return re.sub(r"‹.*", " ", text)
        text = shorter


# --- French words ---


def french(message: str, **fields: Any) -> str:
    with tongue.speaking("fr"):
        return tell(message, **fields)


@pytest.mark.parametrize(
    ("name", "of", "within"),
    [
        ("Kenya", "du Kenya", "au Kenya"),
        ("Haiti", "d’Haïti", "en Haïti"),
        ("Jamaica", "de la Jamaïque", "en Jamaïque"),
        ("Bahamas", "des Bahamas", "aux Bahamas"),
        ("United States", "des États-Unis", "aux États-Unis"),
        ("Belize", "du Belize", "au Belize"),
        ("Ecuador", "de l’Équateur", "en Équateur"),
        ("Port-au-Prince", "de Port-au-Prince", "à Port-au-Prince"),
        ("Artibonite", "de l’Artibonite", "dans l’Artibonite"),
    ],
)
def test_french_gives_each_place_its_article_and_preposition(
    name: str, of: str, within: str
) -> None:
    told = french("{who:own} deployment {where:in} has doubled.", who=Name(name), where=Name(name))
    assert told == f"Les effectifs {of} {within} ont doublé."


@given(st.sampled_from(COUNTRIES), st.sampled_from(COUNTRIES))
def test_french_words_grow_together_with_any_country(first: str, second: str) -> None:
    told = french("{who:own} deployment {where:in} has risen.", who=Name(first), where=Name(second))
    assert not re.search(r"\b(?:de|à) (?:le|les) ", told)
    assert not re.search(r"\bde [aeiouyéèêîÉÈÊÎAEIOU]", told)
    assert FIELD not in told and "‹" not in told and "  " not in told


@pytest.mark.parametrize(
    ("days", "alone", "at", "by", "since"),
    [
        (("2024-06-25", "2024-06-25"), "25 juin 2024", "le 25 juin 2024", "au 25 juin 2024",
         "depuis le 25 juin 2024"),
        (("2024-10-01", "2024-10-31"), "octobre 2024", "en octobre 2024", "en octobre 2024",
         "depuis octobre 2024"),
        (("2024-06-01", "2024-06-01"), "1er juin 2024", "le 1er juin 2024", "au 1er juin 2024",
         "depuis le 1er juin 2024"),
        (("2024-07-01", "2025-02-28"), "juillet 2024 – février 2025",
         "entre juillet 2024 et février 2025", None, None),
        (("2025-02-28", None), "au plus tôt le 28 février 2025", "au plus tôt le 28 février 2025",
         None, None),
    ],
)  # fmt: skip
def test_french_days_at_each_precision(
    days: tuple[str, str | None], alone: str, at: str, by: str | None, since: str | None
) -> None:
    from datetime import date

    first, last = (date.fromisoformat(d) if d else None for d in days)
    with tongue.speaking("fr"):
        found = Days(first, last)
        assert (found.form(""), found.form("on")) == (alone, at)
        assert by is None or found.form("by") == by
        assert since is None or found.form("since") == since


def test_french_numbers_sums_and_lists() -> None:
    with tongue.speaking("fr"):
        assert number(4239) == "4\u202f239" and number(2.5) == "2,5"
        assert amount(800, "at_least") == "au moins 800"
        assert in_millions(2e8, "about", "USD") == "environ 200 millions de dollars des États-Unis"
        assert in_millions(1e6, "more_than") == "plus de 1 million"
        assert in_millions(3e6, None, "EUR") == "3 millions d’euros"
        assert listed(["la Chine", "la Russie", "le Kenya"]) == "la Chine, la Russie et le Kenya"
        assert personnel("1 million", None, 1e6) == "1 million de personnes"


@given(st.integers(0, 10**7))
def test_plurals_follow_the_rules_of_each_language(n: int) -> None:
    for language in tongue.languages():
        with tongue.speaking(language):
            one, many = (tell_many("{n} claim", "{n} claims", k, n="") for k in (1, 2))
            rule = tongue.locale().plural_form(n)
            assert tell_many("{n} claim", "{n} claims", n, n="") == (one if rule == "one" else many)


# --- how it is asked for ---


@pytest.mark.parametrize("language", ["xx", "français", "../fr", "FR"])
def test_an_unknown_language_ends_with_2_and_names_those_there_are(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build", "seeds", "--language", language, "--out", str(tmp_path / "out")]) == 2
    assert "There are: en, fr." in capsys.readouterr().err
    with pytest.raises(InputError):
        tongue.checked(language)


def test_words_are_english_again_after_another_language() -> None:
    assert tongue.current() == "en"
    with tongue.speaking("fr"):
        assert tell("undated") == "sans date"
    assert tell("undated") == "undated"


@pytest.mark.parametrize(
    ("target", "quote", "told"),
    [
        ("attack on Kenyan officers", "Gunmen attacked Kenyan officers.",
         "attaque contre «\u00a0Kenyan officers\u00a0»"),
        ("number of places retaken", "They managed to liberate a number of places.",
         "reprise de «\u00a0number of places\u00a0»"),
        ("arrest of two gang leaders", "They seized two  gang\nleaders.",
         "arrestation de «\u00a0two gang leaders\u00a0»"),
        ("late-night sweep", "A late-night sweep followed.", "«\u00a0late-night sweep\u00a0»"),
        ("sweep of the port", "They swept the port.", "sweep of the port"),
        ("joint patrols", "They patrolled.", "patrouilles conjointes"),
    ],
)  # fmt: skip
def test_only_words_that_stand_in_the_article_are_quoted(
    target: str, quote: str, told: str
) -> None:
    with tongue.speaking("fr"):
        assert deed(target, [quote]) == told
    assert deed(target, [quote]) == target
