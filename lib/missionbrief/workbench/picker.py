"""An interactive table of claims: sort, filter, pick one, correct it.

The table is DataTables by way of itables, the form beneath it ipywidgets; both come with the
package and ask no network. All they write goes through `Workbench.correct` and `reject`.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pandas as pd
from markupsafe import Markup

from missionbrief.display.words import fit
from missionbrief.errors import MissionbriefError, shown
from missionbrief.evidence.corrections import AMENDABLE
from missionbrief.workbench.naming import written
from missionbrief.workbench.shown import Shown

if TYPE_CHECKING:
    from missionbrief.workbench.bench import Workbench

MOST_ROWS = 5_000
"""Rows that are sent to the browser at most; more would make the page slow."""
LONGEST = 300
COLUMNS = (
    "kind", "actor", "target", "value", "unit", "start", "end", "place", "status", "stance",
    "quote", "document", "claim_id",
)  # fmt: skip
_NARROW = """
.dt-container th input{width:100%;min-width:3.5em;box-sizing:border-box}
.dt-container td{vertical-align:top;white-space:normal}
.dt-container td:nth-child(6),.dt-container td:nth-child(7){white-space:nowrap}
.dt-container td:nth-child(3){min-width:8em}
.dt-container td:nth-child(11){min-width:22em}
.dt-container .dt-layout-table{overflow-x:auto}
"""
_PICK = "Pick a claim in the table; its words and how it was read are shown here."


def rows(claims: pd.DataFrame) -> pd.DataFrame:
    """Return what the table shows of `claims`, all as text: days as 2024-09-21, numbers in figures
    alone, by which they sort, "" for what is missing; at most MOST_ROWS rows."""
    part = claims[list(COLUMNS)].head(MOST_ROWS).reset_index(drop=True)
    for column in COLUMNS:
        if column in ("start", "end", "value"):
            part[column] = part[column].map(written)
        part[column] = part[column].astype("string").fillna("").map(_cell)
    return part


def _cell(text: str) -> str:
    return shown(fit(text), LONGEST)


def missing() -> tuple[str, ...]:
    """Return the packages that the interactive table needs and that are not installed."""
    return tuple(name for name in ("ipywidgets", "anywidget", "itables") if find_spec(name) is None)


def plain(bench: Workbench, claims: pd.DataFrame | None, lacking: tuple[str, ...]) -> Shown:
    """Return the table without what makes it interactive, and what to install for that."""
    note = (
        f"Not interactive: {', '.join(lacking)} not installed. Run `make lab`, or install "
        "missionbrief[lab]."
    )
    part = rows(bench.claims if claims is None else claims)
    html = Markup("<p>{}</p>{}").format(note, Markup(part.to_html(max_rows=20, index=False)))
    return Shown(str(html), f"{note}\n{part.to_string(max_rows=20, index=False)}")


class ClaimsTable:
    """The table and its form. `picked` is the id of the claim picked in the table, None for none;
    `said` is what the last act came to."""

    def __init__(self, bench: Workbench, claims: pd.DataFrame | None = None) -> None:
        """Show `claims` of `bench`, all of them where None."""
        import ipywidgets as widgets
        from itables.widget import ITable

        self._bench = bench
        self._ids = None if claims is None else list(claims["claim_id"])
        self._shown = rows(self._claims())
        self.table: Any = ITable(
            self._shown, select="single", maxBytes=0, showIndex=False, column_filters="header",
            lengthMenu=[10, 25, 100], caption=self._caption(), classes="display compact",
            autoWidth=False, css=_NARROW, style="width:100%;margin:0;caption-side:bottom",
        )  # fmt: skip
        self.words: Any = widgets.HTML(_PICK)
        self.column: Any = widgets.Dropdown(options=AMENDABLE, value="value", description="Column")
        self.value: Any = widgets.Text(description="Value", placeholder="empty: not known")
        self.by: Any = widgets.Text(description="By", placeholder="your name")
        self.note: Any = widgets.Text(description="Note", placeholder="why it is corrected")
        self.replace: Any = widgets.Checkbox(description="Replace an earlier correction")
        self.amend: Any = widgets.Button(description="Amend", disabled=True)
        self.reject: Any = widgets.Button(description="Reject the claim", disabled=True)
        self.said: Any = widgets.HTML()
        form = widgets.VBox([self.column, self.value, self.by, self.note, self.replace])
        buttons = widgets.HBox([self.amend, self.reject])
        self.box: Any = widgets.VBox([self.table, self.words, form, buttons, self.said])
        self.table.observe(lambda change: self._pick(), "selected_rows")
        self.column.observe(lambda change: self._fill(), "value")
        self.amend.on_click(lambda button: self._act(reject=False))
        self.reject.on_click(lambda button: self._act(reject=True))

    @property
    def picked(self) -> str | None:
        """The id of the claim that is picked."""
        chosen = list(self.table.selected_rows)
        return str(self._shown["claim_id"].iloc[chosen[0]]) if chosen else None

    def _claims(self) -> pd.DataFrame:
        claims = self._bench.claims
        return claims if self._ids is None else claims[claims["claim_id"].isin(self._ids)]

    def _caption(self) -> str:
        total = len(self._claims())
        if total <= MOST_ROWS:
            return f"{total} claims"
        return f"{MOST_ROWS} of {total} claims: give table() a part of `claims` to see others"

    def _pick(self) -> None:
        picked = self.picked
        self.amend.disabled = self.reject.disabled = picked is None
        self.words.value = self._bench.explain(picked)._repr_html_() if picked else _PICK
        self._fill()

    def _fill(self) -> None:
        """Put the cell that may be amended into the field."""
        claims = self._claims()
        for cell in claims.loc[claims["claim_id"] == self.picked, self.column.value].head(1):
            self.value.value = written(cell)

    def _act(self, *, reject: bool) -> None:
        claim = self.picked
        if claim is None:
            return
        why = {"by": self.by.value, "note": self.note.value, "replace": self.replace.value}
        try:
            if reject:
                self._bench.reject(claim, **why)
            else:
                self._bench.correct(claim, self.column.value, self.value.value, **why)
        except (MissionbriefError, OSError) as error:
            self._say("alert", "Not written.", *str(error).splitlines())
            return
        done = "is rejected" if reject else f"has another {self.column.value}"
        place = shown(self._bench.folder / "corrections.csv", 300)
        self._say(
            "status", f"Claim {claim} {done}.", f"Written into {place}; the next build has it."
        )
        self._renew(claim)

    def _say(self, role: str, head: str, *lines: str) -> None:
        words = Markup("<br>").join(lines)
        self.said.value = Markup('<p role="{}"><b>{}</b> {}</p>').format(role, head, words)

    def _renew(self, claim: str) -> None:
        self._shown = rows(self._claims())
        at = list(self._shown.index[self._shown["claim_id"] == claim])
        self.table.update(self._shown, self._caption(), selected_rows=at)
        self._pick()

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> Any:
        return self.box._repr_mimebundle_() | {"text/plain": f"A table of {self._caption()}."}
