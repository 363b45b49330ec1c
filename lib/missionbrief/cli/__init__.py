"""The program `missionbrief`: what it is asked for, what it ends with.

Rooms are imported when a command needs them, so that help is quick.
"""

from missionbrief.cli.program import main, run

__all__ = ["main", "run"]
