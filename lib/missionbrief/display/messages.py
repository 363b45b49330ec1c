"""Sentences of the reports in the language that is spoken: every word of ours comes through here.

A message is an English sentence with named places, `tell("It was to expire {day:on}.", day=...)`.
Babel finds it in the code by the name of the function, so it stands there as a plain literal;
`languages/CODE.po` holds it in other languages, whose sentence may order, drop or inflect its
places as it likes. What fills a place:

- words, as they are, and numbers, in the language's figures;
- a `Form`, such as a name or days, which has several forms: `{who:own}` is "Kenya’s", `{where:in}`
  "in Haiti", `{day:on}` "on 25 June 2024"; a translation may ask for another form than English;
- runs, with `tell_runs`: cites, quotations, bold words, so that a sentence with its sources is
  one message: `tell_runs("It was to expire {day:on}{cites}.", day=..., cites=cites(found))`.

`tell_in` gives a context, where one English word needs two in another language; `tell_many` and
`runs_many` choose by number, `mark` only marks a literal that is told elsewhere. Words that are
data (names of persons, what a source says) are no messages. New messages are brought into the
catalogues by `make languages`.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Iterator
from typing import Any, Protocol, runtime_checkable

from missionbrief.display.blocks import Cite, Run, Runs, Text
from missionbrief.display.figures import number
from missionbrief.display.tongue import catalogue, grammar

FIELD = "\x02"
_PARSE = string.Formatter().parse


@runtime_checkable
class Form(Protocol):
    """What stands in a sentence in more than one form."""

    def form(self, case: str) -> str:
        """Return the words for `case`, the part of a place behind its colon."""
        ...


Field = str | float | Form | Run | Iterable[Run]


def mark(message: str) -> str:
    """Return `message` as it is: it is told where it is used."""
    return message


def mark_in(context: str, message: str) -> str:
    """Return `message` of a context as it is."""
    return message


def tell(message: str, /, **fields: Field) -> str:
    """Return a message in words. Raises TypeError where a field is not words."""
    return _words(catalogue().gettext(message), fields)


def tell_in(context: str, message: str, /, **fields: Field) -> str:
    """Return a message of one context, such as ("column", "By")."""
    return _words(_in(context, message), fields)


def tell_many(one: str, many: str, n: float, /, **fields: Field) -> str:
    """Return the message for `n` things by the language's rule for plurals; `{n}` is `n` in words
    where it is small."""
    return _words(_many(one, many, n), {"n": in_words(n), **fields})


def tell_runs(message: str, /, **fields: Field) -> Runs:
    """Return a message as runs."""
    return _runs(catalogue().gettext(message), fields)


def runs_many(one: str, many: str, n: float, /, **fields: Field) -> Runs:
    """Return the message for `n` things as runs."""
    return _runs(_many(one, many, n), {"n": in_words(n), **fields})


_SMALL = (
    mark_in("number", "no"),
    mark_in("number", "one"),
    mark_in("number", "two"),
    mark_in("number", "three"),
    mark_in("number", "four"),
    mark_in("number", "five"),
    mark_in("number", "six"),
    mark_in("number", "seven"),
    mark_in("number", "eight"),
    mark_in("number", "nine"),
)


def in_words(n: float) -> str:
    """Return a whole number below ten in words, any other in figures."""
    small = n == int(n) and 0 <= n < len(_SMALL)
    return _in("number", _SMALL[int(n)]) if small else number(n)


def _in(context: str, message: str) -> str:
    return str(catalogue().pgettext(context, message))


def _many(one: str, many: str, n: float) -> str:
    # A number that is not whole takes the form of many.
    count = int(n) if n == int(n) else 2
    return str(catalogue().ngettext(one, many, abs(count)))


def _words(template: str, fields: dict[str, Field]) -> str:
    found = _runs(template, fields)
    told = [run.text for run in found if isinstance(run, Text)]
    if len(told) < len(found):
        raise TypeError(f"a field of this message is not words: {template!r}")
    return "".join(told)


def _runs(template: str, fields: dict[str, Field]) -> Runs:
    """Fill the places of a template; words that stand side by side become one run."""
    made: list[Run] = []
    empty = False
    for part in _parts(template, fields):
        if not isinstance(part, Text):
            made.append(part)
            continue
        empty = empty or part.text == FIELD
        if made and isinstance(made[-1], Text) and made[-1].strong == part.strong:
            made[-1] = Text(made[-1].text + part.text, part.strong)
        elif part.text:
            made.append(part)
    runs = [Text(_grown(r.text), r.strong) if isinstance(r, Text) else r for r in made]
    if empty:
        runs = [_closed(runs, i) for i in range(len(runs))]
    return tuple(run for run in runs if not isinstance(run, Text) or run.text)


def _parts(template: str, fields: dict[str, Field]) -> Iterator[Run]:
    for literal, name, case, _ in _PARSE(template):
        yield Text(literal)
        if name is None:
            continue
        value: Any = fields[name]
        if isinstance(value, Form):
            value = value.form(case or "")
        elif isinstance(value, int | float):
            value = number(value)
        if isinstance(value, str):
            yield Text(FIELD + value.replace(FIELD, ""))
            continue
        runs = (value,) if isinstance(value, Run) else tuple(value)
        if not runs:
            yield Text(FIELD)
        for i, run in enumerate(runs):
            marked = isinstance(run, Text) and not i
            yield Text(FIELD + run.text, run.strong) if marked else run


def grown(words: str) -> str:
    """Return a field's words, made elsewhere, as they stand alone."""
    return _grown(FIELD + words)


def _grown(text: str) -> str:
    """Let words grow together as the language has it."""
    if FIELD not in text:
        return text
    for pattern, instead in grammar().get("joins", ()):
        text = re.sub(pattern.replace("‹", FIELD), instead.replace("‹", FIELD), text)
    return text.replace(FIELD, "")


def _closed(runs: list[Run], i: int) -> Run:
    """Close the gap that an empty field leaves in run `i`."""
    run = runs[i]
    if not isinstance(run, Text):
        return run
    text = re.sub(" +(?=[\u00a0\u202f]?[.,;:?)])", "", re.sub("  +", " ", run.text))
    if i == len(runs) - 1 or isinstance(runs[i + 1], Cite):
        text = text.rstrip(" ")
    return Text(text if i else text.lstrip(" "), run.strong)
