"""Up to which token what a verb of reporting tells goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from missionbrief.language.grammar import climb, subject

if TYPE_CHECKING:
    from missionbrief.language.tokens import Token

# What opens a clause that is told beside the main one, and not as the ground for it.
_BACKGROUND = frozenset({"after", "before", "while", "whereas", "since", "until", "although",
                         "though", "when", "once"})  # fmt: skip


def before_another(verb: Token, last: int) -> int:
    """Return up to where it is told what somebody announces by a noun: not a clause with a subject
    of its own that is joined to it ("X announced a gift of 4 million, and Y has paid 10 million").
    """
    parts = {c.dep_ for c in verb.children}
    if "ccomp" in parts or "dobj" not in parts:
        return last
    for child in verb.children:
        finite = child.tag_ in ("VBD", "VBZ", "VBP") or any(
            g.dep_ == "aux" and g.tag_ in ("VBD", "VBZ", "VBP", "MD") for g in child.children
        )
        own = next((g for g in child.children if g.dep_ in ("nsubj", "nsubjpass")), None)
        named = own is not None and own.pos_ == "PROPN"
        if child.dep_ == "conj" and finite and named and child.i > verb.i:
            return child.left_edge.i - 1
    return last


def before_main(verb: Token, last: int) -> int:
    """Return up to where it is told what somebody says in a clause that sets the scene: not the
    main clause behind it ("Days after the agency warned of famine, 200 officers landed")."""
    for step in climb(verb):
        main, doer = step.head, subject(step.head)
        if step.dep_ != "advcl" or doer is None or doer.i < step.i:
            continue
        edge = doer.left_edge.i
        opens = any(c.dep_ in ("mark", "advmod") and c.lower_ in _BACKGROUND for c in step.children)
        if opens and verb.i < edge and edge <= main.i:
            last = min(last, edge - 1)
    return last
