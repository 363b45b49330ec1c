"""The part of speech and the lemma of words, each worked out once.

The model's last two steps, its rules on attributes and its lemmatizer, look at nothing but a word,
its tag and its relation, and in a few colloquial pairs ("gonna", "let's") and after "there" at the
word before or behind. What they give for these is kept, so that they run on new words alone; they
take three tenths of the time of a parse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from missionbrief.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Doc as Parsed

STEPS = ("attribute_ruler", "lemmatizer")
"""The names of these steps in the pipeline, which leaves them out."""
_COLUMNS = ("ORTH", "LOWER", "TAG", "DEP")
_PAIRS = ("ai", "gon", "got", "let", "c'm", "y", "y'")
"""The words, in lower case, with which a pair begins that the rules take together."""

_STOP = (".", ".", "punct")
_SILENT = words("language", "word_forms", "silent")
_VERBS = {
    **{f"{verb}{end}": verb for verb in _SILENT for end in ("d", "s")},
    **{f"{verb[:-1]}ing": verb for verb in _SILENT},
    **dict.fromkeys(("installed", "installing"), "install"),
    **dict.fromkeys(("gutted", "gutting"), "gut"),
    "readied": "ready",
}
"""The verbs of forms that the lemmatizer takes for those of another: "hoped" for that of "hop"."""


class _Word(NamedTuple):
    """A word as the steps see it: its form, tag and relation, and where they look at what stands
    beside it the form and relation of the word before and the form of the one behind."""

    form: int
    tag: int
    relation: int
    before: int = 0
    above: int = 0
    behind: int = 0


class WordForms(dict[_Word, tuple[str, str]]):
    """The lemma and part of speech of each word met so far."""

    def __init__(self, nlp: Language) -> None:
        """Take the steps from `nlp`, whose parses are to be completed."""
        super().__init__()
        self._vocab = nlp.vocab
        self._steps: list[Any] = [nlp.get_pipe(name) for name in STEPS]
        self._opens = {nlp.vocab.strings.add(word) for word in _PAIRS}
        self._there = nlp.vocab.strings.add("expl")

    def of(self, parses: Sequence[Parsed]) -> list[list[tuple[str, str]]]:
        """Return the lemma and the part of speech of every word of each parse, in order."""
        texts = [self._words(parsed) for parsed in parses]
        self._learn(list({word: None for words in texts for word in words if word not in self}))
        return [[self[word] for word in words] for words in texts]

    def _words(self, parsed: Parsed) -> list[_Word]:
        rows = parsed.to_array([*_COLUMNS]).tolist()
        found = []
        last = len(rows) - 1
        for i, (form, lower, tag, relation) in enumerate(rows):
            before = rows[i - 1] if i else None
            opened = before is not None and (before[1] in self._opens or before[3] == self._there)
            if opened or lower in self._opens:
                left, above = (before[0], before[3]) if before is not None else (0, 0)
                behind = rows[i + 1][0] if i < last else 0
                found.append(_Word(form, tag, relation, left, above, behind))
            else:
                found.append(_Word(form, tag, relation))
        return found

    def _learn(self, new: Sequence[_Word]) -> None:
        """Run the steps over new words one after the other, a stop behind each that would be taken
        together with the next, and those of a pair between what stands beside them."""
        from spacy.tokens import Doc as Parsed

        if not new:
            return
        string = self._vocab.strings
        rows: list[tuple[str, str, str]] = []
        places = []
        for word in new:
            paired = bool(word.before or word.behind)
            if paired:
                rows.append((string[word.before] or ".", ".", string[word.above] or "dep"))
            places.append(len(rows))
            rows.append((string[word.form], string[word.tag], string[word.relation]))
            if paired:
                rows.append((string[word.behind] or ".", ".", "dep"))
            if paired or word.relation == self._there:
                rows.append(_STOP)
        forms, tags, relations = (list(column) for column in zip(*rows, strict=True))
        heads = list(range(len(rows)))
        made = Parsed(self._vocab, words=forms, tags=tags, deps=relations, heads=heads)
        for step in self._steps:
            step(made)
        for word, place in zip(new, places, strict=True):
            lemma, sort = made[place].lemma_, made[place].pos_
            mistaken = _VERBS.get(string[word.form].lower()) if sort == "VERB" else None
            self[word] = mistaken or lemma, sort
