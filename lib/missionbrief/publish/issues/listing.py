"""The page that lists the issues, newest first, and the page that tells of a failure."""

from __future__ import annotations

from collections.abc import Sequence

from missionbrief.display.labels import ARROWS, LABELS
from missionbrief.display.messages import mark_in, tell, tell_in
from missionbrief.display.tongue import speaking
from missionbrief.display.words import fit
from missionbrief.errors import shown
from missionbrief.publish.issues import feed
from missionbrief.publish.issues.manifest import Issue
from missionbrief.publish.page import framed, templates

INDEX = "index.html"
FAILURE = "failure.html"
CAUSE = 2000
REPORT_NAMES = {
    "briefing": mark_in("report", "briefing"),
    "positions": mark_in("report", "positions"),
    "evidence": mark_in("report", "evidence"),
}


def index_page(issues: Sequence[Issue], title: str) -> bytes:
    """Return index.html: each of `issues`, at least one, with its title, dates, what changed, HTML
    and PDF, in the language of the newest."""
    lang = issues[0].gist.lang
    template = templates().get_template("issues.html.j2").module
    with speaking(lang):
        words = {
            "newest": tell("Newest first."),
            "feed": tell("Atom feed"),
            "claims": tell_in("file", "claims"),
            "first": tell("The first issue: there is no earlier one to compare it with."),
            "none": tell("No change is told."),
        }
        # A notebook of one's own goes by its file's name.
        names = {name: tell_in("report", word) for name, word in REPORT_NAMES.items()}
        fed = feed.NAME if any(issue.as_of for issue in issues) else ""
        body = template.issues(  # type: ignore[attr-defined]
            issues, fed, feed.address, feed.more, ARROWS, LABELS, words, names
        )
        kicker = tell("Issues")
        head = template.head(fit(title), kicker)  # type: ignore[attr-defined]
        page = framed(str(head), str(body), lang=lang, title=f"{kicker} – {fit(title)}")
    return page.encode()


def failure_page(failures: Sequence[str], standing: Issue | None, kept: Sequence[str]) -> bytes:
    """Return failure.html: why the last run published nothing new, and what stands.

    `failures` are messages of several lines each: what failed, the cause, what to do. `standing`
    is the newest issue there is, `kept` the notebooks with their errors, by file name.
    """
    template = templates().get_template("failure.html.j2").module
    told = [[shown(fit(line), CAUSE) for line in message.splitlines()] for message in failures]
    body = template.failure(told, standing, kept, feed.address, feed.link)  # type: ignore[attr-defined]
    title = "The last run failed"
    head = template.head(title)  # type: ignore[attr-defined]
    return framed(str(head), str(body), lang="en", title=title).encode()
