"""JupyterLab as a reader has it: the notebook to explore in, the table, the Save menu's exports.

A real JupyterLab runs in a copy of the project, and the machine's Chromium opens it; whatever the
page asks of another machine is refused and noted. Skipped where either is not installed.
"""

from __future__ import annotations

import io
import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

import pypdf
import pytest

if find_spec("jupyterlab") is None:
    pytest.skip("JupyterLab is not installed: make labtest", allow_module_level=True)

from browsing import started
from missionbrief.evidence.corrections import read_corrections
from missionbrief.evidence.reading import read_folder
from playwright.sync_api import Browser, Page, Response, Route, expect

ROOT = Path(__file__).resolve().parent.parent
STARTS, RUNS = 90, 90
"""Seconds that JupyterLab and all cells of a notebook may take on a busy machine."""


@dataclass
class Lab:
    """A running JupyterLab: its address with the token, and the folder it shows."""

    address: str
    token: str
    folder: Path
    log: Path
    foreign: list[str] = field(default_factory=list)


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    base = tmp_path_factory.mktemp("lab")
    folder = base / "project"
    for name in ("seeds", "notebooks"):
        shutil.copytree(ROOT / name, folder / name)
    port, token = _free_port(), secrets.token_hex(8)
    env = os.environ | {
        "JUPYTER_CONFIG_DIR": str(base / "config"), "JUPYTER_DATA_DIR": str(base / "data"),
        "JUPYTER_RUNTIME_DIR": str(base / "runtime"), "MISSIONBRIEF_CACHE": str(base / "cache"),
    }  # fmt: skip
    makefile = (ROOT / "Makefile").read_text("utf-8")
    quiet = next(x for x in makefile.splitlines() if x.startswith("QUIET_LAB"))
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}",
        "--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder}",
        f"--IdentityProvider.token={token}", *quiet.partition("=")[2].split(),
    ]  # fmt: skip
    with (base / "log").open("w") as log:
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=log, stderr=log)
        found = Lab(f"http://127.0.0.1:{port}", token, folder, base / "log")
        try:
            _wait(found, process)
            yield found
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()


def _wait(lab: Lab, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + STARTS
    while time.monotonic() < deadline:
        assert process.poll() is None, lab.log.read_text()
        try:
            with urllib.request.urlopen(f"{lab.address}/api?token={lab.token}", timeout=5):
                return
        except OSError:
            time.sleep(0.3)
    raise AssertionError(f"JupyterLab does not answer:\n{lab.log.read_text()}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with started() as found:
        yield found


@pytest.fixture
def page(lab: Lab, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1500, "height": 1000}, accept_downloads=True)

    def refuse(route: Route) -> None:
        lab.foreign.append(route.request.url)
        route.abort()

    context.route(lambda url: not url.startswith((lab.address, "data:", "blob:")), refuse)
    shown = context.new_page()
    yield shown
    context.close()
    assert lab.foreign == []


def run_all(page: Page, lab: Lab, notebook: str) -> None:
    """Open a notebook in JupyterLab and run all its cells to the last."""
    page.goto(f"{lab.address}/lab/tree/notebooks/{notebook}?token={lab.token}&reset")
    expect(page.locator(".jp-Notebook")).to_be_visible(timeout=STARTS * 1000)
    expect(page.get_by_text("| Idle")).to_be_visible(timeout=STARTS * 1000)
    choose(page, "Run", "Run All Cells")
    last = page.locator(".jp-Notebook .jp-CodeCell").last
    expect(last.locator(".jp-InputPrompt")).to_have_text(
        re.compile(r"\[\d+\]"), timeout=RUNS * 1000
    )
    expect(page.locator(".jp-RenderedText[data-mime-type$='stderr']")).to_have_count(0)


def choose(page: Page, menu: str, *items: str) -> None:
    """Choose an item of a menu, through its submenus."""
    page.get_by_role("menuitem", name=menu, exact=True).click()
    for number, name in enumerate(items):
        item = page.locator(".lm-Menu-itemLabel").get_by_text(name, exact=True)
        if number < len(items) - 1:
            item.hover()
        else:
            item.click()


def test_a_claim_is_picked_in_the_table_and_corrected(page: Page, lab: Lab) -> None:
    run_all(page, lab, "explore.ipynb")
    page.locator("[data-windowed-list-index='6']").scroll_into_view_if_needed()
    table = page.locator(".dt-container")
    table.evaluate("e => e.scrollIntoView()")
    lines = table.locator("tbody tr")
    expect(lines).to_have_count(10)
    table.get_by_role("searchbox").last.fill("Kaetuai")
    expect(lines.first).to_contain_text("Kaetuai")
    assert lines.count() < 10
    lines.first.click()
    claim = lines.first.locator("td").last.inner_text()
    expect(page.get_by_text(f"claim {claim}").first).to_be_visible()
    page.get_by_label("Column").select_option("place")
    for label, words in (("Value", "Petit-Goâve"), ("By", "A. Otieno"), ("Note", "the map")):
        page.get_by_label(label, exact=True).fill(words)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="Amend").click()
    expect(page.get_by_role("status").filter(has_text=claim)).to_be_visible()
    (made,) = read_corrections(lab.folder / "seeds")
    assert (made.claim_id, made.column, made.value) == (claim, "place", "Petit-Goâve")
    assert (made.by, made.note) == ("A. Otieno", "the map")
    places = {c.claim_id: c.place for c in read_folder(lab.folder / "seeds").claims}
    assert places[claim] == "Petit-Goâve"


def exported(page: Page, lab: Lab, name: str) -> bytes:
    """Choose an export in the File menu and return the file that the server answers with.

    The answer comes to a page that closes as its download begins, so that its words are asked for
    once more.
    """
    with page.context.expect_event(
        "response", lambda r: f"/nbconvert/{name.casefold()}/" in r.url, timeout=RUNS * 1000
    ) as answer:
        choose(page, "File", "Save and Export Notebook As", name)
    response: Response = answer.value
    assert response.status == 200
    assert response.headers["content-disposition"].startswith("attachment")
    headers = {"Authorization": f"token {lab.token}"}
    return page.context.request.get(response.url, headers=headers).body()


def test_the_save_menu_exports_the_briefing_as_html_and_pdf(page: Page, lab: Lab) -> None:
    run_all(page, lab, "briefing.ipynb")
    page.keyboard.press("Control+s")
    expect(page.locator(".jp-mod-dirty")).to_have_count(0)
    html = exported(page, lab, "Missionbrief_html").decode()
    assert "<h1" in html
    assert "Sources" in html
    assert "jp-Notebook" not in html  # the project's own page, not nbconvert's
    pdf = pypdf.PdfReader(io.BytesIO(exported(page, lab, "Missionbrief_pdf")))
    title = re.search(r"<h1[^>]*>(.*?)</h1>", html, re.DOTALL)
    assert title
    first = " ".join(pdf.pages[0].extract_text().split())
    assert title[1].split()[0] in first
    assert len(pdf.pages) >= 2
