"""Who speaks in a transcript: the turns that a name in capitals, a label or a "Q" opens.

The forms are those of official transcripts ("MS. JEAN-PIERRE:", "SECRETARY BLINKEN:", "Q",
"Spokesman:", "[00:01:04] HOST:", "Mr. SMITH.", "The Chair (Hon. …):"), with each turn
lasting until the next mark. A label that nobody
knows opens turns only where the text has it at the start of two paragraphs or more.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from unicodedata import normalize

from missionbrief.lexicon import words

REPORTER = "reporter"
ANSWER = "answer"
JOINT = "joint statement"
_CLOCK = r"\s*(?:[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?\s+)?"
_QUESTION = re.compile(
    _CLOCK + r"(?:Q|QUESTION|REPORTER|Question|Reporter)(?:\.|:)?(?=\s+[A-Z(\[“\"—])"
)
_ANSWER = re.compile(_CLOCK + r"(?:A|ANSWER|Answer)(?:\.|:)(?=\s+\S)")
_HOLDING = re.compile(
    _CLOCK + r"(?P<office>[A-Z][^:()\n]{1,80}?) \((?P<who>[^:()\n]{3,60})\)\s*:(?=\s|$)"
)
_LABEL = re.compile(_CLOCK + r"(?P<label>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})\s*:(?=\s|$)")
_DOTTED = re.compile(
    _CLOCK + r"(?P<label>(?:(?:Mr|Ms|Mrs|Dr|Sen|Rep|Amb|Gen|Col|Adm)\.|Senator|Representative"
    r"|Secretary|Ambassador|Admiral|General|Colonel|Chairman|Chairwoman|The) [A-Z][\w'’-]+"
    r"(?: of [A-Z][a-z]+)?)\.(?= [A-Z\"“\[])"
)
# "JANE DOE, BYLINE:", "JOHN ROE, HOST:" of a broadcaster's transcript.
_STAFF = re.compile(
    _CLOCK + r"(?P<who>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}), (?P<part>[A-Za-z]+)"
    r"(?: [A-Z][\w.]*){0,3}\s*:(?=\s|$)"
)
# "((Jane Doe, Nairobi Resident)) ((English female))" of a broadcaster's script.
_SLUG = re.compile(r"\(\((?P<who>[A-Z][^(),]{3,40}?)(?: \([^(),]*)?, [^()]+\)\)")
_CUE = re.compile(r"\(\([A-Z][^()]*\)\)")
# A line of its own in a parliament's record: "Lord X (Con)", "The Minister (Lord X) (Con)".
_PEERED = r"(?:Lord|Lady|Baroness|Baron|Viscount|Earl|Dame|Sir|Mr|Mrs|Ms|Dr|Hon|The Rt Hon)\.?"
_LONE = re.compile(
    rf"(?:The [A-Z][^()]{{3,110}} \((?P<holder>{_PEERED} [^()]{{3,40}})\)"
    rf"|(?P<member>{_PEERED} [A-Z][^(),:]{{2,40}}))"
    r"(?: \([^()]{3,40}\))? \((?P<party>[A-Z][A-Za-z/ -]{1,18})\)"
)
# "Jane Doe Liberal Harbour—Hill, QC", and the name of a witness beneath his office.
_SEATED = re.compile(
    r"(?P<member>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}) "
    r"(?:Liberal|Conservative|NDP|Bloc Québécois|Green|Independent) [^.:;]{3,60}, [A-Z]{2}"
)
_NAME = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}")
_OFFICE = re.compile(r"[A-Z][^.:;!?]*\b[A-Z][^.:;!?]*, [^.:;!?]*[^\W\d]")
_INTERVIEW, _SHORT, _PROMPT = 3, 40, 10
_RECORD = 30
_FEW = 5
_ROLES = words("language", "turns", "roles")
_OF_STAFF = words("language", "turns", "staff")
_STYLED = frozenset(
    {
        "hon",
        "dr",
        "mr",
        "mrs",
        "ms",
        "sen",
        "amb",
        "prof",
        "rt",
        "maj",
        "gen",
        "col",
        "rev",
        "ps",
        "cs",
        "pcs",
        "cas",
        "pm",
        "fm",
    }
)
_TITLES = words("language", "names", "titles") | words("language", "names", "ranks") | _STYLED


def labels(paragraphs: Iterable[str], least: int = 2) -> frozenset[str]:
    """Return the labels that open at least so many of `paragraphs`, those of the same style where
    others do ("Hon. Jane Doe:" beside "Hon. John Roe:"), that answer a question marked as one, or
    that say what part somebody has."""
    counts: Counter[str] = Counter()
    asked = False
    for text in paragraphs:
        found = _LABEL.match(text) or _DOTTED.match(text)
        if found is not None:
            counts[found["label"]] += 2 if asked or _of_record(found, text) else 1
        asked = _QUESTION.match(text) is not None
    often = [label for label, number in counts.items() if number >= least]
    styles = {label.split()[0] for label in often} if least > 1 else set()
    styles = {style for style in styles if style.rstrip(".").casefold() in _STYLED}
    return frozenset(
        label
        for label, number in counts.items()
        if number >= least or label.split()[-1] in _ROLES or label.split()[0] in styles
    )


def _of_record(label: re.Match[str], text: str) -> bool:
    """Whether a label opens a long speech in a record, by a short title: "Sen. Doe: When it …"."""
    title = label["label"].split()[0]
    styled = title.endswith(".") and title.rstrip(".").casefold() in _STYLED
    return styled and label.re is _LABEL and len(text.split()) >= _RECORD


def questions(paragraphs: Sequence[str]) -> frozenset[int]:
    """Return which of `paragraphs` are an interview's questions, printed without a mark: three or
    more short ones that end with a question mark, and what else is as short between answers.
    None where the text marks who speaks, or is no interview."""
    asked = [n for n, text in enumerate(paragraphs) if _asks(text)]
    marked = sum(_QUESTION.match(text) is not None for text in paragraphs)
    if len(asked) < _INTERVIEW or marked:
        return frozenset()
    first, last = asked[0], asked[-1]
    apart = all(b - a > 1 for a, b in pairwise(asked))
    within = [n for n in range(first + 1, last) if _brief(paragraphs[n]) and n - 1 not in asked]
    return frozenset(asked + [n for n in within if n + 1 not in asked]) if apart else frozenset()


def _asks(text: str) -> bool:
    return text.rstrip(' ”"').endswith("?") and len(text.split()) <= _SHORT


def _brief(text: str) -> bool:
    return len(text.split()) <= _PROMPT


def turn(
    text: str, surnames: Mapping[str, str], opening: frozenset[str] = frozenset()
) -> tuple[str, int] | None:
    """Return who begins to speak at the start of a paragraph and where the words begin.

    `surnames` maps surnames, case-folded, to canonical names, and `opening` are the text's own
    labels; an unknown speaker keeps the surname as printed but for its capitals, a part that
    somebody has is in small letters. None where the paragraph opens no turn.
    """
    if (asked := _QUESTION.match(text)) is not None:
        return REPORTER, asked.end()
    if (answered := _ANSWER.match(text)) is not None:
        return ANSWER, answered.end()
    if (held := _HOLDING.match(text)) is not None and (who := _holder(held)) is not None:
        return _known(who, surnames) or who, held.end()
    found = _LABEL.match(text) or _DOTTED.match(text)
    if found is None:
        return None
    label = found["label"]
    parts = _bare(label.split())
    if (held_before := surnames.get(label.casefold())) is not None and len(label.split()) > 1:
        return held_before, found.end()
    if label.casefold().split()[-1] in _ROLES:
        return label.casefold(), found.end()
    shouted = label.isupper() and len(parts) < len(label.split())
    known = _known(parts[-1], surnames) if parts else None
    if label not in opening and not (
        found.re is _LABEL and (shouted or (known and label.isupper()))
    ):
        return None
    return known or _capitalised(" ".join(parts) or label), found.end()


def staff(paragraphs: Iterable[str]) -> frozenset[str]:
    """Return the last names, case-folded, of those whom a transcript's labels call the
    broadcaster's own: "JANE DOE, BYLINE:", "JOHN ROE, HOST:"."""
    found = (_STAFF.match(text) for text in paragraphs)
    return frozenset(
        label["who"].split()[-1].casefold()
        for label in found
        if label is not None and label["part"].casefold() in _OF_STAFF
    )


def by_staff(text: str, own: frozenset[str]) -> bool:
    """Return whether a paragraph opens a turn of one of the broadcaster's `own`, whose words are
    the source's."""
    found = (_STAFF.match(text) or _LABEL.match(text)) if own else None
    if found is None:
        return False
    said = found["who"] if found.re is _STAFF else found["label"]
    return said.split()[-1].casefold() in own


def slug(text: str) -> str | None:
    """Return who speaks by the slug of a broadcaster's script that opens a paragraph: "((Jane Doe,
    Nairobi Resident))"; "" where it names nobody: "((NARRATOR))"; None where there is none."""
    if (found := _SLUG.match(text)) is not None:
        return found["who"].strip()
    return "" if _CUE.match(text) is not None else None


def initialled(text: str, names: Iterable[str]) -> str | None:
    """Return which of `names` the initials mean that open a turn ("ES:"); None where a paragraph
    opens with none, or several fit."""
    found = _LABEL.match(text)
    label = found["label"].replace(".", "") if found is not None else ""
    if not label.isupper() or not 1 < len(label) < _FEW:
        return None
    fit = {name for name in names if _initials(name) == label}
    return fit.pop() if len(fit) == 1 else None


def _initials(name: str) -> str:
    return "".join(normalize("NFKD", part)[0] for part in name.split() if part[0].isupper())


def alone(text: str) -> str | None:
    """Return who speaks under a line of its own in a parliament's record, "Lord X (Con)" or "X
    Liberal Hill, QC", without the title; None where the line is none."""
    if (seated := _SEATED.fullmatch(text.strip())) is not None:
        return seated["member"]
    found = _LONE.fullmatch(text.strip())
    if found is None:
        return None
    name = found["holder"] or found["member"]
    return re.sub(rf"^{_PEERED} ", "", name).strip() or None


def witness(above: str, text: str) -> str | None:
    """Return who speaks under a line of his name alone, which stands beneath a line with his office
    ("Director, Department of Foreign Affairs"); None where the lines are none such."""
    office = _OFFICE.fullmatch(above.strip()) is not None and len(above.split()) <= _SHORT
    return text.strip() if office and _NAME.fullmatch(text.strip()) is not None else None


def held(text: str) -> tuple[str, str] | None:
    """Return the office that a label tells with its holder, case-folded, and the holder: he may go
    by it alone later ("PERMANENT SECRETARY (Mrs. …):", "PERMANENT SECRETARY:")."""
    found = _HOLDING.match(text)
    who = _holder(found) if found is not None else None
    return (found["office"].casefold(), who) if found is not None and who is not None else None


def _known(name: str, surnames: Mapping[str, str]) -> str | None:
    return surnames.get(name.split()[-1].casefold().replace("’", "'"))


def _bare(parts: list[str]) -> list[str]:
    """The parts of a name without the titles before it."""
    while parts and parts[0].rstrip(".").casefold() in _TITLES:
        parts = parts[1:]
    return parts


def _holder(held: re.Match[str]) -> str | None:
    """Who speaks by a label of a record, "The Chairperson (Hon. …):" or "Hon. … (Suba North):":
    whichever part begins with a title, without it."""
    for part in (held["who"], held["office"]):
        parts = part.split()
        if parts[0].casefold().rstrip(".") in _STYLED and parts[0].endswith("."):
            return " ".join(_bare(parts)) or None
    return None


def _capitalised(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word.group().capitalize(), name)
