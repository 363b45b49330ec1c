"""Bring the catalogues into step with the code: `make languages`, or `make languages NEW=sw`.

Messages that the code no longer has are dropped, new ones stand empty until somebody writes them;
nothing is guessed from a similar one.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from missionbrief.display.tongue import FOLDER

PACKAGE = FOLDER.parents[1]
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "tell": None,
    "tell_runs": None,
    "mark": None,
    "tell_in": ((1, "c"), 2),
    "mark_in": ((1, "c"), 2),
    "tell_many": (1, 2),
    "runs_many": (1, 2),
}
HEADER = "# Words of the reports. `make languages` brings it into step with the code."


def template() -> Catalog:
    """Return every message of the code, in the order of files and lines."""
    found = Catalog(fuzzy=False)
    places = extract_from_dir(
        PACKAGE, method_map=[("**/display/**.py", "python"), ("**/publish/**.py", "python")],
        options_map={}, keywords=KEYWORDS, comment_tags=(),
    )  # fmt: skip
    for name, _, message, _, context in places:
        found.add(message, locations=[(name, 0)], context=context)
    return found


def load(path: Path) -> Catalog:
    """Return the catalogue in a file, its language told by the file's name."""
    return read_po(BytesIO(path.read_bytes()), locale=Locale.parse(path.stem))


def written(catalogue: Catalog) -> bytes:
    """Return a catalogue as the text of its file, without dates and line numbers."""
    out = BytesIO()
    write_po(out, catalogue, width=100, omit_header=True, include_lineno=False)
    plural = f"nplurals={catalogue.num_plurals}; plural={catalogue.plural_expr};"
    head = (
        f'{HEADER}\nmsgid ""\nmsgstr ""\n"Language: {catalogue.locale_identifier}\\n"\n'
        f'"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {plural}\\n"\n\n'
    )
    return head.encode() + out.getvalue().strip() + b"\n"


def main() -> None:
    """Update every catalogue; a code on the command line begins one."""
    paths = [*sorted(FOLDER.glob("*.po")), *(FOLDER / f"{code}.po" for code in sys.argv[1:])]
    for path in paths:
        catalogue = load(path) if path.is_file() else Catalog(locale=Locale.parse(path.stem))
        catalogue.update(template(), no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        path.write_bytes(written(catalogue))
        missing = sum(not all(_strings(m.string)) for m in catalogue if m.id)
        print(f"{path.name}: {len(catalogue)} messages, {missing} without words")


def _strings(told: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (told,) if isinstance(told, str) else tuple(told or ("",))


if __name__ == "__main__":
    main()
