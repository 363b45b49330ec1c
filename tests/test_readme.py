"""What README.md tells a reader to type works, as it is typed, in a copy of the checkout.

The copy's .venv leads to the environment that runs the tests, so that nothing is installed.
"""

from __future__ import annotations

import configparser
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[str]:
    return [m["body"] for m in FENCE.finditer(README) if m["language"] == language]


def commands() -> list[str]:
    lines = (line for body in blocks("sh") for line in body.splitlines())
    return [line.split("  #")[0].rstrip() for line in lines if line.strip()]


COMMANDS = commands()
FEW = 10
# Where README's schedules keep things, and where the copy has them.
PLACES = {"/srv/missionbrief": ".", "/srv/articles": "seeds", "/srv/briefings": "my-reports"}


@dataclass(frozen=True)
class Checkout:
    """A copy of the checkout, and the environment variables for running commands in it."""

    folder: Path
    env: dict[str, str]

    def run(self, command: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", "-c", command],
            cwd=self.folder,
            env=self.env | more,
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )


def link_environment(venv: Path) -> None:
    """Make `venv` look like one that make has just finished, with JupyterLab in it.

    JupyterLab itself is not among the tests' packages: a stand-in notes what `make lab` asks of it.
    """
    (venv / "bin").mkdir(parents=True)
    for entry in Path(sys.prefix).iterdir():
        if entry.name != "bin" and not entry.name.endswith(".stamp"):
            (venv / entry.name).symlink_to(entry)
    for program in (Path(sys.prefix) / "bin").iterdir():
        (venv / "bin" / program.name).symlink_to(program)
    real = (venv / "bin" / "jupyter").readlink()
    (venv / "bin" / "jupyter").unlink()
    stand_in = venv / "bin" / "jupyter"
    stand_in.write_text(
        f'#!/bin/sh\ncase "$1" in lab) echo "$@" >lab.log;; *) exec {real} "$@";; esac\n'
    )
    stand_in.chmod(0o755)
    for stamp in ("requirements", "package", "lab"):
        (venv / f"{stamp}.stamp").touch()


def keep_few(gold: Path, articles: Path) -> None:
    """Leave a few labelled articles: what the figures are `test_quality` holds, here they are only
    to be told."""
    kept = sorted(articles.glob("*.txt"))[:FEW]
    for article in set(articles.glob("*.txt")) - set(kept):
        article.unlink()
    names = {article.stem for article in kept}
    facts = gold.read_text("utf-8").splitlines(keepends=True)
    gold.write_text("".join(f for f in facts if json.loads(f)["document"] in names), "utf-8")
    header, *rows = (articles / "sources.csv").read_text("utf-8").splitlines(keepends=True)
    rows = [row for row in rows if row.partition(",")[0] in names]
    (articles / "sources.csv").write_text("".join([header, *rows]), "utf-8")


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    base = tmp_path_factory.mktemp("readme")
    folder = base / "checkout"
    folder.mkdir()
    for path in ROOT.iterdir():
        if path.is_file():
            shutil.copy(path, folder)
    for name in ("seeds", "notebooks", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    keep_few(folder / "tests" / "gold" / "unseen.jsonl", folder / "tests" / "gold" / "unseen")
    link_environment(folder / ".venv")
    hidden = ("MAKE", "MFLAGS", "PYTEST", "JUPYTER")
    env = {k: v for k, v in os.environ.items() if not k.startswith(hidden)}
    env["MISSIONBRIEF_CACHE"] = str(base / "cache")
    return Checkout(folder, env)


def written(folder: Path, *names: str) -> bool:
    return all((folder / name).stat().st_size > 500 for name in names)


def test_readme_has_commands() -> None:
    assert COMMANDS[:2] == ["make brief", "make test"]
    assert len(COMMANDS) > 8


@pytest.mark.parametrize("command", COMMANDS)
def test_every_program_in_readme_is_one_that_these_tests_run(command: str) -> None:
    assert shlex.split(command)[0] in {
        "cp",
        "make",
        "mkdir",
        ".venv/bin/jupyter",
        ".venv/bin/missionbrief",
        ".venv/bin/papermill",
    }


def test_commands_of_readme_work_one_after_another(checkout: Checkout) -> None:
    for command in dict.fromkeys(COMMANDS):
        # The tests would run themselves without end: there make only collects some of them.
        only = "--collect-only tests/test_readme.py"
        more = {"PYTEST_ADDOPTS": only} if command == "make test" else {}
        done = checkout.run(command, **more)
        assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    here = checkout.folder
    assert written(here / "reports", "briefing.html", "briefing.pdf", "evidence.csv")
    assert written(here / "my-reports", "briefing.html", "briefing.pdf", "evidence.csv")
    assert written(here / "my-reports", "claims.jsonl", "issue.html", "issue.pdf")
    opened = (here / "lab.log").read_text().split()
    assert opened[0] == "lab"
    assert (here / opened[-1]).exists()


def test_python_of_readme_runs(checkout: Checkout) -> None:
    shutil.copytree(checkout.folder / "seeds", checkout.folder / "my-articles", dirs_exist_ok=True)
    told = []
    for body in blocks("python"):
        lines = [line.partition("  # ")[0] for line in body.strip().splitlines()]
        shown = [*lines[:-1], f"print({lines[-1]})"]
        done = checkout.run(shlex.join([".venv/bin/python", "-c", "\n".join(shown)]))
        assert done.returncode == 0, done.stderr
        told.append(done.stdout)
    assert "quote" in told[0]
    assert "A. Otieno" in told[1]
    assert "Nyamira" in (checkout.folder / "my-articles" / "corrections.csv").read_text("utf-8")
    assert told[2].strip() == "(154, 184)"  # to October 2025, worked out from two claims


def in_copy(command: str) -> str:
    for place, here in PLACES.items():
        command = command.replace(place, here)
    return command


def scheduled() -> list[str]:
    (cron,) = blocks("cron")
    units = "\n".join(blocks("ini"))
    starts = re.findall(r"^ExecStart=(.+)$", units, re.MULTILINE)
    return [*(line.split(maxsplit=5)[5] for line in cron.splitlines()), *starts]


def test_scheduled_commands_build_the_briefing(checkout: Checkout) -> None:
    cron, service = (in_copy(command) for command in scheduled())
    assert cron == f"cd . && {service.removeprefix('./')}"
    done = checkout.run(cron)
    assert done.returncode == 0, done.stderr
    assert written(checkout.folder / "my-reports", "briefing.html", "briefing.pdf", "evidence.csv")


def test_cron_line_has_its_five_fields() -> None:
    (cron,) = blocks("cron")
    for line in cron.splitlines():
        assert all(re.fullmatch(r"[\d*/,-]+", field) for field in line.split()[:5])
        assert "%" not in line  # cron would end the command there


def test_systemd_units_are_well_formed() -> None:
    for body, kind in zip(blocks("ini"), ("Service", "Timer"), strict=True):
        unit = configparser.ConfigParser(interpolation=None)
        unit.read_string(body)
        assert unit.has_option("Unit", "Description")
        assert unit.has_section(kind)


def test_workflow_in_readme_runs_commands_of_readme() -> None:
    (body,) = blocks("yaml")
    (job,) = yaml.safe_load(body)["jobs"].values()
    runs = [step["run"] for step in job["steps"] if "run" in step]
    assert runs
    assert set(runs) <= set(COMMANDS)


def test_commands_named_in_passing_exist(checkout: Checkout) -> None:
    named = set(re.findall(r"`(make \w+|missionbrief \w+)`", README))
    assert {"make lint", "missionbrief build"} <= named
    listed = checkout.run("make help").stdout
    for command in sorted(named):
        program, word = command.split()
        if program == "make" and word != "help":
            assert f"make {word} " in listed
        elif program == "missionbrief":
            assert checkout.run(f".venv/bin/missionbrief {word} --help").returncode == 0


def test_links_and_pictures_of_readme_are_there() -> None:
    targets = re.findall(r"\]\(([^)]+)\)", README)
    assert ".github/briefing-page-1.png" in targets
    for target in targets:
        assert (ROOT / target).is_file()


def test_files_named_in_readme_are_there() -> None:
    named = re.findall(r"`((?:lib|tests|notebooks|seeds|\.ci)/[\w./]*)`", README)
    assert "notebooks/briefing.ipynb" in named
    for name in named:
        assert (ROOT / name).exists()
