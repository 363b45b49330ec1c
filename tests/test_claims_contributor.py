"""Which countries a sentence says take part, have promised to, or take their offer back."""

from __future__ import annotations

import pytest
import reading

# A sentence, and for each status the countries it gives. Short forms keep a row to a line.
SHORT = {
    "A": "Antigua and Barbuda", "BA": "Bahamas", "BB": "Barbados", "BD": "Bangladesh",
    "BJ": "Benin", "BZ": "Belize", "CA": "Canada", "SN": "Senegal", "GT": "Guatemala",
    "J": "Jamaica", "K": "Kenya", "SV": "El Salvador", "TD": "Chad", "TT": "Trinidad and Tobago",
    "BR": "Brazil", "BU": "Burundi", "ES": "Spain", "GY": "Guyana", "IT": "Italy", "MN": "Mongolia",
    "RW": "Rwanda", "SR": "Suriname", "#": "states (unnamed)",
}  # fmt: skip
SUBJECTS = [
    ("The Bahamas, Bangladesh, Barbados and Benin have formally told the Secretary-General of their"
     " readiness to provide people for the mission.", {"pledged": "BA BD BB BJ"}),
    ("Jamaica, Belize and Guatemala have since added people of their own to the force.",
     {"actual": "J BZ GT"}),
    ("Chad, Senegal and Benin are also considering sending police to Haiti.",
     {"planned": "TD SN BJ"}),
    ("Barbados and Antigua and Barbuda said they would take part.", {"pledged": "BB A"}),
    ("Benin has agreed to supply 1,500 soldiers.", {"pledged": "BJ"}),
    ("Benin has put 1,500 troops on offer for the mission.", {"pledged": "BJ"}),
    ("Bangladesh has signalled its willingness to join the force.", {"pledged": "BD"}),
    ("Belize has two people in Haiti.", {"actual": "BZ"}),
    ("Jamaica has 24 people on the ground and Belize two.", {"actual": "J BZ"}),
    ("Kenya has sent 383 of them, Jamaica 25 and Belize two.", {"actual": "K J BZ"}),
    ("Of its members Kenya supplies 734, Guatemala 150, Jamaica 23 and the Bahamas six.",
     {"actual": "K GT J BA"}),
    ("Jamaica became the second country to join the mission.", {"actual": "J"}),
    ("Jamaica is the second country to put people on the ground in Haiti.", {"actual": "J"}),
    ("Guatemala confirmed last week that it would contribute 150 military police.",
     {"pledged": "GT"}),
    ("El Salvador is to supply a medical team to the mission.", {"planned": "SV"}),
    ("The Bahamas was among the first to volunteer.", {"pledged": "BA"}),
    ("Benin and Chad have promised reinforcements.", {"pledged": "BJ TD"}),
    ("Jamaica stands by its offer to join the mission.", {"pledged": "J"}),
    ("Bangladesh has come forward with an offer of police.", {"pledged": "BD"}),
    ("Chad, too, has volunteered for the mission.", {"pledged": "TD"}),
    ("Jamaica and Belize are partners in the mission as well.", {"actual": "J BZ"}),
    ("Nassau was among the earliest to come forward with troops.", {"pledged": "BA"}),
    ("Barbados has offered 15 specialists, and Jamaica and Belize have also said they will take"
     " part.", {"pledged": "BB J BZ"}),
    ("Jamaica, Guatemala and Belize each have soldiers serving in the mission.",
     {"actual": "J GT BZ"}),
    ("Benin plans to send 1,500 troops to Haiti.", {"planned": "BJ"}),
    ("Bangladesh will deploy police to Haiti in the spring.", {"planned": "BD"}),
    ("Chad and Benin have yet to send the people they promised.", {"planned": "TD BJ"}),
    ("Jamaica contributed 24 people in September.", {"actual": "J"}),
    ("Canada is reported to be weighing a contribution of police to the mission.",
     {"reported": "CA"}),
    ("Jamaica and the Bahamas will also participate.", {"planned": "J BA"}),
    ("Senegal has expressed an interest in joining the force.", {"planned": "SN"}),
    ("Personnel have also been pledged by Benin, Chad and Barbados.", {"pledged": "BJ TD BB"}),
    ("Troops are to be provided by Benin and Chad.", {"planned": "BJ TD"}),
    ("A further 150 were sent by Guatemala.", {"actual": "GT"}),
    ("Benin, which has offered 2,000 soldiers, wants more money for the mission.",
     {"pledged": "BJ"}),
    ("With the Bahamas, Benin and Chad all having promised to take part, 2,500 people are"
     " expected.", {"pledged": "BA BJ TD"}),
    ("Jamaica's government said it was ready to dispatch 200 personnel.", {"pledged": "J"}),
    ("The Jamaican government has sent 24 people to the mission.", {"actual": "J"}),
    ("The government of Belize has committed 50 soldiers to the mission.", {"pledged": "BZ"}),
    ("Jamaica is taking part in the mission with 24 soldiers and police.", {"actual": "J"}),
    ("Barbados joined the list of contributors on Monday.", {"actual": "BB"}),
    ("“Jamaica has already deployed, and Belize too,” she said.", {"actual": "J BZ"}),
    ("Benin has spoken of 1,500; the Bahamas said 150.", {"pledged": "BJ BA"}),
]  # fmt: skip
ORIGINS = [
    ("Police and soldiers from Kenya, Jamaica and Belize patrol the capital.",
     {"actual": "K J BZ"}),
    ("The mission has about 900 members, who come from Kenya, Jamaica, Belize and Guatemala.",
     {"actual": "K J BZ GT"}),
    ("Six of the mission's members are from the Bahamas, 24 from Jamaica and two from Belize.",
     {"actual": "BA J BZ"}),
    ("The Kenyans work with smaller contingents from Jamaica, Guatemala and El Salvador.",
     {"actual": "J GT SV"}),
    ("The mission has 900 people. The remaining 1,600 are to come from Benin, Chad and Bangladesh.",
     {"planned": "BJ TD BD"}),
    ("Offers of people have come from Benin, Chad and Barbados.", {"pledged": "BJ TD BB"}),
    ("They took note of similar offers from the Bahamas and Barbados to join the mission.",
     {"pledged": "BA BB"}),
    ("A plane with 75 soldiers from Guatemala and eight from El Salvador on board landed in Haiti.",
     {"actual": "GT SV"}),
    ("Reinforcements from Guatemala landed in Port-au-Prince on Friday.", {"actual": "GT"}),
    ("The Kenyans were joined in September by two dozen Jamaicans.", {"actual": "J"}),
    ("Jamaican soldiers and Belizean officers landed on Thursday to join the mission.",
     {"actual": "J BZ"}),
    ("Two Belizean officers and 24 Jamaicans serve beside the Kenyans.", {"actual": "BZ J"}),
    ("On the ground are some 400 Kenyans, 24 Jamaicans and two Belizeans.",
     {"actual": "K J BZ"}),
    ("They are the first Bahamians to serve with the mission.", {"actual": "BA"}),
    ("A Guatemalan contingent of 75 arrived in Port-au-Prince.", {"actual": "GT"}),
    ("Six members of the Royal Bahamas Defence Force left for Haiti.", {"actual": "BA"}),
    ("Members of the Jamaica Defence Force serve in the mission.", {"actual": "J"}),
    ("The force, which has soldiers and police from Jamaica, Guatemala and El Salvador too, is"
     " short of vehicles.", {"actual": "J GT SV"}),
    ("Soldiers from Guatemala are expected in Haiti in January.", {"planned": "GT"}),
    ("Kenyan, Jamaican and Belizean personnel patrolled the port.", {"actual": "K J BZ"}),
    ("A unit of Salvadoran medics flew the wounded out of Haiti.", {"actual": "SV"}),
    ("The Kenyan, Jamaican and Guatemalan contingents of the mission held a parade.",
     {"actual": "K J GT"}),
    ("The mission comprises officers of Kenya, Jamaica and Belize.", {"actual": "K J BZ"}),
    ("Troops were also expected from Benin and Chad.", {"planned": "BJ TD"}),
    ("Contributions of personnel by Jamaica and Belize brought the force to 430.",
     {"actual": "J BZ"}),
    ("She thanked Jamaica for its deployment of personnel in support of the mission.",
     {"actual": "J"}),
    ("Guatemala's 150 military police guard the port of Port-au-Prince.", {"actual": "GT"}),
    ("Benin's pledge of 1,500 soldiers is still only a pledge.", {"pledged": "BJ"}),
    ("Most are Kenyans, but there are Jamaicans and Guatemalans in the mission as well.",
     {"actual": "K J GT"}),
    ("The mission consists of 734 Kenyans, 150 Guatemalans and 23 Jamaicans.",
     {"actual": "K GT J"}),
    ("The mission has 900 people. The rest are from Jamaica, Belize and the Bahamas.",
     {"actual": "J BZ BA"}),
    ("The new arrivals, all from Guatemala, will be sworn in at the base of the force.",
     {"actual": "GT"}),
]  # fmt: skip
LISTS = [
    ("Countries such as Benin, Chad and Bangladesh have offered to send people.",
     {"pledged": "BJ TD BD"}),
    ("The other contributors are Jamaica, Belize and El Salvador.", {"actual": "J BZ SV"}),
    ("Other nations that have pledged to join include Jamaica and the Bahamas.",
     {"pledged": "J BA"}),
    ("So far Jamaica, Belize and Guatemala have sent people.", {"actual": "J BZ GT"}),
    ("Among the contributors are Jamaica and Belize.", {"actual": "J BZ"}),
    ("Seven countries — Kenya, Benin, Chad, the Bahamas, Jamaica, Barbados and Bangladesh — have"
     " offered people.", {"pledged": "K BJ TD BA J BB BD #"}),
    ("Five countries have told us in writing that they will take part: the Bahamas, Bangladesh,"
     " Barbados, Benin and Chad.", {"pledged": "BA BD BB BJ TD #"}),
    ("Several Caribbean nations, including Jamaica, the Bahamas and Antigua and Barbuda, have"
     " offered troops.", {"pledged": "J BA A"}),
    ("The mission, which includes troops from Jamaica and Guatemala, is short of money.",
     {"actual": "J GT"}),
    ("The mission is made up of police and soldiers from six countries: Kenya, Jamaica, Belize,"
     " the Bahamas, Guatemala and El Salvador.", {"actual": "K J BZ BA GT SV #"}),
    ("Taking part besides Kenya are Jamaica, Belize and the Bahamas.", {"actual": "J BZ BA"}),
    ("The contributing countries, Kenya, Jamaica and Belize, met in Washington.",
     {"actual": "K J BZ"}),
    ("Personnel will come from Kenya and from Caribbean states like Jamaica and Barbados.",
     {"planned": "K J BB"}),
    ("The participating nations (Kenya, Jamaica, Belize and Guatemala) pay their own salaries.",
     {"actual": "K J BZ GT"}),
    ("Troop contributors, among them Benin and Chad, want to be paid.", {"actual": "BJ TD"}),
    ("Others that have offered people are the Bahamas, Barbados and Chad.",
     {"pledged": "BA BB TD"}),
    ("Promised but not yet there: Benin, Chad and Bangladesh.", {}),
]  # fmt: skip
BESIDES = [
    ("Kenya, alongside Jamaica and Belize, has deployed police to the mission.",
     {"actual": "K J BZ"}),
    ("Besides Kenya, Jamaica and Chad have promised personnel.", {"pledged": "J TD"}),
    ("The Kenyans have been joined by troops from Jamaica and Belize.", {"actual": "J BZ"}),
    ("Kenya has been joined in the mission by Jamaica, Belize and Guatemala.",
     {"actual": "K J BZ GT"}),
    ("Besides Kenya and Jamaica, which already have people in Haiti, Benin and Chad have promised"
     " reinforcements.", {"actual": "K J", "pledged": "BJ TD"}),
    ("Kenya leads the mission, joined by Jamaica, Belize and Guatemala.", {"actual": "K J BZ GT"}),
    ("Kenya has deployed 400 police officers, along with 24 soldiers from Jamaica.",
     {"actual": "K J"}),
]  # fmt: skip
LEADERS = [
    ("Kenya leads the mission.", {"actual": "K"}),
    ("Kenya will lead the multinational force.", {"planned": "K"}),
    ("The mission is led by Kenya.", {"actual": "K"}),
    ("Kenya, which is to lead the force, has not yet notified the United Nations.",
     {"planned": "K"}),
    ("Kenya offered last year to lead the mission.", {"pledged": "K"}),
    ("She thanked Kenya for taking on the lead of the mission.", {"actual": "K"}),
    ("The resolution named Kenya as leader of the mission.", {"actual": "K"}),
    ("He praised Kenya's leadership of the mission.", {"actual": "K"}),
    ("The mission is under Kenyan command.", {"actual": "K"}),
    ("Kenya has agreed to serve as the lead nation of the mission.", {"pledged": "K"}),
    ("Kenya volunteered to head the force.", {"pledged": "K"}),
    ("Kenya is spearheading the mission.", {"actual": "K"}),
    ("The force that Kenya is to lead in Haiti has no money.", {"planned": "K"}),
    ("The mission has Kenya at its head.", {"actual": "K"}),
    ("The Kenya-led mission has no helicopters.", {}),
]  # fmt: skip
REFUSALS = [
    ("Chad has withdrawn its offer of troops.", {"denied": "TD"}),
    ("Benin has dropped its plan to send soldiers to Haiti.", {"denied": "BJ"}),
    ("Trinidad and Tobago will send nobody to Haiti.", {"denied": "TT"}),
    ("Canada has ruled out sending troops to Haiti.", {"denied": "CA"}),
    ("Canada declined to take part in the mission.", {"denied": "CA"}),
    ("Chad's offer of police no longer stands.", {"denied": "TD"}),
    ("Barbados has backed out of the mission.", {"denied": "BB"}),
    ("Senegal said that it would not take part in the mission.", {"denied": "SN"}),
    ("Benin has no intention of sending soldiers to Haiti, its president said.", {"denied": "BJ"}),
    ("Chad will not send soldiers to Haiti after all.", {"denied": "TD"}),
    ("Benin has taken back its promise of 1,500 soldiers.", {"denied": "BJ"}),
]  # fmt: skip
REPORTED = [
    ("In addition to Kenya, the Bahamas, Bangladesh, Barbados, Benin, Chad and Jamaica have"
     " notified the U.N. Secretary-General of their intent to take part.",
     {"pledged": "BA BB BD BJ TD J"}),
    ("So far, besides the Kenyans, only Jamaica and Belize have put boots on the ground.",
     {"actual": "J BZ"}),
    ("Jamaica on Thursday became the first Caribbean nation to join the Kenyan-led force in"
     " Haiti.",
     {"actual": "J"}),
    ("Some 24 Jamaican soldiers and police officers landed in Port-au-Prince on Thursday,"
     " along with two officers from Belize.",
     {"actual": "J BZ"}),
    ("The Bahamas has said it will send 150 people, Prime Minister Philip Davis told"
     " reporters.",
     {"pledged": "BA"}),
    ("Guatemala's president, Bernardo Arévalo, announced that his country would send 150"
     " military police.",
     {"pledged": "GT"}),
    ("Six Bahamian troops arrived last Friday to help protect the mission's ships.",
     {"actual": "BA"}),
    ("The seven nations which have pledged to contribute are Bangladesh, Barbados, Belize,"
     " Benin, Chad, Jamaica and the Bahamas.",
     {"pledged": "BD BB BZ BJ TD J BA #"}),
    ("Benin's government said in February it was prepared to send 2,000 troops.",
     {"pledged": "BJ"}),
    ("Kenya's offer to lead the force was welcomed by the Security Council.",
     {"pledged": "K"}),
    ("The mission, which is led by Kenya, also includes personnel from Jamaica, Belize, the"
     " Bahamas, Guatemala and El Salvador.",
     {"actual": "K J BZ BA GT SV"}),
    ("Members of the MSS come from Kenya, Guatemala, Jamaica, El Salvador, Belize and the"
     " Bahamas.",
     {"actual": "K GT J SV BZ BA"}),
    ("“We are grateful to Kenya, Jamaica, Belize, the Bahamas, Guatemala and El Salvador for"
     " their troop contributions,” she said.",
     {"actual": "K J BZ BA GT SV"}),
    ("Contributors so far: Kenya, Jamaica, Belize, the Bahamas, Guatemala and El Salvador.",
     {"actual": "K J BZ BA GT SV"}),
    ("Mongolia, Senegal, Rwanda, Italy and Spain had also expressed interest in the force.",
     {"planned": "MN SN RW IT ES"}),
    ("Brazil has said no to taking part.",
     {"denied": "BR"}),
    ("Burundi has pulled out of the mission before sending a single soldier.",
     {"denied": "BU"}),
    ("Seventy-five Guatemalans disembarked from a U.S. military plane in Port-au-Prince.",
     {"actual": "GT"}),
    ("The first Central American contingent, 75 military police officers from Guatemala and"
     " eight Salvadoran soldiers, flew in on Friday.",
     {"actual": "GT SV"}),
    ("With the arrival of the Guatemalans and the Salvadorans the mission has members from six"
     " nations.",
     {"actual": "GT SV #"}),
    ("Kenya pledged 1,000 officers, Benin 2,000 soldiers and Jamaica 200.",
     {"pledged": "K BJ J"}),
    ("Kenya will provide the bulk of the force, with smaller detachments from Jamaica,"
     " Barbados and the Bahamas.",
     {"planned": "K J BB BA"}),
    ("Among those that have offered to join are Benin, Chad and Suriname.",
     {"pledged": "BJ TD SR"}),
    ("Antigua and Barbuda's prime minister, Gaston Browne, reiterated his country's"
     " willingness to take part.",
     {"pledged": "A"}),
    ("Barbados and Guyana are still weighing whether to take part.",
     {"planned": "BB GY"}),
    ("The force will be led by Kenya, with contributions from the Bahamas, Jamaica and Antigua"
     " and Barbuda.",
     {"planned": "K BA J A"}),
    ("Belize, Jamaica and Kenya already have personnel deployed in the country.",
     {"actual": "BZ J K"}),
]  # fmt: skip
UNNAMED = [
    ("Ten countries have promised people.", {"pledged": "#"}),
    ("At least six other nations have said they will send police to Haiti.", {"pledged": "#"}),
    ("Troops from six countries are in Haiti.", {"actual": "#"}),
    ("Pledges of personnel from at least ten states come to 2,900.", {"pledged": "#"}),
    ("A dozen governments have signed up to the mission.", {"pledged": "#"}),
    ("Two more countries have joined the mission.", {"actual": "#"}),
]  # fmt: skip
NOT_SAID = [
    "Kenya deployed soldiers to Somalia.",
    "Kenya has 3,900 soldiers in Somalia.",
    "Kenya has deployed at least 800 officers.",
    "Guatemalan migrants were deported from the United States to Haiti.",
    "Brazil led the UN force in Haiti that went home in 2017.",
    "The Dominican Republic has sent 10,000 soldiers to its border with Haiti.",
    "The United States has pledged 200 million dollars to the mission.",
    "Canada and France have pledged money to the trust fund.",
    "Countries such as Canada and Spain have contributed 85 million dollars to the fund.",
    "The United States urged Benin to send troops to Haiti.",
    "Russia and China abstained.",
    "The United States and Ecuador have drafted a resolution on the mission.",
    "Benin would send troops if it were paid.",
    "Ruto flew from Kenya to Jamaica to discuss the mission.",
    "The United States sent Marines to protect its embassy in Haiti.",
    "The gangs have weapons from the United States.",
    "Jamaica hosted a meeting on the mission.",
    "Jamaica, Guyana and Barbados attended the meeting on the force.",
    "Diplomats from France and Germany welcomed the mission.",
    "Jamaicans fear that the gangs will come to their island.",
    "Bahamian police deported 100 Haitians last week.",
    "Dominican soldiers shot a Haitian man at the border.",
    "A court in Kenya ruled that sending police to Haiti was unlawful.",
    "Kenyan officers of the mission patrolled the port.",
    "The president of Kenya met the prime minister of Jamaica.",
    "Between 1994 and 1996 the Bahamas had 141 people in Haiti.",
    "Haitian police and soldiers guarded the port.",
    "Canada has sent armoured vehicles to Haiti.",
    "The United States is the largest contributor to the trust fund.",
    "Canada called on other countries to send police to Haiti.",
    "No other country has sent people.",
    "Flights from Panama and the Dominican Republic to Haiti were stopped.",
    "The mission received 24 armoured vehicles from the United States and Canada.",
    "Kenya and Haiti have signed an agreement on the mission.",
    "France spoke in favour of the mission, and Mexico asked for a review.",
    "Officials from Jamaica and Belize said that the mission needs money.",
    "The ambassador of Benin told the Council that the mission needs money.",
    "Police in Guatemala arrested a Haitian gang leader.",
    "In Jamaica 24 people were killed on Sunday.",
    "Just over 1,000 foreign police and soldiers, most of them Kenyan, are in the country.",
    "Canada has declined to lead such a force.",
    "The Security Council members France, Russia and China took the floor.",
    "The United States, which pays for most of the mission, has sent no troops.",
    "Mexico, Colombia and Brazil joined the call for new elections.",
    "Kenya and the Bahamas established diplomatic relations.",
    "Ecuador and the United States sponsored the resolution that renewed the mission.",
    "Haitians living in the Bahamas and Jamaica fear deportation.",
    "The Dominican Republic closed its airspace to flights from Haiti.",
    "The commander briefed the ambassadors of Canada, France and Brazil.",
    "Police in Jamaica and the Bahamas have intercepted boats from Haiti.",
    "Canada trained 330 officers from Caribbean countries at a base in Jamaica.",
    "France gave a grant to train Haitian police.",
    "Kenyan President William Ruto, Jamaica's Andrew Holness and others spoke by telephone.",
    "Taiwan has given Haitian police 15 armoured vehicles.",
    "Russia accused the United States of neglecting Haiti.",
    "In 2004 Brazil sent 1,200 soldiers to the UN mission in Haiti.",
    "Kenya has said it will not send more officers until the money is there.",
    "The opposition in Kenya wants the officers back.",
    "A spokesman for Jamaica's foreign ministry said talks on the mission went on.",
    "Guatemalan prosecutors charged two men with smuggling arms to Haiti.",
    "The U.S. has flown 90 planeloads of supplies to the mission, including radios from Canada.",
    "Benin, a French-speaking nation in West Africa, would be a good fit, analysts say.",
    "Spain and Portugal sent food to Haiti.",
]  # fmt: skip


def contributors(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in reading.claims(text, "contributor"):
        found.setdefault(claim.status, set()).add(str(claim.actor))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [*SUBJECTS, *ORIGINS, *LISTS, *BESIDES, *LEADERS, *REFUSALS, *REPORTED, *UNNAMED],
)
def test_each_country_that_takes_part_is_told_once_with_how_it_is_put(
    text: str, expected: dict[str, str]
) -> None:
    named = {status: {SHORT[s] for s in short.split()} for status, short in expected.items()}
    assert contributors(text) == named


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_country_that_is_only_mentioned_takes_no_part(text: str) -> None:
    assert contributors(text) == {}
