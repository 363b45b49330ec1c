"""`python -m missionbrief`."""

from __future__ import annotations

from missionbrief.cli import main

if __name__ == "__main__":
    main()
