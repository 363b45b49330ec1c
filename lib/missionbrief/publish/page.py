"""The web page: one file, nothing remote, no script but that of its registers."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from missionbrief.corpus.own import AUTHOR
from missionbrief.display.html import Entry, blocks_css, environment, register_script, render
from missionbrief.display.tongue import SOURCE, speaking
from missionbrief.display.typeface import css_faces
from missionbrief.display.words import fit, fit_all

TEMPLATES = Path(__file__).parent / "templates"


def html_page(blocks: list[dict[str, Any]], name: str = "briefing") -> str:
    """Return the blocks as a whole HTML page; `name` is its title where no masthead gives one."""
    blocks = fit_all(blocks)
    mast = next((b for b in blocks if b["type"] == "masthead"), None)
    lang = mast["lang"] if mast else SOURCE
    with speaking(lang):
        fragments = render(blocks)
        return framed(
            fragments.masthead,
            fragments.body,
            lang=lang,
            title=f"{mast['title']} – {mast['kicker']}" if mast else fit(name),
            contents=[entry for entry in fragments.contents if entry.level == 1],
            script=register_script() if any(b["type"] == "register" for b in blocks) else "",
        )


def framed(
    masthead: str,
    body: str,
    *,
    lang: str,
    title: str,
    contents: Sequence[Entry] = (),
    script: str = "",
) -> str:
    """Return a whole HTML page around `masthead` and `body`, which are safe HTML.

    The one stylesheet stands in the page, as does the one `script` of a page with registers, and
    their hashes in the Content-Security-Policy, which allows nothing else but fonts and pictures
    that are data.
    """
    page_css = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    css = "\n".join((blocks_css(), page_css, css_faces())) + "\n"
    scripts = f"script-src 'sha256-{_digest(script)}'; " if script else ""
    return str(
        templates()
        .get_template("page.html.j2")
        .render(
            lang=lang,
            title=title,
            author=AUTHOR,
            policy=(
                f"default-src 'none'; style-src 'sha256-{_digest(css)}'; {scripts}"
                "font-src data:; img-src data:; base-uri 'none'; form-action 'none'"
            ),
            css=Markup(css),
            script=Markup(script),
            masthead=Markup(masthead),
            body=Markup(body),
            contents=contents,
        )
    )


def templates() -> Environment:
    """Return the templates of pages and blocks."""
    return environment(TEMPLATES)


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
