"""The list of issues and the page that tells of a failure, in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import CONTRAST, PHONE, TOO_WIDE, opened, sideways, started, violations
from missionbrief.publish.issues.listing import failure_page, index_page
from playwright.sync_api import Browser
from test_issues import made

TITLE = "Kenya’s deployment has doubled to at least 800; the mandate expires in October 2024"
LONG = "/srv/" + "a-folder-with-a-long-name/" * 8 + "sources.csv, line 2: no such article"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture(params=["index", "failure"])
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    issues = [made("2025-04-30", TITLE, "2024-11-30"), made("2024-11-30", TITLE)]
    path = tmp_path / f"{request.param}.html"
    path.write_bytes(
        index_page(issues, "The mission: briefing")
        if request.param == "index"
        else failure_page([f"{LONG}\nName an article."], issues[0], ["brief.failed.ipynb"])
    )
    return path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_asks_for_nothing_passes_the_audit_and_fits_a_phone(
    scheme: str, page: Path, browser: Browser
) -> None:
    with opened(browser, page, PHONE, color_scheme=scheme) as found:
        assert found.page.locator("h1").count() == 1
        assert found.asked == [page.as_uri()]
        assert found.said == []
        assert sideways(found.page) <= 0
        assert found.page.evaluate(TOO_WIDE) == []
        assert violations(found.page) == []
        assert [words for ratio, words in found.page.evaluate(CONTRAST) if ratio < 4.5] == []
