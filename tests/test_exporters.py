from __future__ import annotations

import copy
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import nbformat
import pytest
from missionbrief.display.blocks import MIME_TYPE
from missionbrief.errors import RunError
from missionbrief.publish.blocklist import NO_ALT, blocks_of
from missionbrief.publish.markdown import markdown_blocks
from missionbrief.publish.schema import ShapeError, checked_section
from nbconvert.exporters import get_exporter
from publishing import SAMPLE, notebook, sample, shows, shows_blocks

PICTURE = next(b for b in sample() if b["type"] == "picture")["data"]


def texts(blocks: list[dict[str, Any]]) -> list[str]:
    return ["".join(r["text"] for r in b["runs"]) for b in blocks if b["type"] == "paragraph"]


# Jupyter Server serves an exporter at an address in which its name is letters, digits and "_".
SERVED = re.compile(r"\w+", re.ASCII)


def test_jupyter_server_can_serve_every_exporter(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    names = list(project["entry-points"]["nbconvert.exporters"])
    assert names == ["missionbrief_html", "missionbrief_pdf"]
    assert all(SERVED.fullmatch(name) for name in names)


@pytest.mark.parametrize("name", ["missionbrief_html", "missionbrief_pdf"])
def test_exporter_is_offered_by_its_name_and_prints_a_notebook(name: str) -> None:
    exporter = get_exporter(name)()
    book = notebook(shows_blocks(json.loads(SAMPLE.read_text(encoding="utf-8"))["blocks"]))
    output, resources = exporter.from_notebook_node(book)
    if name.endswith("pdf"):
        assert output.startswith(b"%PDF-") and resources["output_extension"] == ".pdf"
    else:
        assert "Key judgements" in output and resources["output_extension"] == ".html"
        assert "secret_call" not in output and "not this" not in output


def test_nbconvert_converts_a_file_from_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "executed.ipynb"
    nbformat.write(notebook(shows_blocks(sample()[:3])), path)
    subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to", "missionbrief_html", str(path)],
        check=True, capture_output=True,
    )  # fmt: skip
    assert "Key judgements" in (tmp_path / "executed.html").read_text(encoding="utf-8")


def test_a_notebook_that_was_not_run_says_so() -> None:
    with pytest.raises(RunError, match=r"weekly: no cell has an output.*\n.*run it first"):
        blocks_of(notebook(), "weekly")


def test_a_failed_cell_is_named_with_its_error() -> None:
    error = {"output_type": "error", "ename": "KeyError", "evalue": "\x1b[31mn", "traceback": []}
    with pytest.raises(RunError, match=r"cell 1: it failed with KeyError:  ?\[31mn"):
        blocks_of(notebook(error))


def test_outputs_of_an_analyst_become_words_and_pictures() -> None:
    book = notebook(
        {"output_type": "stream", "name": "stdout", "text": "seen\n"},
        {"output_type": "stream", "name": "stderr", "text": "a warning"},
        shows({"text/html": "<table>", "text/plain": ["a  b\n", "1  2"]}),
        shows({"image/png": PICTURE, "text/plain": "<Figure>"}, alt="Words for it"),
        shows({"image/png": PICTURE}),
        shows({"application/json": {}}),
    )
    blocks = blocks_of(book)
    assert [b.get("text") or b["alt"] for b in blocks] == [
        "seen",
        "a  b\n1  2",
        "Words for it",
        NO_ALT,
    ]


def test_a_picture_that_is_none_is_refused() -> None:
    for data in ("PHNjcmlwdD4=", "not base64!"):
        with pytest.raises(RunError, match="cell 1"):
            blocks_of(notebook(shows({"image/png": data})))


def test_parameters_never_show_and_markdown_does() -> None:
    book = notebook(shows({"text/plain": "x"}), markdown="# Note\n\nOur view.")
    book.cells[0].metadata["tags"] = ["parameters"]
    assert [b["type"] for b in blocks_of(book)] == ["verbatim"]
    book.cells[0].metadata["tags"] = []
    assert [b["type"] for b in blocks_of(book)] == ["heading", "paragraph", "verbatim"]


def test_headings_begin_at_the_first_level_and_skip_none() -> None:
    book = notebook(shows({"text/plain": "x"}), markdown="### Deep\n\n# Top\n\n#### Deeper")
    assert [b["level"] for b in blocks_of(book) if b["type"] == "heading"] == [1, 1, 2]


def test_markdown_becomes_blocks_and_its_html_and_odd_links_words() -> None:
    source = (
        "Plain **bold** *soft* `code` <b>raw</b> [ok](https://a.org/) [bad](javascript:x)\n\n"
        "<script>x</script>\n\n> said\n\n1. one\n2. two\n   - deep\n\n"
        "| a | b |\n|---|--:|\n| 1 | 2 |\n\n```\nkept\n```\n\n---\n"
    )
    blocks = markdown_blocks(source)
    assert [b.type for b in blocks] == [
        "paragraph",
        "paragraph",
        "paragraph",
        "items",
        "table",
        "verbatim",
    ]
    runs = blocks[0].runs
    assert "".join(r.text for r in runs) == "Plain bold soft code <b>raw</b> ok bad"
    assert [r.text for r in runs if getattr(r, "strong", False)] == ["bold"]
    assert [r.url for r in runs if r.run == "link"] == ["https://a.org/"]
    assert blocks[1].runs[0].text == "<script>x</script>"
    assert ["".join(r.text for r in i) for i in blocks[3].items] == ["1. one", "2. two", "deep"]
    assert [c.align for c in blocks[4].columns] == ["left", "right"]


def test_deeply_nested_markdown_ends() -> None:
    assert isinstance(markdown_blocks("> " * 500 + "x"), list)
    assert isinstance(markdown_blocks("*a **b " * 2000), list)


def test_a_number_whose_source_is_not_listed_stops_the_report() -> None:
    blocks = copy.deepcopy(sample())
    blocks[3]["items"][0]["cites"][0]["n"] = 9
    with pytest.raises(RunError, match="cites source 9"):
        blocks_of(notebook(shows_blocks(blocks)))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 2}, "version 2 .*reads version 1"),
        ({"version": True}, "version True"),
        ({"more": 1}, "expected an object with version and blocks"),
        ({"blocks": {}}, "blocks: expected a list"),
        ({"blocks": [{"type": "script"}]}, r"blocks\[0\].type: expected one of .*, got 'script'"),
        ({"blocks": [{"type": "heading", "text": "a"}]}, "Heading lacks its field anchor"),
        ({"blocks": [{"type": "heading", "text": 1, "anchor": "a"}]}, r"text: expected str, got 1"),
        ({"blocks": [{"type": "heading", "text": "", "anchor": "a", "level": True}]}, "int, got"),
        ({"blocks": [{"type": "verbatim", "text": "a", "x": 1}]}, "Verbatim has no field x"),
        ({"blocks": [{"type": "verbatim", "text": "a" * 300_000}]}, "at most 200,000"),
        ({"blocks": [{"type": "paragraph", "runs": [{"run": "raw", "text": ""}]}]}, r"runs\[0\]"),
        ({"blocks": [{"type": "paragraph", "runs": [], "role": "big"}]}, "one of body, lead, note"),
    ],
)  # fmt: skip
def test_blocks_of_another_shape_are_refused_with_their_place(change: Any, message: str) -> None:
    data = {"version": 1, "blocks": [], **change}
    with pytest.raises(ShapeError, match=message):
        checked_section(data)
    with pytest.raises(RunError, match="cell 1"):
        blocks_of(notebook(shows({MIME_TYPE: data})))


def test_a_table_whose_rows_do_not_fit_its_columns_is_refused() -> None:
    table = copy.deepcopy(next(b for b in sample() if b["type"] == "table"))
    table["rows"] = [table["rows"][0][:2]]
    with pytest.raises(ShapeError, match=r"rows\[0\]: expected 3 cells, got '2 cells'"):
        checked_section({"version": 1, "blocks": [table]})


def test_the_sample_quotes_the_seeds_word_for_word() -> None:
    from missionbrief.display.references import runs_of

    seeds = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
    words = {n: p.read_text(encoding="utf-8") for n, p in enumerate(seeds, start=1)}
    cites = list(runs_of(sample(), "cite"))
    assert len(cites) > 30
    assert all(c["quote"] in words[c["n"]] for c in cites)
    assert {b["type"] for b in sample()} == {
        "masthead", "heading", "paragraph", "judgements", "numbers", "table", "figure", "threads",
        "items", "register", "sources", "box", "verbatim", "picture",
    }  # fmt: skip
