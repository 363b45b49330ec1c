"""What holds for any corpus."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from missionbrief.corpus import Corpus, Role, read_corpus
from missionbrief.errors import InputError

SEEDS = Path(__file__).parent.parent / "seeds"
LINES = sorted(
    {line for path in SEEDS.glob("*.txt") for line in path.read_text("utf-8").splitlines() if line}
)
ANY_LINE = st.one_of(
    st.sampled_from(LINES),
    st.text(max_size=60),
    st.sampled_from(["---", "# x", "[...]", "Photo", "date 2024-09-21 So", "2 Comments", "> "]),
)
TEXTS = st.lists(ANY_LINE, max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n", "\n\n", "\r\n"]).map(lambda end: end.join(lines))
)
MARKUP = (
    *("<p>", "</p>", "<div", ">", "<!--", "-->", "<script>", "&amp;", "&#0;", "<h1>", "<td>", "é"),
    *("The mission of the police is in Haiti. ", '<meta name="date" content="', '"'),
)
QUICK = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def read(files: dict[str, bytes], order: list[str] | None = None) -> Corpus | None:
    with tempfile.TemporaryDirectory() as folder:
        for name in order or list(files):
            (Path(folder) / name).write_bytes(files[name])
        try:
            return read_corpus(Path(folder))
        except InputError as error:
            assert str(error)
            return None


def content(corpus: Corpus | None) -> list[object]:
    """What `corpus` holds, its folder aside."""
    documents = corpus.documents if corpus else ()
    return [(d.id, d.text, d.paragraphs, d.title, d.published, d.sha256) for d in documents]


def hold(corpus: Corpus | None) -> None:
    for document in corpus.documents if corpus else ():
        place = 0
        for paragraph in document.paragraphs:
            words = document.text[paragraph.start : paragraph.end]
            assert place <= paragraph.start < paragraph.end <= len(document.text)
            assert words == words.strip() != ""
            assert paragraph.role in get_args(Role)
            place = paragraph.end
        published = document.published
        assert (published.basis == "unknown") == (published.earliest is None)


def test_the_seeds_hold() -> None:
    hold(read_corpus(SEEDS))


@QUICK
@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
def test_paragraphs_lie_in_the_text_stripped_in_order_and_apart(text: str, name: str) -> None:
    hold(read({name: text.encode("utf-8", "replace")}))


@QUICK
@given(st.binary(max_size=600), st.sampled_from(["a.txt", "a.md", "a.html", "sources.csv"]))
def test_no_bytes_bring_the_reader_down(data: bytes, name: str) -> None:
    good = b"The mission of the police is in Haiti."
    hold(read({name: data, "good.txt": good}))


@QUICK
@given(st.lists(st.sampled_from(MARKUP), max_size=40))
def test_no_markup_brings_the_reader_down(pieces: list[str]) -> None:
    hold(read({"a.html": "".join(pieces).encode()}))


@QUICK
@given(st.lists(TEXTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_reading_again_in_any_order_of_files_gives_the_same(texts, random) -> None:  # type: ignore[no-untyped-def]
    files = {f"{i}.txt": text.encode("utf-8", "replace") for i, text in enumerate(texts)}
    order = list(files)
    random.shuffle(order)
    assert content(read(files)) == content(read(files, order))


@QUICK
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=20))
def test_what_is_left_out_as_a_repetition_stands_in_the_body(lines: list[str]) -> None:
    corpus = read({"a.txt": "\n\n".join(lines).encode()})
    for document in corpus.documents if corpus else ():
        body = [document.text[p.start : p.end] for p in document.paragraphs if p.role == "body"]
        together = "".join(c for c in " ".join(body).casefold() if c.isalnum())
        for paragraph in document.paragraphs:
            if paragraph.role == "teaser":
                words = document.text[paragraph.start : paragraph.end].casefold()
                assert "".join(c for c in words if c.isalnum()) in together
