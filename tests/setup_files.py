"""Reads the files that say which packages the project needs, and what is wrong with them."""

from __future__ import annotations

import re
import tomllib

import yaml

# A package that conda-forge knows by another name.
CONDA_NAMES = {"typst-py": "typst"}
# What an environment needs before it can hold the project.
CONDA_ONLY = {"python", "pip"}

_ADDRESS = re.compile(
    r"""://                                      # of the net or of a file
      | (?:^|\s)(?:-i|-f)(?:\s|=|$)
      | --(?:extra-)?index(?:-url)?\b | --find-links\b | --trusted-host\b
      | (?:^|\s)@\s                              # name @ place
      | ^\s*-?\s*(?:git\+|\.{1,2}/|/|~/)
    """,
    re.VERBOSE,
)
_PIN = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?=\s|$)")


def package_name(requirement: str) -> str:
    """Return the name in a requirement such as `Spacy>=3.8,<3.9`, as package indexes compare it."""
    match = re.match(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)", requirement)
    if match is None:
        raise ValueError(f"no package name in {requirement!r}")
    return re.sub(r"[-_.]+", "-", match[1]).lower()


def declared(pyproject: str, *extras: str) -> set[str]:
    """Return the names of the packages that pyproject.toml asks for, with those of `extras`."""
    project = tomllib.loads(pyproject)["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return {package_name(requirement) for requirement in wanted}


def pinned(requirements: str) -> dict[str, tuple[str, bool]]:
    """Return for each package of a requirements file its version, and whether the project itself
    asks for it (pip-compile's `# via` lines say who does).
    """
    pins: dict[str, tuple[str, bool]] = {}
    name = None
    for line in requirements.splitlines():
        if match := _PIN.match(line):
            name = package_name(match["name"])
            pins[name] = (match["version"], False)
        elif name is not None and re.search(r"^\s+#.*\bmissionbrief \(pyproject\.toml\)", line):
            pins[name] = (pins[name][0], True)
    return pins


def conda_named(environment: str) -> set[str]:
    """Return the packages that environment.yml names, under their names on PyPI."""
    names = set()
    for entry in yaml.safe_load(environment)["dependencies"]:
        for requirement in entry["pip"] if isinstance(entry, dict) else [entry]:
            if requirement != "-e .":
                name = package_name(requirement)
                names.add(CONDA_NAMES.get(name, name))
    return names - CONDA_ONLY


def addresses(text: str) -> list[str]:
    """Return what in a file points at a place on the net or on a disk, a line each."""
    lines = [line.split(" #")[0] for line in text.splitlines() if not line.startswith("#")]
    return [line.strip() for line in lines if _ADDRESS.search(line)]


def unpinned(requirements: str) -> list[str]:
    """Return the requirements that lack an exact version or a sha256 hash, a line each."""
    whole = requirements.replace("\\\n", " ")
    entries = [line for line in whole.splitlines() if line.strip()]
    entries = [line for line in entries if not line.lstrip().startswith("#")]
    return [line.strip() for line in entries if not (_PIN.match(line) and _HASH.search(line))]
