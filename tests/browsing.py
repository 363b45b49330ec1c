"""What the tests in a real browser share: the machine's Chromium, and pages opened from disk."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
DESK, PHONE = (1280, 900), (360, 740)

# Contrast by WCAG 2.2 of every text against the first ground behind it that is not transparent.
CONTRAST = """() => {
  const parse = words => {
    const [r, g, b, a = 1] = words.match(/[\\d.]+/g).map(Number);
    return {rgb: [r, g, b], a};
  };
  const light = rgb => {
    const [r, g, b] = rgb.map(v => v / 255)
      .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = element => {
    for (let e = element; e; e = e.parentElement) {
      const {rgb, a} = parse(getComputedStyle(e).backgroundColor);
      if (a > 0) return rgb;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const front = parse(element instanceof SVGElement ? style.fill : style.color);
    const [low, high] = [light(front.rgb), light(ground(element))].sort((a, b) => a - b);
    found.push([(high + 0.05) / (low + 0.05), walk.currentNode.data.trim().slice(0, 40)]);
  }
  return found;
}"""
# Every element that is seen to reach past the screen's right edge, outside of what scrolls itself.
TOO_WIDE = """() => [...document.body.querySelectorAll("*")].filter(e => {
  const box = e.getBoundingClientRect();
  return box.width && e.checkVisibility() && box.right > document.documentElement.clientWidth + 1
    && !e.closest(".chart") && !e.closest(".skip");
}).map(e => e.outerHTML.slice(0, 120))"""
# Every word of a chart that reaches out of the chart's picture.
CLIPPED = """() => [...document.querySelectorAll("svg text")].filter(t => {
  const box = t.getBoundingClientRect(), frame = t.ownerSVGElement.getBoundingClientRect();
  return box.left < frame.left - 0.5 || box.right > frame.right + 0.5
    || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5;
}).map(t => t.textContent)"""


def executable() -> str | None:
    """Return the path of the machine's Chromium, None where it has none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def started() -> Iterator[Browser]:
    """Start the browser, or skip the test where there is none.

    To be used per module: while it runs, no other code can run an event loop in this thread.
    """
    path = executable()
    if path is None:
        pytest.skip("no browser found: install Chromium (Debian, Ubuntu: the package chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Opened:
    """A page as a reader sees it, and all it asked for or complained of on the way."""

    page: Page
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


@contextmanager
def opened(
    browser: Browser, path: Path, size: tuple[int, int] = DESK, **how: Any
) -> Iterator[Opened]:
    """Open the page at `path` from disk with the network off; `how` as for a Playwright context."""
    width, height = size
    context = browser.new_context(viewport={"width": width, "height": height}, offline=True, **how)
    found = Opened(context.new_page())
    found.page.on("request", lambda request: found.asked.append(request.url))
    found.page.on("console", lambda message: found.said.append(message.text))
    found.page.on("pageerror", lambda error: found.said.append(str(error)))
    found.page.goto(path.as_uri())
    try:
        yield found
    finally:
        context.close()


def violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong with the page as it is shown, a line each."""
    found = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {v['help']}: {n['target']} {n['html'][:120]}"
        for v in found
        for n in v["nodes"]
    ]


def tab_to(page: Page, target: Locator, most: int = 60) -> None:
    """Press Tab until `target` has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError(f"not reached by {most} times Tab: {target}")


def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    return int(
        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    )
