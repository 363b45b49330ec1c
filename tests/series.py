"""The series of three issues from the seeds as lines of plain text, to hold against a file."""

from __future__ import annotations

from missionbrief.analysis.accounts import Account, Side
from missionbrief.display.briefing import Brief

ISSUES = (
    ("2024-09-30", None),
    ("2024-11-30", "2024-09-30"),
    ("2025-04-30", "2024-11-30"),
)


def _documents(side: Side) -> str:
    return "+".join(sorted({r.document[:3] for r in side.records}))


def _answer(account: Account, side: Side) -> str:
    if account.question == "contributors":
        return ", ".join(sorted({r.actor or "" for r in side.records}))
    if side.value is not None:
        qualifier = side.records[0].qualifier or "exact"
        return f"{qualifier} {side.value:,.0f} {side.label}".strip()
    if side.label == "date":
        return f"{side.records[0].first}..{side.records[0].last}"
    return side.label


def account_line(account: Account) -> str:
    """One account: outcome, question, subject, day, each answer with its articles, the ruling."""
    sides = "; ".join(f"{_answer(account, s)} ({_documents(s)})" for s in account.sides)
    ruling = account.rule
    if account.stands is not None:
        ruling += f": {_answer(account, account.sides[account.stands])}"
    if account.settles:
        ruling += f", to settle: {account.settles}"
    head = " ".join(w for w in (account.question, account.subject, str(account.first or "")) if w)
    return f"{account.outcome}: {head}: {sides} -> {ruling}"


def lines(brief: Brief) -> list[str]:
    """An issue: its articles, accounts, changes, directions and judgements."""
    state = brief.state
    result = [f"# as of {brief.as_of}, since {brief.since or 'the first issue'}"]
    result += [f"article {d.document[:3]}: {d.use}" for d in state.documents.itertuples()]
    result += [account_line(a) for a in state.accounts]
    result += sorted(f"{c.change}: {c.identity}" for c in brief.differences)
    result += [f"way: {w.thread} {w.direction} ({w.reason})" for w in brief._ways]
    for block in brief.judgements().to_json()["blocks"]:
        if block["type"] == "judgements":
            for item in block["items"]:
                words = "".join(r["text"] for r in item["claim"])
                result.append(f"judgement, {item['confidence']}: {words}")
    return result
