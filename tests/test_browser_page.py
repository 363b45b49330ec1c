"""The briefing in a real browser: opened from disk, read by keyboard, on a phone, dark, printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from browsing import (
    CLIPPED,
    CONTRAST,
    PHONE,
    TOO_WIDE,
    opened,
    sideways,
    started,
    tab_to,
    violations,
)
from missionbrief.display.blocks import Masthead, Paragraph, Section, Text
from missionbrief.publish.page import html_page
from playwright.sync_api import Browser, Page
from series import ISSUES
from shown import shown_by
from test_display_threads import full


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The third issue of the seeds' series as a page on disk."""
    path = tmp_path_factory.mktemp("page") / "briefing.html"
    path.write_text(html_page(shown_by("briefing", full(*ISSUES[2]))), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def page(browser: Browser, report: Path) -> Iterator[Page]:
    """The page on a desk, for tests that leave it as it was."""
    with opened(browser, report) as found:
        yield found.page


def test_page_opens_from_disk_without_the_net_and_asks_for_nothing_else(
    browser: Browser, report: Path
) -> None:
    with opened(browser, report) as found:
        found.page.locator("h1").wait_for()
        assert found.page.evaluate("document.fonts.ready.then(f => f.size)") == 6
        assert found.page.evaluate("document.fonts.check('16px \"Brief Serif\"')")
        assert found.asked == [report.as_uri()]
        assert found.said == []


def test_audit_finds_no_violation_on_a_desk(page: Page) -> None:
    assert violations(page) == []


def test_phone_shows_all_without_sideways_scroll_and_passes_the_audit_in_the_dark(
    browser: Browser, report: Path
) -> None:
    with opened(browser, report, PHONE, color_scheme="dark", has_touch=True) as found:
        assert sideways(found.page) <= 0
        assert found.page.evaluate(TOO_WIDE) == []
        for summary in found.page.locator("summary").all():
            summary.click()
        assert sideways(found.page) <= 0
        assert violations(found.page) == []


@pytest.mark.parametrize(
    ("name", "language"), [("positions", "en"), ("evidence", "en"), ("briefing", "fr")]
)
def test_the_other_reports_fit_a_phone_and_pass_the_audit(
    browser: Browser, tmp_path: Path, name: str, language: str
) -> None:
    path = tmp_path / f"{name}.html"
    made = html_page(shown_by(name, replace(full(*ISSUES[2]), language=language)))
    path.write_text(made, encoding="utf-8")
    with opened(browser, path, PHONE) as found:
        assert found.page.locator("html").get_attribute("lang") == language
        assert (found.asked, found.said) == ([path.as_uri()], [])
        assert sideways(found.page) <= 0
        assert found.page.evaluate(TOO_WIDE) == []
        assert found.page.evaluate(CLIPPED) == []
        assert violations(found.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_against_its_ground(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    found = page.evaluate(CONTRAST)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="light")
    assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
    assert len(found) > 300
    assert [(ratio, words) for ratio, words in found if ratio < 4.5] == []


def test_no_word_of_a_chart_is_cut_off_at_its_edge(page: Page) -> None:
    assert page.locator("svg text").count() > 20
    assert page.evaluate(CLIPPED) == []


def test_a_number_opens_its_sentence_by_keyboard_and_gives_the_focus_back(page: Page) -> None:
    button = page.locator("main .cite > button").first
    tab_to(page, button)
    outline = button.evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "solid"
    note = page.locator(f"#{button.get_attribute('popovertarget')}")
    assert not note.is_visible()
    page.keyboard.press("Enter")
    assert note.is_visible()
    assert note.evaluate("e => e === document.activeElement")
    sentence = "Just a few months ago, Kenya deployed 400 police officers to Haiti"
    assert note.locator("mark").inner_text().startswith(sentence)
    assert "combat gang violence that has left many areas" in note.inner_text()  # its paragraph
    page.keyboard.press("Escape")
    assert not note.is_visible()
    assert button.evaluate("e => e === document.activeElement")


def test_the_first_tab_offers_to_skip_to_the_briefing(browser: Browser, report: Path) -> None:
    with opened(browser, report) as found:
        found.page.keyboard.press("Tab")
        assert found.page.locator(".skip").evaluate("e => e.getBoundingClientRect().left") >= 0
        found.page.keyboard.press("Enter")
        assert found.page.evaluate("document.activeElement.id") == "content"


def test_a_page_without_contents_has_the_width_of_its_text(
    browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "short.html"
    words = Section((Masthead("Kicker", "Title", ()), Paragraph((Text("word " * 200),))))
    path.write_text(html_page(words.to_json()["blocks"]), encoding="utf-8")
    with opened(browser, path) as found:
        text = found.page.locator("main p").bounding_box()
        title = found.page.locator("h1").bounding_box()
        assert text and title
        assert text["width"] > 600
        assert abs(text["x"] - title["x"]) < 1


def test_contents_lead_to_the_sections(page: Page) -> None:
    entries = page.locator("nav.contents a")
    names = entries.all_inner_texts()
    assert names == page.locator("main h2").all_inner_texts()
    entries.last.click()
    target = page.locator("main h2").last
    assert target.evaluate("e => e.matches(':target')")
    assert 0 <= target.evaluate("e => e.getBoundingClientRect().top") < 900
    page.evaluate("location.hash = ''")


def test_each_figure_opens_as_a_table_by_keyboard(page: Page) -> None:
    figures = page.locator("figure:has(svg)")
    assert figures.count() >= 2
    for figure in figures.all():
        summary = figure.locator("summary")
        summary.focus()
        page.keyboard.press("Enter")
        assert figure.locator("details tbody tr").first.is_visible()
        page.keyboard.press("Enter")


def test_without_script_a_number_still_opens_its_sentence(browser: Browser, report: Path) -> None:
    with opened(browser, report, java_script_enabled=False) as found:
        button = found.page.locator("main .cite > button").first
        note = found.page.locator(f"#{button.get_attribute('popovertarget')}")
        button.click()
        assert note.is_visible()
        note.locator("a").click()
        assert found.page.url.endswith("#source-3")


def test_paper_shows_links_for_buttons_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    try:
        for hidden in ("nav.contents", ".skip", ".cite > button", "details"):
            assert not page.locator(hidden).first.is_visible(), hidden
        assert page.locator(".cite > a.plain").first.is_visible()
        pdf = page.pdf(prefer_css_page_size=True)
    finally:
        page.emulate_media(media="screen")
    assert pdf.startswith(b"%PDF") and pdf.count(b"/Type /Page\n") <= 12


def test_nothing_moves(page: Page) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter(e => {
      const style = getComputedStyle(e);
      return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
        || style.scrollBehavior === "smooth";
    }).length"""
    assert page.evaluate(moving) == 0
