"""A register, such as the table of all claims, searched and sorted in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import CONTRAST, PHONE, TOO_WIDE, opened, sideways, started, tab_to, violations
from missionbrief.display.blocks import (
    Cite,
    Column,
    Masthead,
    Quoted,
    Register,
    Section,
    Source,
    Sources,
    Text,
)
from missionbrief.publish.page import html_page
from playwright.sync_api import Browser, Locator, Page

KINDS = ("personnel", "funding", "violence")
# source, kind, value as printed, day as printed, key of value, key of day, sentence
CLAIMS = (
    (1, 0, "at least 800", "28 February 2025", "800", "2025-02-28", "Eight hundred are in Haiti."),
    (2, 1, "US$1,000", "2 October 2023", "1000", "2023-10-02", "Ségur-Savien waits for money."),
    (1, 2, "4,239", "undated", "4239", "", "Many were killed."),
    (2, 0, "", "21 September 2024", "", "2024-09-21", "Officers left <b>soon</b>."),
)


def register(times: int = 1) -> Section:
    columns = (
        Column("Source", 0.12),
        Column("Kind", 0.16, choose=True),
        Column("Value", 0.16, "right"),
        Column("When", 0.2),
        Column("Sentence", 0.36),
    )
    rows = tuple(
        (
            (Cite(n, f"c{n}{words}", words),),
            (Text(KINDS[kind]),),
            (Text(value),),
            (Text(day),),
            (Quoted(words),),
        )
        for n, kind, value, day, _, _, words in CLAIMS * times
    )
    keys = tuple((str(n), "", v, d, "") for n, _, _, _, v, d, _ in CLAIMS * times)
    listed = tuple(
        Source(n, f"a{n}", f"Article {n}", None, "2024", "given", None, 2, None) for n in (1, 2)
    )
    head = Masthead("Evidence", "All claims", ())
    return Section((head, Register("All claims", columns, rows, keys), Sources(listed)))


def written(path: Path, times: int = 1) -> Path:
    path.write_text(html_page(register(times).to_json()["blocks"]), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("register") / "evidence.html")


@pytest.fixture
def page(browser: Browser, file: Path) -> Iterator[Page]:
    with opened(browser, file) as found:
        yield found.page
        assert (found.asked, found.said) == ([file.as_uri()], [])


def values(page: Page) -> list[str]:
    """Return the values of the rows that are shown, in their order."""
    return page.locator(".register tbody tr:visible td:nth-child(3)").all_inner_texts()


def head(page: Page, name: str) -> Locator:
    return page.locator(".register thead th", has_text=name)


def test_a_heading_sorts_by_keyboard_and_says_so(page: Page) -> None:
    when = head(page, "When").locator("button")
    tab_to(page, when)
    page.keyboard.press("Enter")
    assert values(page) == ["US$1,000", "", "at least 800", "4,239"]  # undated comes last
    assert head(page, "When").get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Space")
    assert values(page) == ["at least 800", "", "US$1,000", "4,239"]
    assert head(page, "When").get_attribute("aria-sort") == "descending"
    assert when.evaluate("e => e === document.activeElement")
    head(page, "Value").locator("button").press("Enter")
    assert values(page) == ["at least 800", "US$1,000", "4,239", ""]
    assert page.locator("[aria-sort]").count() == 1


def test_words_find_rows_whatever_their_accents_and_the_count_is_told(page: Page) -> None:
    status = page.get_by_role("status")
    assert status.inner_text() == "4 of 4 shown"
    page.get_by_label("Find in this table").press_sequentially("segur MONEY")
    assert values(page) == ["US$1,000"]
    assert status.inner_text() == "1 of 4 shown"
    page.get_by_label("Find in this table").fill("no such words")
    assert values(page) == []
    assert status.inner_text() == "0 of 4 shown"


def test_a_kind_is_chosen_from_those_there_are(page: Page) -> None:
    kind = page.locator("[data-choose]")
    assert kind.locator("option").all_inner_texts() == ["all", "funding", "personnel", "violence"]
    kind.select_option("personnel")
    assert values(page) == ["at least 800", ""]
    page.get_by_label("Find in this table").fill("eight")
    assert values(page) == ["at least 800"]
    kind.select_option("")
    page.get_by_label("Find in this table").fill("")
    assert len(values(page)) == 4


def test_words_of_a_source_stay_words_when_rows_move(page: Page) -> None:
    head(page, "Kind").locator("button").press("Enter")
    assert page.locator(".register b").count() == 0
    assert page.get_by_text("Officers left <b>soon</b>.").first.is_visible()


def test_a_number_in_a_row_opens_its_sentence(page: Page) -> None:
    button = page.locator(".register tbody .cite > button").nth(1)
    button.press("Enter")
    note = page.locator(f"#{button.get_attribute('popovertarget')}")
    assert "Ségur-Savien waits" in note.inner_text()
    page.keyboard.press("Escape")
    assert button.evaluate("e => e === document.activeElement")


def test_without_script_it_is_a_plain_table(browser: Browser, file: Path) -> None:
    with opened(browser, file, java_script_enabled=False) as found:
        assert len(values(found.page)) == 4
        assert not found.page.locator(".controls").is_visible()
        assert found.page.locator(".register button[type=button]:not([popovertarget])").count() == 1


def test_phone_sorts_by_a_list_without_sideways_scroll(browser: Browser, file: Path) -> None:
    with opened(browser, file, PHONE) as found:
        page = found.page
        assert sideways(page) <= 0
        assert page.evaluate(TOO_WIDE) == []
        page.get_by_label("Sort by").select_option("When")
        assert values(page) == ["US$1,000", "", "at least 800", "4,239"]
        page.get_by_role("button", name="Reverse the order").press("Enter")
        assert values(page) == ["at least 800", "", "US$1,000", "4,239"]
        page.get_by_label("Sort by").select_option("as printed")
        assert values(page) == ["at least 800", "US$1,000", "4,239", ""]
        assert violations(page) == []


def test_audit_finds_no_violation_and_all_can_be_read_in_the_dark(
    browser: Browser, file: Path
) -> None:
    with opened(browser, file, color_scheme="dark") as found:
        head(found.page, "When").locator("button").press("Enter")
        assert violations(found.page) == []
        assert [x for x in found.page.evaluate(CONTRAST) if x[0] < 4.5] == []


def test_a_register_of_a_thousand_rows_answers_at_once(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, written(tmp_path / "long.html", times=250)) as found:
        took = found.page.evaluate(
            """() => {
              const begin = performance.now();
              document.querySelector(".register thead th:nth-child(4) button").click();
              const search = document.querySelector(".register [type=search]");
              search.value = "haiti";
              search.dispatchEvent(new Event("input"));
              document.body.getBoundingClientRect();
              return performance.now() - begin;
            }"""
        )
        assert found.page.get_by_role("status").inner_text() == "250 of 1000 shown"
        assert took < 3000  # milliseconds; a twentieth of it on a machine at rest
