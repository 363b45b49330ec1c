"""What every test may count on: a quiet backend, no way out to the net, the same draws in CI."""

from __future__ import annotations

import gc
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("MPLBACKEND", "Agg")

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

# The articles that tests share stay: looking through them for garbage again and again costs a
# seventh of the time.
gc.set_threshold(200_000, 50, 100)

ROOT = Path(__file__).resolve().parent.parent


LONG = (
    "test_readme.py",
    "test_kill.py",
    "test_quality.py",
    "test_build_run.py",
    "test_display_grammar.py",
    "test_analysis_order.py",
)
"""The files that take longest: they go first, so that neither core waits for the last of them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the long files first, all in their order otherwise."""
    items.sort(key=lambda item: item.path.name not in LONG)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seeds(root: Path) -> Path:
    """The folder of the articles that come with the project."""
    return root / "seeds"


def _is_here(address: object) -> bool:
    if not isinstance(address, tuple):  # a Unix socket's path
        return True
    host = str(address[0])
    return host in {"localhost", "::1", ""} or host.startswith("127.")


@pytest.fixture(scope="session", autouse=True)
def _no_net() -> Iterator[None]:
    """Nothing in the project fetches from the net: a try to do so fails the test.

    It watches this process only; kernels talk to it over the loopback, which stays open.
    """
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if not _is_here(address):
            raise AssertionError(f"a test reached for the net: {address}")
        connect(self, address)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield
