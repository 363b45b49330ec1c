"""Days that a sentence tells by another's: so long before or after, by now, by a limit, in all."""

from __future__ import annotations

from datetime import date

import pytest
from reading import claims, document, extracted

ROWS = [
    # counted from another clause
    ("Seventy-five Guatemalan soldiers flew in on Saturday, a day after 75 of their comrades and"
     " eight Salvadorans had landed in Port-au-Prince.", date(2025, 1, 6), "arrival",
     {("Guatemala", 75): ("2025-01-04", "2025-01-04"), ("El Salvador", 8): ("2025-01-03",) * 2}),
    ("Two days before the mandate of the mission was to end, the Security Council agreed on Tuesday"
     " to replace it with a bigger force.", date(2025, 10, 1), "mandate",
     {("UN Security Council", None): ("2025-10-02", "2025-10-02")}),
    ("On Wednesday it will be a year since the first 200 Kenyans landed in Port-au-Prince.",
     date(2025, 6, 22), "arrival", {("Kenya", 200): ("2024-06-25", "2024-06-25")}),
    ("On October 1, a day after the Security Council extended the mandate of the mission in Haiti"
     " by a year, Washington said that it would pay for fuel.", date(2024, 10, 10), "mandate",
     {("UN Security Council", None): ("2024-09-30", "2024-09-30")}),
    ("On Friday, the day after gunmen killed 12 people in Cabaret, Haitian police went in.",
     date(2025, 2, 10), "violence", {("gunmen", 12): ("2025-02-06", "2025-02-06")}),
    ("Three days before 70 soldiers from El Salvador landed in Haiti on Saturday, the Council met.",
     date(2025, 2, 10), "arrival", {("El Salvador", 70): ("2025-02-08", "2025-02-08")}),
    ("Less than a month after 150 Guatemalans arrived in Haiti, 70 soldiers from El Salvador"
     " landed in Port-au-Prince on February 4.", date(2025, 2, 20), "arrival",
     {("El Salvador", 70): ("2025-02-04", "2025-02-04"), ("Guatemala", 150): (None, None)}),
    # counted on from an event
    ("Gangs attacked Cabaret on 3 February. At least 15 residents of Cabaret were killed in the"
     " first two days.", date(2025, 2, 20), "violence", {(None, 15): ("2025-02-03", "2025-02-04")}),
    ("Armed men attacked Cabaret on 3 February. The mayor said on Friday that 40 residents had been"
     " killed in the first four days.", date(2025, 2, 20), "violence",
     {(None, 40): ("2025-02-03", "2025-02-06")}),
    ("Joint patrols in Haiti began on February 3, and nine gang members were killed in the first"
     " week.", date(2025, 2, 20), "violence", {(None, 9): ("2025-02-03", "2025-02-09")}),
    ("Gangs attacked Cabaret in Haiti on 3 February. In the week that followed, 2,500 people fled"
     " the town.", date(2025, 2, 20), "displacement",
     {("Haitians", 2500): ("2025-02-04", "2025-02-10")}),
    ("Drones killed 40 people in Haiti in the first week.", date(2025, 2, 20), "violence",
     {(None, 40): (None, None)}),
    # which of two months of a name
    ("President William Ruto said in October that another 600 officers would be in Haiti by"
     " November.", date(2024, 12, 9), "personnel", {("Kenya", 600): ("2024-11-01", "2024-11-30")}),
    ("President William Ruto promised that another 600 officers would join them in Haiti in"
     " November, once their training was over.", date(2024, 9, 23), "personnel",
     {("Kenya", 600): ("2024-11-01", "2024-11-30")}),
    ("President William Ruto has announced 600 more officers for Haiti for November.",
     date(2024, 10, 19), "personnel", {("Kenya", 600): ("2024-11-01", "2024-11-30")}),
    ("The mandate of the mission in Haiti was due to expire on October 2.", date(2025, 10, 5),
     "mandate", {(None, None): ("2025-10-02", "2025-10-02")}),
    ("The mandate of the mission in Haiti, which was set to end on October 2, has been replaced.",
     date(2025, 10, 5), "mandate",
     {(None, None): ("2025-10-02", "2025-10-02")}),
    ("Members noted that the mandate of the mission in Haiti was due to expire on October 2.",
     date(2025, 8, 5), "mandate", {(None, None): ("2025-10-02", "2025-10-02")}),
    ("The minister said that 200 Kenyan officers were due in Haiti in February.",
     date(2025, 11, 20), "arrival", {("Kenya", 200): ("2026-02-01", "2026-02-28")}),
    ("The UN support office for the mission in Haiti, to be set up by March 30, will bring food.",
     date(2025, 11, 20), "mandate", {(None, None): ("2025-11-20", "2026-03-30")}),
    ("The plan provides for 2,000 Kenyan officers in Haiti by June.", date(2025, 11, 20),
     "personnel", {("Kenya", 2000): ("2026-06-01", "2026-06-30")}),
    ("The mission in Haiti needs $300 million by December, the minister said.", date(2025, 5, 16),
     "funding", {("MSS mission", 300e6): (None, "2025-12-31")}),
    ("Only $15 million of the $300 million needed by December for the mission in Haiti has been"
     " paid in, the minister said.", date(2025, 5, 16), "funding", {(None, 15e6): (None, None)}),
    ("Kenya plans to send 1,000 police officers to Haiti under an agreement signed on March 1.",
     date(2024, 4, 14), "mandate",
     {("Kenya and Haiti", None): ("2024-03-01", "2024-03-01")}),
    ("Two days after the first 200 Kenyan police officers landed in Haiti, the capital has not made"
     " up its mind about them.", date(2024, 6, 27), "arrival",
     {("Kenya", 200): ("2024-06-25", "2024-06-25")}),
    # since what opens a sentence, of all that is told behind it
    ("Since the attack on Solino in Haiti started on October 17, at least 21 people have died there"
     " and 10,000 have left their homes.", date(2024, 10, 31), "displacement",
     {("Haitians", 10000): ("2024-10-17", "2024-10-31")}),
    ("Since the gangs in Haiti joined forces on 29 February they have burned police stations and"
     " chased some 95,000 people out of the capital.", date(2024, 5, 31), "displacement",
     {("Haitians", 95000): ("2024-02-29", "2024-05-31")}),
    ("IOM has registered 51,000 people who left two towns in Haiti since 31 March, 27,000 of them"
     " children.", date(2025, 5, 12), "displacement",
     {("Haitians", 51000): ("2025-03-31", "2025-05-12"),
      ("Haitians", 27000): ("2025-03-31", "2025-05-12")}),
    # up to when it is paid
    ("Allowances of the Kenyan officers in Haiti were paid up to February.", date(2025, 3, 27),
     "funding", {("Kenya", None): (None, "2025-02-28")}),
    ("The minister says the Kenyan officers in Haiti are paid up to March.", date(2025, 2, 4),
     "funding", {("Kenya", None): (None, "2025-03-31")}),
    # the day of an arrival and of what was told of it
    ("The Secretary welcomed the departure from Nairobi today of 144 more Kenyan police officers"
     " for Haiti, as well as the arrival on Tuesday of 70 soldiers from El Salvador.",
     date(2025, 2, 6), "arrival", {("Kenya", 144): ("2025-02-06", "2025-02-06"),
                                   ("El Salvador", 70): ("2025-02-04", "2025-02-04")}),
    ("On Tuesday Korir Sing'oei said the dispatch of 1,000 Kenyan police to Haiti had been put on"
     " hold.", date(2024, 3, 14), "personnel", {("Kenya", 1000): ("2024-03-12", "2024-03-12")}),
    # where a view was told
    ("Kalonzo Musyoka, speaking at a burial in Nyamira on Thursday, told the President to bring the"
     " officers back from Haiti.", date(2025, 3, 29), "position",
     {("Kalonzo Musyoka", None): ("2025-03-27", "2025-03-27")}),
    ("Haiti asked for it again last month, and the Organization of American States backed the"
     " change to a UN mission in a resolution adopted on November 13.", date(2024, 11, 21),
     "position",
     {("Organization of American States (OAS)", None): ("2024-11-13", "2024-11-13")}),
    ("António Guterres, in a letter to the Security Council last month, proposed that the United"
     " Nations pay for the fuel of the mission in Haiti.", date(2025, 2, 6), "position",
     {("António Guterres", None): ("2025-01-01", "2025-01-31")}),
    ("Volker Türk warned last month that security in Haiti was getting worse.", date(2025, 7, 15),
     "assessment", {("Volker Türk", None): ("2025-06-01", "2025-06-30")}),
    ("Appearing in front of a joint committee on November 9, the minister told legislators the"
     " mission in Haiti would cost about $600 million a year.", date(2023, 11, 17), "funding",
     {("MSS mission", 600e6): ("2023-11-09", "2023-11-09")}),
    ("Three days after gunmen attacked a joint patrol in Haiti, the family of the Kenyan officer"
     " still does not know whether to mourn.", date(2025, 3, 28), "operation",
     {("gunmen", None): ("2025-03-25", "2025-03-25")}),
    # when a sum was given, a text put forward, and a number told
    ("This comes in addition to the $100 million that Canada gave last year to the mission in"
     " Haiti.", date(2024, 2, 23), "funding", {("Canada", 100e6): ("2023-01-01", "2023-12-31")}),
    ("Of the $10 million that Congress cleared for the mission in Haiti in December, not a cent has"
     " been used.", date(2024, 3, 14), "funding",
     {("United States", 10e6): ("2023-12-01", "2023-12-31")}),
    ("The United States on Thursday circulated a draft resolution at the UN Security Council that"
     " would turn the mission in Haiti into a bigger force.", date(2025, 8, 29), "mandate",
     {("UN Security Council", None): ("2025-08-28", "2025-08-28")}),
    ("Violence has pushed 1.4 million people in Haiti out of their homes, the International"
     " Organization for Migration said in October, a 36% increase since the end of last year.",
     date(2025, 11, 18), "displacement", {("Haitians", 1.4e6): ("2025-10-01", "2025-10-31")}),
    ("At least 42 people were slain in Labodrie, a fishing village in Haiti, in mid-September, the"
     " town's mayor said.", date(2025, 10, 3), "violence",
     {(None, 42): ("2025-09-11", "2025-09-20")}),
    ("Marco Rubio, who is on a tour of Central America, goes on to Port-au-Prince on Thursday.",
     date(2025, 2, 5), "visit", {("Marco Rubio", None): ("2025-02-06", "2025-02-06")}),
    ("Marco Rubio, on a stop in Santo Domingo on Thursday, told journalists the mission in Haiti"
     " had his full backing.", date(2025, 2, 7), "position",
     {("Marco Rubio", None): ("2025-02-06", "2025-02-06")}),
    ("France gave the mission in Haiti three million euros earlier in the year.",
     date(2024, 9, 6), "funding", {("France", 3e6): ("2024-01-01", "2024-09-06")}),
    ("Gangs killed 40 people in Haiti on the first two days of March.", date(2025, 3, 20),
     "violence", {("gangs", 40): ("2025-03-01", "2025-03-02")}),
    ("Since June last year Kenya has sent 734 police officers to Haiti.", date(2025, 9, 23),
     "personnel", {("Kenya", 734): ("2024-06-01", "2025-09-23")}),
    ("Some 15,000 people fled their homes in Haiti in the first week of this month.",
     date(2024, 3, 17), "displacement", {("Haitians", 15000): ("2024-03-01", "2024-03-07")}),
    ("A helicopter evacuated three Kenyan police officers on Monday who were gravely hurt when two"
     " vehicles of the mission in Haiti crashed on Sunday.", date(2025, 9, 2), "casualty",
     {("Kenya", 3): ("2025-08-31", "2025-08-31")}),
    ("In February's attack on Kenscoff in Haiti 40 people were killed.", date(2025, 7, 14),
     "violence", {(None, 40): ("2025-02-01", "2025-02-28")}),
    ("As of Monday the appeal for Haiti for 2025 was 8 per cent funded.", date(2025, 5, 20),
     "funding", {(None, 8): ("2025-05-19", "2025-05-19")}),
    ("The numbers frame the crisis in Haiti: over 1.3 million are displaced; from October 2024 up"
     " to June 2025, 4,864 killings were counted.", date(2025, 10, 3), "displacement",
     {("Haitians", 1.3e6): (None, None)}),
    # all the days of a visit
    ("A two-day visit of William Ruto to Haiti ended on Wednesday.", date(2025, 3, 20), "visit",
     {("William Ruto", None): ("2025-03-18", "2025-03-19")}),
    ("William Ruto begins a three-day visit to Haiti on Friday.", date(2025, 3, 20), "visit",
     {("William Ruto", None): ("2025-03-21", "2025-03-23")}),
    ("William Ruto is due in Port-au-Prince on Friday for two days.", date(2025, 3, 20), "visit",
     {("William Ruto", None): ("2025-03-21", "2025-03-22")}),
    ("William Ruto flew to Haiti on Monday and came back on Thursday.", date(2025, 3, 20), "visit",
     {("William Ruto", None): ("2025-03-17", "2025-03-20")}),
    ("William Ruto returned on Monday from a three-day visit to Haiti.", date(2025, 3, 20),
     "visit", {("William Ruto", None): (None, "2025-03-17")}),
    ("William Ruto, who is in Haiti until Friday, met the officers.", date(2025, 3, 20), "visit",
     {("William Ruto", None): ("2025-03-20", "2025-03-21")}),
    ("William Ruto visited Haiti on Monday, and the officers will be paid for ten days.",
     date(2025, 3, 20), "visit", {("William Ruto", None): ("2025-03-17", "2025-03-17")}),
    ("The next 200 Kenyan officers will leave for Haiti no later than April 15.",
     date(2025, 3, 20), "arrival", {("Kenya", 200): ("2025-03-20", "2025-04-15")}),
    ("Kenya spent Sh2 billion on the mission in Haiti in the year to June 2024.",
     date(2025, 3, 20), "funding", {("Kenya", 2e9): ("2023-07-01", "2024-06-30")}),
    # up to when it is counted, and days that are joined
    ("Between the start of the year and March 10, 1,200 people were killed in Haiti.",
     date(2025, 3, 20), "violence", {(None, 1200): ("2025-01-01", "2025-03-10")}),
    ("As of 10 March, 1,200 people had been killed in Haiti this year.", date(2025, 3, 20),
     "violence", {(None, 1200): ("2025-01-01", "2025-03-10")}),
    ("By the end of May the gangs had killed 1,200 people in Haiti since the start of the year.",
     date(2025, 6, 20), "violence", {(None, 1200): ("2025-01-01", "2025-05-31")}),
    ("By the end of February the gangs held the port of Haiti's capital, and 1,200 people have been"
     " killed since January.", date(2025, 3, 20), "violence",
     {(None, 1200): ("2025-01-01", "2025-03-20")}),
    ("At least 60 people were killed in Delmas in Haiti over the weekend and on Monday.",
     date(2025, 3, 20), "violence", {(None, 60): ("2025-03-15", "2025-03-17")}),
    ("On Friday and again yesterday gunmen killed 110 old people in Haiti.", date(2024, 12, 8),
     "violence", {("gunmen", 110): ("2024-12-06", "2024-12-07")}),
    ("Gunmen killed 12 people in Haiti on Sunday and on Monday the police went in.",
     date(2025, 3, 20), "violence", {("gunmen", 12): ("2025-03-16", "2025-03-16")}),
    # put off
    ("The Bahamas, whose first six officers were to have left for Haiti on Wednesday, has put their"
     " departure back to October.", date(2024, 9, 13), "arrival",
     {("Bahamas", 6): ("2024-10-01", "2024-10-31")}),
    ("A new group of 250 Kenyan officers that was due to fly out to Haiti this month has been put"
     " off until at least August.", date(2025, 6, 12), "arrival",
     {("Kenya", 250): ("2025-08-01", "2025-08-31")}),
    ("The 200 Kenyan officers who were to fly to Haiti last week will now leave in October.",
     date(2024, 9, 13), "arrival", {("Kenya", 200): ("2024-10-01", "2024-10-31")}),
    ("The arrival of 200 more Kenyan officers in Haiti, planned for this month, has been postponed"
     " to September.", date(2025, 6, 12), "arrival",
     {("Kenya", 200): ("2025-09-01", "2025-09-30")}),
    ("Ruto said in October that 600 more officers would leave for Haiti in November; they are now"
     " expected in January.", date(2024, 12, 9), "arrival",
     {("Kenya", 600): ("2025-01-01", "2025-01-31")}),
    ("Kenya will send 600 more officers to Haiti in November; they will now be paid in January.",
     date(2024, 9, 13), "personnel", {("Kenya", 600): ("2024-11-01", "2024-11-30")}),
    # the total that a sum makes is of another time
    ("Blinken met the prime minister in Port-au-Prince on Thursday. He announced $45 million in"
     " aid for Haiti, which takes the total for this fiscal year to $210 million.",
     date(2024, 9, 6), "funding", {("United States", 45e6): ("2024-09-05", "2024-09-05")}),
    ("Blinken flew to Port-au-Prince on Thursday and met the prime minister. He announced $45"
     " million in aid for Haiti, bringing the total this fiscal year to $210 million.",
     date(2024, 9, 6), "funding", {("United States", 45e6): ("2024-09-05", "2024-09-05")}),
    ("Blinken met the prime minister in Port-au-Prince on Thursday. He announced $45 million in"
     " aid for Haiti, for a total of $210 million in this fiscal year.", date(2024, 9, 6),
     "funding", {("United States", 45e6): ("2024-09-05", "2024-09-05")}),
    ("Some 5,900 people fled their homes in Haiti between last Friday and Wednesday.",
     date(2025, 2, 21), "displacement", {("Haitians", 5900): ("2025-02-14", "2025-02-19")}),
    # a whole year, and limits
    ("The 2025 Humanitarian Needs and Response Plan for Haiti seeks $908 million.",
     date(2025, 8, 15), "funding", {(None, 908e6): ("2025-01-01", "2025-12-31")}),
    ("Donors have given 9 per cent of the $908 million that the UN is seeking for Haiti this year.",
     date(2025, 8, 15), "funding", {(None, 908e6): ("2025-01-01", "2025-12-31")}),
    ("The humanitarian plan, which asks for $908 million this year, is 6 per cent funded.",
     date(2025, 5, 6), "funding", {(None, 908e6): ("2025-01-01", "2025-12-31")}),
    ("OCHA says that 5.5 million Haitians need help this year.", date(2024, 3, 8), "displacement",
     {("Haitians", 5.5e6): ("2024-01-01", "2024-12-31")}),
    ("A vote in the Security Council is expected before the mandate of the mission lapses on"
     " October 2.", date(2025, 9, 5), "mandate",
     {("UN Security Council", None): ("2025-09-05", "2025-10-02")}),
    ("Kenya had spent Sh5.6 billion on the mission in Haiti up to the end of June, it said.",
     date(2025, 8, 14), "funding", {("Kenya", 5.6e9): (None, "2025-06-30")}),
    # begun, and not over
    ("In Kenscoff, where an assault began on Jan. 27, the town hall lists 50 dead.",
     date(2025, 2, 7), "violence", {(None, 50): ("2025-01-27", "2025-02-07")}),
    ("Attacks which began on 27 January have left at least 50 people dead in Kenscoff.",
     date(2025, 2, 4), "violence", {(None, 50): ("2025-01-27", "2025-02-04")}),
    ("Gangs attacked Mirebalais on Monday. Nearly 6,000 people had fled the town by Tuesday night.",
     date(2025, 4, 2), "displacement", {("Haitians", 6000): ("2025-03-31", "2025-04-01")}),
    ("More than 20,000 people fled their homes in Haiti between Nov. 11 and Sunday.",
     date(2024, 11, 21), "displacement", {("Haitians", 20000): ("2024-11-11", "2024-11-17")}),
    ("At least 14 people have been killed in Solino since last Monday.", date(2024, 10, 28),
     "violence", {(None, 14): ("2024-10-21", "2024-10-28")}),
    ("About 400 Kenyan police have been in Haiti since the summer.", date(2024, 10, 5),
     "personnel", {("Kenya", 400): ("2024-06-01", "2024-10-05")}),
    ("Speaking on Tuesday, Senator Jeanne Shaheen noted that $13.3 million for the mission in Haiti"
     " had been frozen since February.", date(2025, 5, 21), "funding",
     {(None, 13.3e6): ("2025-02-01", "2025-05-20")}),
    (
        "The United Nations said on Monday that gangs hold Port-au-Prince. At least 5,000 people"
        " have been killed since January, it said.",
        date(2025, 7, 3),
        "violence",
        {(None, 5000): ("2025-01-01", "2025-06-30")},
    ),
    (
        "At least 5,000 people have been killed in Haiti since January, the United Nations says.",
        date(2025, 7, 3),
        "violence",
        {(None, 5000): ("2025-01-01", "2025-07-03")},
    ),
    # the day of a count is not that of the deaths
    ("The number of people killed in an assault on Pont-Sondé rose to at least 88 on Monday.",
     date(2024, 10, 9), "violence", {(None, 88): (None, None)}),
    ("Haiti's government on Monday acknowledged a massacre in Cité Soleil and said more than 100"
     " people had been killed.", date(2024, 12, 10), "violence", {(None, 100): (None, None)}),
    ("The death toll of the Christmas Eve assault on the general hospital in Port-au-Prince rose to"
     " four when a nurse died on Thursday.", date(2024, 12, 28), "violence",
     {(None, 4): ("2024-12-24", "2024-12-24")}),
    # what is to be lies ahead
    ("The mission in Haiti is short of men. The next 600 Kenyan officers are to come in January.",
     date(2024, 10, 22), "arrival", {("Kenya", 600): ("2025-01-01", "2025-01-31")}),
    ("The plan is for 300 Kenyan officers to leave for Haiti in November.", date(2024, 10, 22),
     "arrival", {("Kenya", 300): ("2024-11-01", "2024-11-30")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "kind", "days"), ROWS, ids=lambda v: str(v)[:40])
def test_the_days_of_a_claim(
    text: str,
    published: date,
    kind: str,
    days: dict[tuple[str | None, float | None], tuple[str | None, str | None]],
) -> None:
    told = {
        ((c.actor, c.value), tuple(d.isoformat() if d else None for d in (c.start, c.end)))
        for c in claims(text, kind, published)
    }
    assert set(days.items()) <= told


def test_what_has_been_done_in_passing_takes_no_day_of_the_article() -> None:
    text = (
        "Prime Minister Garry Conille met President William Ruto in Nairobi on Friday.\n"
        "Ruto asked for money to sustain the mission in Haiti, which has been extended by a year."
    )
    (renewed,) = [c for c in claims(text, "mandate") if "extension" in (c.target or "")]
    assert (renewed.start, renewed.end) == (None, None)


ASIDE = [
    ("President Joe Biden, who has promised money to the mission in Haiti, welcomed their arrival"
     " on Tuesday.", "funding"),
    ("Kenya, which promised 1,000 police to Haiti, said on Tuesday it would go.", "personnel"),
    ("The mission in Haiti, which has been extended by a year, met on Tuesday.", "mandate"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), ASIDE)
def test_what_is_told_aside_has_not_the_day_of_what_the_sentence_tells(
    text: str, kind: str
) -> None:
    assert {c.start for c in claims(text, kind, date(2024, 6, 26))} == {None}


def test_who_has_been_there_since_a_day_came_on_it() -> None:
    text = (
        "The Kenya-led mission in Haiti grows.\nA SIX-strong advance party of the Royal Bahamas"
        " Defence Force has been in Port-au-Prince since Friday, ending weeks of guesswork over"
        " when the country would make good on its word."
    )
    (read,) = extracted([document(text, date(2024, 10, 21))])
    # Told as those who came, or as those who are there: since when is the same.
    since = {c.start for c in read.claims if c.kind in ("arrival", "personnel") and c.value == 6}
    assert since == {date(2024, 10, 18)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A contingent of 250 Kenyan officers that had been expected in October did not arrive in"
         " Haiti until January.", [("actual", 250, "2025-01-01")]),
        ("A contingent of 250 Kenyan officers, which had been due in October, landed in Haiti on"
         " January 18.", [("actual", 250, "2025-01-18")]),
        ("The second contingent of Kenyan officers did not land in Haiti until January 18.",
         [("actual", None, "2025-01-18")]),
        ("The 217 Kenyan officers were not flown to Haiti until last month.",
         [("actual", 217, "2025-01-01")]),
        ("The next 250 Kenyan officers will not arrive in Haiti until March.",
         [("planned", 250, "2025-03-01")]),
        ("The 250 Kenyan officers have not arrived in Haiti.", [("denied", 250, "None")]),
    ],
)  # fmt: skip
def test_who_did_not_come_until_a_time_came_then(
    text: str, expected: list[tuple[str, float | None, str]]
) -> None:
    found = claims(text, "arrival", published=date(2025, 2, 10))
    assert [(c.status, c.value, str(c.start)) for c in found] == expected
    assert not claims(text, "personnel", published=date(2025, 2, 10))


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Kenya had planned to deploy 1,000 officers in Haiti by January, but a court halted the"
         " plan.", "personnel", "2025-01-01"),
        ("Kenya had hoped to have 1,000 officers in Haiti by January.", "personnel", "2025-01-01"),
        ("Jamaica had intended to send 170 soldiers to Haiti by December.", "personnel",
         "2024-12-01"),
        ("The first Kenyan officers had been due to leave for Haiti in December.", "arrival",
         "2024-12-01"),
        ("The first contingent of 200 Kenyan officers was due in Haiti on May 23 but was delayed.",
         "arrival", "2024-05-23"),
        ("The first contingent of 200 Kenyan officers was expected in Haiti on May 23, but was put"
         " off.", "arrival", "2024-05-23"),
        ("Kenya had planned to send another 600 officers to Haiti in March.", "personnel",
         "2025-03-01"),
        ("Kenya plans to have 1,000 officers in Haiti by January.", "personnel", "2026-01-01"),
    ],
)  # fmt: skip
def test_what_had_been_planned_is_of_the_nearer_days(text: str, kind: str, start: str) -> None:
    (claim,) = claims(text, kind, published=date(2024, 9, 20) if "May" in text
                      else date(2025, 2, 10))  # fmt: skip
    assert (claim.status, str(claim.start)) == ("planned", start)
