"""README's schedules in the hands of what would run them: systemd, cron, a linter of workflows.

Each test skips where its tool is not installed; the one that waits for cron's next minute runs
where MISSIONBRIEF_SLOW is set.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml
from test_readme import blocks, scheduled

ROOT = Path(__file__).resolve().parent.parent


def tool(name: str) -> str:
    beside = Path(sys.executable).parent
    found = shutil.which(name) or shutil.which(name, path=f"{beside}:/usr/sbin:/sbin")
    if not found:
        pytest.skip(f"{name} is not installed")
    return found


def program(folder: Path) -> Path:
    """Make what README's commands call, as a stand-in that runs this checkout."""
    place = folder / ".venv" / "bin" / "missionbrief"
    place.parent.mkdir(parents=True)
    place.write_text(
        f"#!/bin/sh\nPYTHONPATH={ROOT / 'lib'} MISSIONBRIEF_CACHE={folder / 'cache'} "
        f'exec {sys.executable} -m missionbrief "$@" --notebooks {ROOT / "notebooks"}\n'
    )
    place.chmod(0o755)
    return place


def moved(text: str, folder: Path) -> str:
    """README's words with /srv in a folder of the test's."""
    shutil.copytree(ROOT / "seeds", folder / "articles", dirs_exist_ok=True)
    text = text.replace("/srv/missionbrief", str(folder))
    return text.replace("/srv/articles", str(folder / "articles")).replace(
        "/srv/briefings", str(folder / "briefings")
    )


def test_every_schedule_spares_a_run_where_nothing_changed_and_needs_no_since() -> None:
    (flow,) = blocks("yaml")
    commands = [*scheduled(), *re.findall(r"run: (.+)", flow)]
    assert len(commands) == 3
    for command in commands:
        assert "--if-changed" in command
        assert "--since" not in command


def test_systemd_finds_nothing_wrong_with_the_units(tmp_path: Path) -> None:
    analyze = tool("systemd-analyze")
    program(tmp_path)
    units = []
    for body, kind in zip(blocks("ini"), ("service", "timer"), strict=True):
        unit = tmp_path / f"missionbrief.{kind}"
        unit.write_text(moved(body, tmp_path))
        units.append(str(unit))
    told = subprocess.run(
        [analyze, "verify", "--man=no", *units],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    ours = [line for line in told.stderr.splitlines() if "missionbrief" in line]
    assert ours == []
    assert told.returncode == 0, told.stderr
    broken = tmp_path / "broken.service"
    broken.write_text((tmp_path / "missionbrief.service").read_text().replace("oneshot", "once"))
    told = subprocess.run(
        [analyze, "verify", "--man=no", str(broken)],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert "once" in told.stderr


def test_systemd_knows_the_day_of_the_timer() -> None:
    analyze = tool("systemd-analyze")
    (day,) = re.findall(r"^OnCalendar=(.+)$", "\n".join(blocks("ini")), re.MULTILINE)
    told = subprocess.run(
        [analyze, "calendar", day], capture_output=True, text=True, check=True, timeout=60
    )
    assert "Mon *-*-* 06:00:00" in told.stdout


LINTERS = {
    "actionlint": ["-shellcheck=", "-pyflakes="],
    "check-jsonschema": ["--builtin-schema", "vendor.github-workflows"],
}


@pytest.mark.parametrize("name", LINTERS)
def test_a_linter_finds_nothing_wrong_with_the_workflow(name: str, tmp_path: Path) -> None:
    linter = [tool(name), *LINTERS[name]]
    (body,) = blocks("yaml")
    flow = tmp_path / "brief.yml"
    flow.write_text(body)
    ours = ROOT / ".github" / "workflows" / "ci.yml"
    told = subprocess.run([*linter, str(flow), str(ours)], capture_output=True, check=False)
    assert told.returncode == 0, told.stdout.decode()
    flow.write_text(body.replace("runs-on", "runs-where"))
    assert subprocess.run([*linter, str(flow)], capture_output=True, check=False).returncode == 1


def test_the_workflow_carries_the_issues_from_run_to_run_one_at_a_time() -> None:
    (body,) = blocks("yaml")
    flow = yaml.safe_load(body)
    (job,) = flow["jobs"].values()
    (cache,) = [s["with"] for s in job["steps"] if s.get("uses", "").startswith("actions/cache@")]
    assert cache["path"] == "reports"
    assert cache["key"].startswith(cache["restore-keys"])
    assert flow["concurrency"]


# A cron of the test's own: its tables and its pid file lie in a file system that nobody else sees.
APART = """\
mount -t tmpfs tmpfs /var/spool/cron && mkdir -m 1730 /var/spool/cron/crontabs &&
chgrp crontab /var/spool/cron/crontabs && mount -t tmpfs tmpfs /run || exit 9
crontab "$1" && exec cron -f
"""


def test_cron_runs_the_line(tmp_path: Path) -> None:
    if not os.environ.get("MISSIONBRIEF_SLOW"):
        pytest.skip("waits up to a minute for cron: set MISSIONBRIEF_SLOW=1 to run it")
    tool("cron")
    unshare = tool("unshare")
    env = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin"}
    program(tmp_path)
    (cron,) = blocks("cron")
    line = moved(cron, tmp_path).split(maxsplit=5)[5].strip()
    (tmp_path / "table").write_text(f"* * * * *  {line} >{tmp_path / 'log'} 2>&1\n")
    (tmp_path / "apart.sh").write_text(APART)
    run = subprocess.Popen(
        [unshare, "-m", "--propagation", "private", "sh", str(tmp_path / "apart.sh"),
         str(tmp_path / "table")],
        stderr=subprocess.PIPE, text=True, env=env,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 180
        while not (tmp_path / "briefings" / "status.json").exists():
            if run.poll() is not None:
                pytest.skip(f"cron cannot be run apart here: {run.stderr and run.stderr.read()}")
            assert time.monotonic() < deadline, (tmp_path / "log").read_text()
            time.sleep(0.5)
    finally:
        run.terminate()
        run.communicate(timeout=20)
    told = json.loads((tmp_path / "briefings" / "status.json").read_text())
    assert told["outcome"] == "published"
    assert (tmp_path / "briefings" / "briefing.html").stat().st_size > 10_000
