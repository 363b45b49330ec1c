"""Two folders that change places in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_HERE = -100
_SWAP = 2


def exchange(one: Path, other: Path) -> bool:
    """Let two paths of one file system change places; return False where that cannot be done.

    Linux has it as renameat2 with RENAME_EXCHANGE (glibc 2.28), macOS as renamex_np with
    RENAME_SWAP; not every file system goes along.
    """
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            return bool(library.renamex_np(first, second, _SWAP) == 0)
        return bool(library.renameat2(_HERE, first, _HERE, second, _SWAP) == 0)
    except (AttributeError, OSError, TypeError):
        return False
