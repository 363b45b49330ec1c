"""What is planned, pledged, authorised, halted, denied or called for is told as that, and never as
done; what is done never as planned."""

from __future__ import annotations

import pytest
from reading import claims, told, wordings


@pytest.mark.parametrize(("text", "expected"), wordings("put.txt").items())
def test_a_thing_is_put_as_its_words_put_it(text: str, expected: str) -> None:
    kinds = {row.split()[0] for row in expected.split("; ")}
    found = [c for kind in kinds for c in claims(text, kind)]
    rows = [
        " ".join([c.kind, c.actor or "-", f"{c.value:g}" if c.value is not None else "-", c.status])
        for c in found
    ]
    assert told(rows) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The mission in Haiti still lacks 1,500 of its officers.",
        "The mission in Haiti has a shortfall of 1,500 officers.",
    ],
)
def test_those_who_are_missing_are_no_strength(text: str) -> None:
    assert claims(text, "personnel") == []


def test_what_others_only_hope_a_country_will_do_is_no_promise_of_it() -> None:
    text = "The United States hopes that Benin and Chad will send troops to Haiti."
    assert claims(text, "contributor") == []


def test_a_strength_never_passed_is_a_bound_and_no_denial() -> None:
    text = "At no time did the mission in Haiti have more than 1,000 officers."
    (passed,) = claims(text, "personnel")
    assert (passed.status, passed.qualifier) == ("actual", "at_most")


def test_a_day_of_what_should_have_been_lies_behind_and_of_what_is_awaited_ahead() -> None:
    (missed,) = claims(
        "The first 200 officers were supposed to leave for Haiti on May 23.", "arrival"
    )
    assert str(missed.start) == "2024-05-23"
    text = "The mission in Haiti awaits the arrival of 600 Kenyan officers in November."
    (awaited,) = claims(text, "arrival")
    assert str(awaited.start) == "2024-11-01"
    text = "Kenya's offer, first made in July, is for 1,000 officers for Haiti."
    (offer,) = claims(text, "personnel")
    assert str(offer.start) == "2024-07-01"


def test_what_is_called_false_in_the_next_sentence_is_denied() -> None:
    text = (
        "The mission has noted claims on social media that its officers abandoned a post at "
        "Pont-Sondé. The claims are false."
    )
    (base,) = claims(text, "operation")
    assert (base.actor, base.status) == ("MSS mission", "denied")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chad will open its part in the mission with the dispatch of 30 soldiers.", "planned"),
        ("Chad opened its part in the mission with the dispatch of 30 soldiers.", "actual"),
        ("Chad announced sending 30 soldiers to the mission in Haiti.", "pledged"),
        ("Chad sent 20 out of the 30 military-police personnel pledged to the mission.", "pledged"),
        ("The mission is to be led by Peru, with Chad committing 30 soldiers to it.", "pledged"),
        ("Planned for May by Chad, which has promised the deployment of 30 soldiers.", "pledged"),
        ("Chad's commitment involves sending 30 soldiers to the mission in Haiti.", "pledged"),
        ("A force was born when Chad volunteered to host it and send 30 soldiers.", "pledged"),
        ("The mission in Haiti should by then count 30 soldiers from Chad.", "planned"),
    ],
)
def test_people_of_a_country_are_put_by_what_tells_of_them(text: str, status: str) -> None:
    assert [c.status for c in claims(text, "personnel") if c.value == 30] == [status]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mission in Haiti never reached 900.", ("actual", "at_most")),
        ("The mission in Haiti reached 900 in May.", ("actual", "exact")),
        ("The mission in Haiti never reached 2,500.", ("planned", "exact")),
    ],
)
def test_a_strength_never_reached_is_a_bound(text: str, expected: tuple[str, str]) -> None:
    (strength,) = claims(text, "personnel")
    assert (strength.status, strength.qualifier) == expected


def test_those_whose_coming_others_went_to_prepare_are_still_to_come() -> None:
    text = "Four Peruvian officers were sent to Haiti in May to plan a deployment of 90 soldiers."
    assert [(c.value, c.status) for c in claims(text, "arrival")] == [(4, "actual")]
    (due,) = (c for c in claims(text, "personnel") if c.value == 90)
    assert (due.status, due.start) == ("planned", None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The mission in Haiti has 400 officers, far from the "minimum" of 900 for the force to '
         'do its work.', {400: "actual", 900: "called_for"}),
        ("A minimum of 900 officers are in Haiti with the mission.", {900: "actual"}),
        ('"We were looking for 900 soldiers for the Gang Suppression Force in Haiti," he said.',
         {900: "called_for"}),
        ("Though the mission in Haiti at first planned to deploy 2,000 officers, barely 900 from "
         "three countries were sent, including over 600 from Peru.",
         {2000: "planned", 600: "actual"}),
        ("Preparations to receive 600 officers from Peru go on in Haiti.", {600: "planned"}),
        ("Garry Conille has vowed to use the support of 900 Peruvian officers to take back Haiti.",
         {900: "actual"}),
        ("Peru has pledged the support of 900 officers to the mission in Haiti.",
         {900: "pledged"}),
    ],
    ids=lambda v: str(v)[:45],
)  # fmt: skip
def test_those_needed_or_sought_are_not_there_and_those_sent_or_used_are(
    text: str, expected: dict[float, str]
) -> None:
    found = {c.value: c.status for c in claims(text, "personnel")}
    assert {value: found.get(value) for value in expected} == expected
