"""What labelled sentences teach: what it may rest on, and what it makes of rules and names."""

from __future__ import annotations

import json
import math
from collections import Counter
from functools import cache
from itertools import chain
from pathlib import Path

import learn
import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.claims.claim import Claim
from missionbrief.claims.extract import claims_of
from missionbrief.claims.learned.counts import uncounted
from missionbrief.claims.learned.scale import Choice, Scale, choices, scale
from missionbrief.claims.learned.signs import of_named, of_number, of_sentence
from missionbrief.claims.learned.standing import LEAST
from missionbrief.language.model import pipeline
from missionbrief.language.read import read_all
from reading import MISSION, article, claims, document, sentence, sentences

LEAD = "Gangs hold most of Port-au-Prince, the capital of Haiti, where a Kenya-led mission works.\n"
FILES = sorted(learn.LEARNED.glob("*.json"))
# Of what the rules read in a table, the part that stands; and what is added, as a part of it.
STANDS, ADDED = 0.95, 0.1


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_weights_were_learned_from_the_labels_that_are_there(path: Path) -> None:
    assert json.loads(path.read_text("utf-8"))["trained_on"] == learn.digest(), "run `make learn`"


def test_nothing_kept_apart_teaches() -> None:
    folders = [folder for _, folder in learn.SETS.values()]
    assert learn.GOLD / "unseen" not in folders
    assert all("unseen" not in str(gold) for gold, _ in learn.SETS.values())


@cache
def words() -> frozenset[str]:
    """The words of all signs."""
    told = [json.loads(path.read_text("utf-8")) for path in FILES]
    tables = [*(t["is"]["weights"] for t in told if "is" in t)]
    tables += [c["weights"] for t in told for c in t.get("choices", {}).values()]
    return frozenset(chain.from_iterable(s.split(":")[-1].split() for t in tables for s in t))


def test_no_sign_is_about_a_person_or_a_country() -> None:
    names = (f for f, n in MISSION.names.items() if n.kind in ("person", "country"))
    single = {form.casefold() for form in names if " " not in form} - {"us"}
    assert words() & single == set()


def test_a_name_is_told_by_its_kind_and_a_number_as_such() -> None:
    one = sentence("Kenya sent 400 officers to Haiti with Zebulon.")
    assert {"s:<country>", "s:#", "s:<name>", "s:officer"} <= of_sentence(one)
    other = sentence("Jamaica sent 250 officers to Haiti with Ezekiel.")
    assert of_sentence(one) == of_sentence(other)
    assert of_named(one, [one.tokens[0]]) == of_named(other, [other.tokens[0]])
    (number,), (another,) = one.quantities, other.quantities
    assert of_number(one, number) == of_number(other, another)


@given(st.dictionaries(st.text("abc", min_size=1, max_size=3), st.floats(-3, 3), max_size=8))
def test_a_chance_grows_with_what_its_signs_add(weights: dict[str, float]) -> None:
    told = Scale(0.0, -math.inf, weights)
    chances = [
        told.chance(told.sum(frozenset({s}))) for s in sorted(weights, key=weights.__getitem__)
    ]
    assert chances == sorted(chances)
    assert all(0 < c < 1 for c in chances)


def test_the_first_of_labels_that_fit_as_well_is_taken() -> None:
    told = Choice(("a", "b"), (0.0, 0.0), {"x": (0.0, 1.0)})
    assert told.likeliest([frozenset()]) == ("a", 0.5)
    label, share = told.likeliest([frozenset({"x"})])
    assert label == "b" and share == pytest.approx(1 / (1 + math.exp(-1)))


def test_each_kind_has_what_it_asks_for() -> None:
    for kind in (*learn.KINDS, *learn.WHOLE, learn.DAY):
        assert scale(kind).weights
    for kind in learn.KINDS:
        if LEAST[kind][1] < 1:
            assert choices(kind)["which"].labels
    assert set(choices("count")) == {"kind", "unit", "status"}


def _key(claim: Claim) -> tuple[object, ...]:
    return claim.kind, claim.actor, claim.value, claim.stance, claim.status


@pytest.mark.parametrize("name", learn.TABLES)
def test_what_the_rules_read_in_the_tables_stands_and_little_is_added(name: str) -> None:
    kinds = learn.TABLES[name]
    ruled: Counter[object] = Counter()
    weighed: Counter[object] = Counter()
    lead = LEAD if name == "positions.txt" else ""
    texts = (lead + line.partition(" |")[0] for line in sentences(name))
    # Read together, so that what they share is parsed once.
    read = read_all(map(document, texts), MISSION, pipeline(MISSION.key))
    for number, one in enumerate(read):
        for found, how in ((ruled, False), (weighed, True)):
            told = claims_of(one, weighed=how)
            found.update((number, _key(c)) for c in told if c.kind in kinds)
    total = sum(ruled.values())
    assert sum((ruled & weighed).values()) >= STANDS * total
    assert sum((weighed - ruled).values()) <= ADDED * total


FOUND = {
    "Barbados gave the Kenya-led mission in Haiti its full blessing.": ("position", "Barbados"),
    "Guyana has put its name down for the Kenya-led mission in Haiti.": ("contributor", "Guyana"),
    "Beside Kenya, the mission in Haiti counts on Jamaica, Belize and Guyana.": (
        "contributor",
        "Belize",
    ),
}


@pytest.mark.parametrize("text", FOUND)
def test_what_no_rule_reads_is_found_by_its_likeness(text: str) -> None:
    kind, who = FOUND[text]
    told = [c for c in claims_of(article(text)) if c.kind == kind and c.actor == who]
    assert [c.quote for c in told] == [text]
    if not claims(text, kind):
        assert [c.rule for c in told] == [f"{kind}/alike"]


NO_NUMBERS = [
    "If several members of the bloc gave between $20 million and $40 million each, the mission in "
    "Haiti could be paid for.",
    "The minister put Kenya's part at $241 million (Ksh. 36.5 billion), to be met by the UN, and "
    "the whole mission at $600 million.",
]


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_a_number_that_is_only_supposed_or_converted_is_no_claim(text: str) -> None:
    taken = {241_000_000.0, 600_000_000.0}
    assert [d.value for _, d in uncounted(sentence(text), taken)] == []


NO_COUNTS = [
    "At least 31 people were killed when gunmen of the 400 Mawozo gang overran two hamlets.",
    "About 100 kilometres north of the capital, gangs killed people in their homes.",
    "Our teams spoke with 31 survivors of the killings by gangs in the town.",
    "No one from the mission has been killed since the Kenyans arrived.",
    "Hurricane Melissa brought floods that killed more than 40 people.",
    "Police say the gang, some forty strong, killed people in Cabaret.",
    "The 400 Mawozo gang counts about two hundred members and killed people last week.",
    "Drone strikes on gangs that killed people have increased, with 40 of them recorded in May.",
    "People from Furcy and Robin, two communities in Haiti, fear more killings by gangs.",
    "In Nairobi a march turned violent on Tuesday. Six people were killed and 40 injured.",
]


@pytest.mark.parametrize("text", NO_COUNTS)
def test_a_number_of_things_or_of_a_name_or_of_none_is_no_count_of_people(text: str) -> None:
    told = article(LEAD + text).sentences[-1]
    assert [d.value for kind, d in uncounted(told, {31} if "hamlets" in text else set())] == []


def test_those_taken_away_are_not_counted_among_the_dead() -> None:
    text = "12 employees of the bank were killed and 3 were taken away."
    told = article(LEAD + text).sentences[-1]
    assert [(d.value, d.unit) for kind, d in uncounted(told, {12})] == [(3, "people")]


def test_a_sum_that_is_to_pay_for_other_things_is_none_of_the_missions() -> None:
    other = "The Treasury asked parliament for $90 million more to finance various programmes."
    text = f"{other} Of the $90 million, $20 million is to support the mission in Haiti."
    assert not [d for _, d in uncounted(article(LEAD + text).sentences[-2], ())]
