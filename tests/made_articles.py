"""Articles made up for tests, in the manner of news reports, with a date line each."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
START = date(2024, 7, 1)
NAMES = (
    "Peter Ochieng", "Grace Wanjiru", "Daniel Kiprop", "Amina Hassan", "John Mutua", "Ann Chebet",
    "Paul Omondi", "Ruth Njeri", "Moses Kariuki", "Faith Akinyi",
)  # fmt: skip
SPEAKERS = ("Kalonzo Musyoka", "Eugene Wamalwa", "Raila Odinga", "Volker Türk")
LANDS = ("Jamaica", "Belize", "the Bahamas", "Guatemala", "El Salvador", "Chad", "Benin")


def long_day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _article(n: int, day: date) -> list[str]:
    """One article of a run of fifty: each month another strength, each fifth one a death."""
    month = f"{MONTHS[day.month - 1]} {day.year}"
    strength = 400 + 20 * (n // 5)
    told = [
        f"Kenya has {strength} police officers in Haiti as part of the Multinational Security "
        f"Support mission, officials said on {long_day(day)}.",
        f"At least {200 + 10 * n} people were killed in Haiti in {month}, the United Nations said.",
    ]
    if n % 5 == 0:
        name = NAMES[n // 5 % len(NAMES)]
        told.append(
            f"Kenyan police officer {name} was killed in an ambush in Port-au-Prince on "
            f"{long_day(day)}."
        )
    if n % 4 == 1:
        told.append(f"{SPEAKERS[n // 4 % 3]} has urged the government to withdraw Kenyan police.")
    if n % 7 == 2:
        told.append(
            f"The United States promised ${10 + n} million for the mission on {long_day(day)}."
        )
    if n % 6 == 3:
        land = LANDS[n // 6 % len(LANDS)]
        told.append(f"Other nations contributing personnel include Jamaica and {land}.")
    if n == 14:
        told.append(
            "The UN Security Council extended the mandate of the mission by a year on September "
            "30, 2024."
        )
    return told


def fifty(folder: Path) -> Path:
    """Write fifty articles of one year, a week apart, into `folder`."""
    folder.mkdir()
    for n in range(50):
        day = START + timedelta(days=7 * n)
        text = f"date {day.isoformat()}\n\n" + "\n\n".join(_article(n, day)) + "\n"
        (folder / f"{n:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def _contrary(n: int) -> list[str]:
    """One of six articles of one week that agree on nothing."""
    return [
        f"Kenya has {300 + 150 * n} {'soldiers' if n % 2 else 'police officers'} in Haiti as of "
        "March 3, 2025, officials said.",
        f"{100 + 40 * n} people were killed in Haiti in February 2025, the police said.",
        f"Kenyan police officer Peter Ochieng was killed in Haiti on February {3 + 4 * n}, 2025.",
        f"The UN Security Council authorised the mission on October {2 + 3 * n}, 2023.",
        f"The mandate of the mission expires on October {2 + n}, 2025.",
        f"Nations contributing personnel to the mission include Jamaica and {LANDS[1 + n]}."
        if n < 5
        else "Nations contributing personnel to the mission include Benin and Togo.",
        f"The security situation in Haiti {'is improving' if n % 2 else 'continues to worsen'}.",
        f"President William Ruto {'supports the mission' if n % 2 else 'wants the mission ended'}.",
        f"The mission costs ${100 + 30 * n} million a year.",
        f"More than {700 + 50 * n},000 people are displaced in Haiti.",
        f"A first contingent of {100 + 50 * n} Kenyan police officers arrived in Port-au-Prince on "
        "June 25, 2024.",
    ]


def all_against_all(folder: Path, count: int = 6) -> Path:
    """Write articles of one week, each with another answer to each question, into `folder`."""
    folder.mkdir()
    for n in range(count):
        day = date(2025, 3, 3) + timedelta(days=n % 5)
        text = f"date {day.isoformat()}\n\n" + "\n\n".join(_contrary(n)) + "\n"
        (folder / f"{n:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def one(folder: Path, text: str) -> Path:
    """Write one article into `folder`."""
    folder.mkdir()
    (folder / "only.txt").write_text(text, encoding="utf-8")
    return folder
