"""What a run is asked for is checked before a kernel starts."""

from __future__ import annotations

import ast
from datetime import date, timedelta
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from missionbrief.errors import InputError
from missionbrief.publish.notebooks import Notebook, Parameter, find_notebooks, notebook_folder
from missionbrief.publish.parameters import check, latest_today

DECLARED = {
    "corpus": str,
    "as_of": str,
    "since": str,
    "title": str,
    "top": int,
    "share": float,
    "annex": bool,
}
NOTEBOOK = Notebook("n", Path("n.ipynb"), {k: Parameter(k, t) for k, t in DECLARED.items()}, 3)
PLAIN = Notebook("p", Path("p.ipynb"), {"corpus": Parameter("corpus", str)}, 1)


def test_dates_become_days_and_nothing_is_the_default() -> None:
    asked = check("2024-11-30", "2024-09-30", [], [NOTEBOOK])
    assert (asked.as_of, asked.since) == (date(2024, 11, 30), date(2024, 9, 30))
    assert check("", "", [], [NOTEBOOK]).as_of is None


@pytest.mark.parametrize(
    "text",
    ["2024-13-01", "2024-02-30", "30.11.2024", "2024-11", "20241130", "today", " ",
     "２０２４-11-30", "2024-11-30T00:00", "2024-W48-6",
     "1999-12-31", "9999-01-01", "\x1b[2J", "2024-11-30\n"],
)  # fmt: skip
@pytest.mark.parametrize("option", ["as_of", "since"])
def test_what_is_no_day_is_refused_with_the_options_name(option: str, text: str) -> None:
    dates = {"as_of": "", "since": "", option: text}
    with pytest.raises(InputError, match=f"--{option.replace('_', '-')}") as refused:
        check(dates["as_of"], dates["since"], [], [NOTEBOOK])
    assert "\x1b" not in str(refused.value)


def test_a_day_that_has_begun_nowhere_on_earth_is_refused() -> None:
    today = latest_today()
    assert check(str(today), "", [], [NOTEBOOK]).as_of == today
    with pytest.raises(InputError, match="future"):
        check(str(today + timedelta(days=1)), "", [], [NOTEBOOK])


@pytest.mark.parametrize("since", ["2024-12-01", "2024-11-30"])
def test_the_last_issue_must_be_earlier(since: str) -> None:
    with pytest.raises(InputError, match="not before"):
        check("2024-11-30", since, [], [NOTEBOOK])


def test_values_get_the_type_that_the_notebook_declares() -> None:
    pairs = [("top", "5"), ("share", "0.5"), ("annex", "no"), ("title", "5")]
    assert check("", "", pairs, [NOTEBOOK]).own == {
        "top": 5, "share": 0.5, "annex": False, "title": "5",
    }  # fmt: skip


@pytest.mark.parametrize(("name", "value"), [("top", "5.5"), ("share", "nan"), ("annex", "maybe")])
def test_a_value_of_another_type_is_refused(name: str, value: str) -> None:
    with pytest.raises(InputError, match=f"-p {name} '{value}' is not"):
        check("", "", [(name, value)], [NOTEBOOK])


@pytest.mark.parametrize(("name", "meant"), [("asof", "as_of"), ("as-of", "as_of"), ("tpo", "top")])
def test_an_unknown_name_is_answered_with_the_one_meant(name: str, meant: str) -> None:
    with pytest.raises(InputError, match=f"Did you mean {meant}?"):
        check("", "", [(name, "x")], [NOTEBOOK])


def test_an_unknown_name_like_no_other_is_answered_with_all() -> None:
    with pytest.raises(InputError, match="There are: annex, as_of, share, since, title, top"):
        check("", "", [("zzzzzz", "x")], [NOTEBOOK])


def test_dates_may_be_given_as_parameters_but_not_twice() -> None:
    assert check("", "", [("as_of", "2024-11-30")], [NOTEBOOK]).as_of == date(2024, 11, 30)
    with pytest.raises(InputError, match="twice"):
        check("2024-11-30", "", [("as_of", "2024-11-30")], [NOTEBOOK])


def test_a_notebook_is_handed_only_what_it_declares() -> None:
    asked = check("", "2024-01-01", [("top", "5")], [NOTEBOOK, PLAIN])
    day = date(2024, 11, 30)
    assert asked.values_for(PLAIN, "seeds", day) == {"corpus": "seeds"}
    assert asked.values_for(NOTEBOOK, "seeds", day) == {
        "corpus": "seeds", "as_of": "2024-11-30", "since": "2024-01-01", "top": 5,
    }  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_papermill_hands_any_words_over_as_words(text: str) -> None:
    from papermill.translators import PythonTranslator

    (line,) = ast.parse(PythonTranslator.codify({"corpus": text})).body
    assert isinstance(line, ast.Assign)
    assert ast.literal_eval(line.value) == text


def notebook(path: Path, *sources: str, tagged: bool = True, **metadata: object) -> Path:
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    if tagged:
        cells[0].metadata["tags"] = ["parameters"]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=metadata), path)
    return path


def test_types_are_told_by_annotation_or_default(tmp_path: Path) -> None:
    source = (
        'as_of: str = ""  # cut-off\ntop = 3\nshare: float = 1\nwhat: str | None = None\nx = f()'
    )
    notebook(tmp_path / "b.ipynb", source, "1")
    (found,) = find_notebooks(tmp_path)
    assert (found.name, found.code_cells) == ("b", 2)
    types = {name: p.type for name, p in found.parameters.items()}
    assert types == {"as_of": str, "top": int, "share": float, "what": str, "x": None}


def test_notebooks_are_found_by_name_but_for_those_not_printed(tmp_path: Path) -> None:
    for name in ("b", "a", ".hidden"):
        notebook(tmp_path / f"{name}.ipynb", "x = 1")
    notebook(tmp_path / "explore.ipynb", "x = 1", tagged=False, missionbrief={"print": False})
    assert [n.name for n in find_notebooks(tmp_path)] == ["a", "b"]


def test_a_notebook_without_a_parameters_cell_is_refused(tmp_path: Path) -> None:
    notebook(tmp_path / "a.ipynb", "x = 1", tagged=False)
    with pytest.raises(InputError, match=r"a\.ipynb: it has no cell tagged 'parameters'"):
        find_notebooks(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b'{"cells": 3}', b"\xff", b'{"cells": [1]}']
)
def test_a_file_that_is_no_notebook_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.ipynb").write_bytes(content)
    with pytest.raises(InputError, match=r"a\.ipynb: it is not a notebook"):
        find_notebooks(tmp_path)


def test_a_parameters_cell_that_is_not_python_is_refused(tmp_path: Path) -> None:
    notebook(tmp_path / "a.ipynb", "x = = 1")
    with pytest.raises(InputError, match=r"a\.ipynb: its parameters cell is not Python"):
        find_notebooks(tmp_path)


def test_a_folder_without_notebooks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no notebook to print"):
        find_notebooks(tmp_path)
    with pytest.raises(InputError, match="no such folder of notebooks"):
        notebook_folder(tmp_path / "none")


def test_away_from_a_folder_of_notebooks_the_checkouts_are_used(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert notebook_folder(None) == root / "notebooks"
    (tmp_path / "notebooks").mkdir()
    assert notebook_folder(None) == Path("notebooks")
