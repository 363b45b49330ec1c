"""Working on the evidence by hand: look at it, correct it, add to it."""

from missionbrief.workbench.bench import Workbench, read

__all__ = ["Workbench", "read"]
