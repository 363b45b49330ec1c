"""Paragraphs whose words stand again in another paragraph: teasers, pull quotes, reprints."""

from __future__ import annotations

from missionbrief.corpus.shape import words_of

FEWEST_WORDS = 6
_MOST_CANDIDATES = 50


def repeated(texts: list[str]) -> set[int]:
    """Return the indices of those `texts` that another one repeats or extends.

    Of equal ones the last is kept. Case, punctuation and spacing do not count, and shorter ones
    than FEWEST_WORDS words are no repetition. What is kept holds every word of what is not.
    """
    forms = [" ".join(words_of(text)).casefold() for text in texts]
    last = {form: i for i, form in enumerate(forms)}
    eligible = [i for i, form in enumerate(forms) if form.count(" ") + 1 >= FEWEST_WORDS]
    gone = {i for i in eligible if last[forms[i]] != i}
    wanted = {_opening(forms[i]) for i in eligible if i not in gone}
    first_words = {key.partition(" ")[0] for key in wanted}
    holders: dict[str, list[int]] = {}
    for i, form in enumerate(forms):
        if i in gone:
            continue
        words = form.split()
        for n in range(len(words) - FEWEST_WORDS + 1):
            if words[n] not in first_words:
                continue
            key = " ".join(words[n : n + FEWEST_WORDS])
            if key in wanted:
                found = holders.setdefault(key, [])
                if len(found) < _MOST_CANDIDATES and (not found or found[-1] != i):
                    found.append(i)
    for i in eligible:
        if i in gone:
            continue
        own = f" {forms[i]} "
        if any(
            j != i and len(forms[j]) > len(forms[i]) and own in f" {forms[j]} "
            for j in holders[_opening(forms[i])]
        ):
            gone.add(i)
    return gone


def _opening(form: str) -> str:
    return " ".join(form.split(" ", FEWEST_WORDS)[:FEWEST_WORDS])
