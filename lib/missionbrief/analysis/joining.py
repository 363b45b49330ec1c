"""Names joined into groups: two that are joined, directly or by others, are of one group."""

from __future__ import annotations


class Groups:
    """Groups of names, each called by the first of its names in order of letters."""

    def __init__(self) -> None:
        """Begin with every name in a group of its own."""
        self._parent: dict[str, str] = {}

    def first(self, name: str) -> str:
        """Return the name that the group of `name` is called by."""
        while (parent := self._parent.get(name, name)) != name:
            name = parent
        return name

    def join(self, one: str, other: str) -> None:
        """Make one group of the groups of two names."""
        low, high = sorted((self.first(one), self.first(other)))
        if low != high:
            self._parent[high] = low
