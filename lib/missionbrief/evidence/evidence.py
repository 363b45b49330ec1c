"""The evidence of a folder of articles, as pandas tables to work on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from missionbrief.errors import Notice
from missionbrief.evidence.corrected import Amendment
from missionbrief.evidence.corrections import Correction
from missionbrief.evidence.opinions import Opinion
from missionbrief.evidence.reading import OnDocument, OnStart, Reading, read_folder
from missionbrief.evidence.table import claims_frame, documents_frame
from missionbrief.mission import Mission


@dataclass(frozen=True)
class Evidence:
    """What the articles in `folder` say.

    `claims`: one row for each claim, in order of document and place (columns in schema.py).
    `documents`: one row for each article, numbered from 1 in order of id (types in table.py).
    `texts`: document id -> the text that `char_start` and `char_end` count in.
    `amendments`: what corrections.csv changed in `claims`; `unmatched`: its rows that match none.
    `opinions`: the key judgements that an analyst wrote beside the articles.
    """

    claims: pd.DataFrame
    documents: pd.DataFrame
    texts: dict[str, str]
    notices: tuple[Notice, ...]
    folder: Path
    mission: Mission
    amendments: tuple[Amendment, ...] = ()
    unmatched: tuple[Correction, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    @classmethod
    def of(cls, reading: Reading) -> Evidence:
        """Return the tables of what was read."""
        return cls(
            claims=claims_frame(reading.claims),
            documents=documents_frame(reading.documents, reading.claims),
            texts={d.id: d.text for d in reading.documents},
            notices=reading.notices,
            folder=reading.folder,
            mission=reading.mission,
            amendments=reading.amendments,
            unmatched=reading.unmatched,
            opinions=reading.opinions,
        )


def read(
    folder: str | Path,
    *,
    on_document: OnDocument | None = None,
    on_start: OnStart | None = None,
) -> Evidence:
    """Read a folder of articles and extract their claims.

    `on_start` is told the number of articles, `on_document` each article done. Raises InputError
    where the folder cannot be read, RunError where an article fails.
    """
    return Evidence.of(read_folder(Path(folder), on_start=on_start, on_document=on_document))
