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
    "RW": "Rwanda", "SL": "Sierra Leone", "LK": "Sri Lanka",
    "SR": "Suriname", "#": "states (unnamed)",
    "#N": "states (unnamed)", "#S": "states (unnamed)", "#G": "states (unnamed)",
    "#O": "other states (unnamed)",
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
    ("Senegal has expressed an interest in joining the force.", {"pledged": "SN"}),
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
WORDED = [
    ("Jamaica too has shown interest in the force for Haiti, without giving a number.",
     {"pledged": "J"}),
    ("Britain asked that the promises of Caribbean countries, among them the Bahamas and Belize, be"
     " kept, and that the offers of African states, including Chad, be taken up in Haiti.",
     {"pledged": "BA BZ TD"}),
    ("Haiti welcomes the intention of Guatemala, of Benin and of Chad to join the mission.",
     {"pledged": "GT BJ TD"}),
    ("We look forward to the contingents of Jamaica and Belize in Haiti next month.",
     {"planned": "J BZ"}),
    ("The mission in Haiti waits: Senegal's, Chad's and Benin's pledges have come to nothing.",
     {"pledged": "SN TD BJ"}),
    ("The note to parliament names Chad and Senegal as interested in the mission in Haiti.",
     {"pledged": "TD SN"}),
    ("The Kenyans have been in Haiti since June. Jamaica is likely to be next.",
     {"planned": "J"}),
    ("Guatemala became the fourth to place people under the mission, after Jamaica and Belize.",
     {"actual": "GT J BZ"}),
    ("Barbados and Benin said they would send small numbers to Haiti.", {"pledged": "BB BJ"}),
    ("Others that signed up for Haiti, among them Chad and Benin, have sent nobody.",
     {"pledged": "TD BJ"}),
    ("The force in Haiti is to have 2,500 people from countries that include Chad and Benin.",
     {"pledged": "TD BJ"}),
]  # fmt: skip
REFUSALS = [
    ("Chad has withdrawn its offer of troops.", {"denied": "TD"}),
    ("Benin has dropped its plan to send soldiers to Haiti.", {"denied": "BJ"}),
    ("Trinidad and Tobago will send nobody to Haiti.", {"denied": "TT"}),
    ("Canada has ruled out taking part.", {"denied": "CA"}),
    ("Canada declined to take part in the mission.", {"denied": "CA"}),
    ("Chad's offer of police no longer stands.", {"denied": "TD"}),
    ("Barbados has backed out of the mission.", {"denied": "BB"}),
    ("Senegal said that it would not take part in the mission.", {"denied": "SN"}),
    ("Benin has no intention of joining the force, its president said.", {"denied": "BJ"}),
    ("Chad will not send soldiers to Haiti after all.", {"denied": "TD"}),
    ("Benin has taken back its promise of 1,500 soldiers.", {"denied": "BJ"}),
]  # fmt: skip
REPORTED = [
    ("In addition to Kenya, the Bahamas, Bangladesh, Barbados, Benin, Chad and Jamaica have"
     " notified the U.N. Secretary-General of their intent to take part.",
     {"pledged": "BA BB BD BJ TD J"}),
    ("Jamaica and Belize have notified the UN of their wish to take part in the mission in Haiti.",
     {"pledged": "J BZ"}),
    ("Antony Blinken reaffirmed the commitment of the United States to the mission in Haiti.", {}),
    ("Canada resisted calls to lead the mission in Haiti.", {}),
    ("Canada would rather train the police of Haiti than lead a mission there.", {}),
    ("Canada answered calls to lead the mission in Haiti.", {"pledged": "CA"}),
    ("Brazil has lost interest in the mission in Haiti.", {}),
    ("The minister reaffirmed the commitment of Jamaica to send more soldiers to Haiti.",
     {"pledged": "J"}),
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
     {"pledged": "BD BB BZ BJ TD J BA #N"}),
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
     {"pledged": "MN SN RW IT ES"}),
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
     {"actual": "GT SV #N"}),
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
TOLD = [
    ("Jamaica is only the second nation to contribute, after Kenya, whose first officers came"
     " in June.",
     {"actual": "J"}),
    ("Joining the Jamaicans were a pair of senior officers from Belize.",
     {"actual": "BZ"}),
    ("The mission is meant to have 2,500 members, with more contributions promised by the"
     " Bahamas, Barbados and Chad.",
     {"pledged": "BA BB TD"}),
    ("Seven nations from three continents have expressed their willingness to contribute"
     " agents to the mission.",
     {"pledged": "#N"}),
    ("Five countries – the Bahamas, Bangladesh, Barbados, Benin and Chad – have formally"
     " informed the UN that they are committed to providing personnel.",
     {"pledged": "BA BD BB BJ TD #"}),
    ("Benin, one of the contributing nations, disclosed plans to deploy some 1,500 personnel.",
     {"planned": "BJ"}),
    ("Several other countries, including Jamaica, Belize, Burundi, Chad and Senegal, have"
     " pledged to contribute personnel as well.",
     {"pledged": "J BZ BU TD SN"}),
    ("The new contingents join those of Kenya, Jamaica, the Bahamas and Belize, which are"
     " already on the ground.",
     {"actual": "K J BA BZ"}),
    ("The countries represented in the mission include Kenya, with 396 officers, El Salvador,"
     " Belize, the Bahamas and Jamaica.",
     {"actual": "K SV BZ BA J"}),
    ("He thanked the governments of Guatemala and El Salvador for their troops.",
     {"actual": "GT SV"}),
    ("Guatemala added 75 soldiers, which brings its contingent to 150.",
     {"actual": "GT"}),
    ("The contingent consists of 20 soldiers and four police officers from Jamaica, as well as"
     " two Belizean soldiers, who will help the mission with planning.",
     {"actual": "J BZ"}),
    ("The mission is to grow to 2,500, with several other countries, including Chad, the"
     " Bahamas and Bangladesh, also pledging support.",
     {"pledged": "TD BA BD"}),
    ("“I welcome our brothers from Jamaica and Belize to this mission,” the commander said.",
     {"actual": "J BZ"}),
    ("Jamaica's prime minister announced that his country stood ready to deploy 200 security"
     " personnel.",
     {"pledged": "J"}),
    ("The Bahamas has pledged to contribute 150 agents.",
     {"pledged": "BA"}),
    ("The Bahamas declared on Thursday that it would participate in the mission.",
     {"pledged": "BA"}),
    ("An advance party of the Jamaica Defence Force left Kingston for Port-au-Prince this"
     " morning.",
     {"actual": "J"}),
    ("The JDF has sent 20 soldiers and the JCF four police officers to Haiti.",
     {"actual": "J"}),
    ("Of the 2,500 personnel envisaged, Kenya has provided 400, Jamaica 24 and Belize two.",
     {"actual": "K J BZ"}),
    ("Apart from Kenya, the only countries to have sent anyone are Jamaica and Belize.",
     {"actual": "J BZ"}),
    ("Only Kenya, Jamaica and Belize have made good on their pledges of troops so far.",
     {"actual": "K J BZ"}),
    ("The Bahamas' contribution to the mission is a maritime team of six.",
     {"actual": "BA"}),
    ("A maritime unit from the Bahamas will patrol the coast with the mission.",
     {"planned": "BA"}),
    ("Rounding out the force are small teams from Jamaica, Belize and the Bahamas.",
     {"actual": "J BZ BA"}),
    ("Bangladesh's offer of a 1,000-strong police unit has yet to be taken up.",
     {"pledged": "BD"}),
    ("Kenya is to be joined by contingents from Benin, Chad and Jamaica.",
     {"planned": "BJ TD J"}),
    ("The force is made up mainly of Kenyans, with smaller numbers of Jamaicans, Guatemalans"
     " and Salvadorans.",
     {"actual": "K J GT SV"}),
    ("Kenya, Jamaica, Belize, the Bahamas, Guatemala and El Salvador make up the mission.",
     {"actual": "K J BZ BA GT SV"}),
    ("Kenya, the Bahamas, El Salvador, Guatemala and Jamaica – the countries with troops in"
     " the mission – will stay on.",
     {"actual": "K BA SV GT J"}),
    ("Troop-contributing countries Jamaica and Guatemala called for helicopters.",
     {"actual": "J GT"}),
    ("Sierra Leone has signed up for the Gang Suppression Force.",
     {"pledged": "SL"}),
    ("El Salvador's eight airmen were the first to fly the wounded out of Haiti.",
     {"actual": "SV"}),
    ("The Guatemalans, 150 of them, guard the airport with the Kenyans.",
     {"actual": "GT"}),
]  # fmt: skip
SPOKEN = [
    ("Welcoming also the commitments made by the Bahamas and Jamaica to contribute personnel"
     " to the mission.",
     {"pledged": "BA J"}),
    ("As of 1 March, personnel from Kenya, Jamaica, Belize, the Bahamas, Guatemala and El"
     " Salvador were deployed in Haiti.",
     {"actual": "K J BZ BA GT SV"}),
    ("As of that date the mission comprised 1,004 personnel: 734 from Kenya, 150 from"
     " Guatemala, 78 from El Salvador, 23 from Jamaica, six from the Bahamas and two from"
     " Belize.",
     {"actual": "K GT SV J BA BZ"}),
    ("The personnel included 734 Kenyan police officers, 150 Guatemalan military police, 78"
     " Salvadorans, 23 Jamaicans, six Bahamians and two Belizeans.",
     {"actual": "K GT SV J BA BZ"}),
    ("The representative of Jamaica said his country had 23 people in the mission.",
     {"actual": "J"}),
    ("The representative of Barbados said that her country intended to take part.",
     {"pledged": "BB"}),
    ("We thank Kenya for leading the mission, and Jamaica and Belize for joining it.",
     {"actual": "K J BZ"}),
    ("There are a number of countries that have committed personnel to this, including Benin,"
     " Chad and Jamaica.",
     {"pledged": "BJ TD J"}),
    ("Chad and Sierra Leone will send 1,500 soldiers between them to the Gang Suppression"
     " Force.",
     {"planned": "TD SL"}),
    ("Chad has promised 800 soldiers for the Gang Suppression Force, which replaces the Kenya-"
     " led mission.",
     {"pledged": "TD"}),
    ("The first Chadian troops of the new force are to land in April.",
     {"planned": "TD"}),
    ("Bangladesh, Sri Lanka and Chad have sent written offers of troops for the Gang"
     " Suppression Force.",
     {"pledged": "BD LK TD"}),
    ("Kenya will hand over to the new force, to which El Salvador, Jamaica and Guatemala will"
     " also contribute.",
     {"planned": "SV J GT"}),
    ("About 70 more Salvadoran soldiers arrived on Tuesday to reinforce the mission.",
     {"actual": "SV"}),
    ("The Kenyans' numbers were swelled by 150 Guatemalans and eight Salvadorans.",
     {"actual": "GT SV"}),
    ("Belize pledged 50 but has sent two.",
     {"pledged": "BZ"}),
    ("Of the countries that had promised troops, only Jamaica and Belize have followed Kenya.",
     {"actual": "J BZ"}),
    ("Two military officers from Belize travelled with the Jamaicans on a U.S. plane to Port-"
     " au-Prince.",
     {"actual": "BZ"}),
    ("The Belize Defence Force has two officers at the headquarters of the mission.",
     {"actual": "BZ"}),
    ("The Bahamas has six marines in Haiti, its defence minister said.",
     {"actual": "BA"}),
    ("Trinidad and Tobago ruled out joining the force.",
     {"denied": "TT"}),
    ("Italy, Spain and Mongolia said last year that they would contribute, according to Kenya.",
     {"pledged": "IT ES MN"}),
    ("Jamaica, the Bahamas and Belize, Haiti's neighbours, are all part of the mission.",
     {"actual": "J BA BZ"}),
]  # fmt: skip
UNNAMED = [
    ("Ten countries have promised people.", {"pledged": "#"}),
    ("At least six other nations have said they will send police to Haiti.", {"pledged": "#N"}),
    ("Troops from six countries are in Haiti.", {"actual": "#"}),
    ("Pledges of personnel from at least ten states come to 2,900.", {"pledged": "#S"}),
    ("A dozen governments have signed up to the mission.", {"pledged": "#G"}),
    ("Two more countries have joined the mission.", {"actual": "#"}),
]  # fmt: skip
_MISSION = "The mission is to help the police of Haiti.\n\n"
TAKEN_UPON = [
    ("Kenya raised its hand for the mission in Haiti.", {"pledged": "K"}),
    ("Chad has put its name down for the mission in Haiti.", {"pledged": "TD"}),
    ("Kenya, which answered Haiti's call, was thanked.", {"pledged": "K"}),
    (f"{_MISSION}Kenya stepped up when others looked away.", {"pledged": "K"}),
    (f"{_MISSION}Chad is on board, Benin has told us that it is in.", {"pledged": "TD BJ"}),
    (f"{_MISSION}Behind it stand Benin and Chad, both of which have said they're in.",
     {"pledged": "BJ TD"}),
    (f"{_MISSION}Benin and Chad have pledged.", {"pledged": "BJ TD"}),
    ("We value the government of Kenya's readiness to take part in the mission in Haiti.",
     {"pledged": "K"}),
    ("The mission that Kenya has agreed to lead will need helicopters.", {"pledged": "K"}),
    (f"{_MISSION}We thank Kenya for its leadership.", {"actual": "K"}),
    (f"{_MISSION}It is going to be Kenya leading with a number of other states.",
     {"planned": "K #O"}),
    (f"{_MISSION}Kenya is stepping up with police, and other states intend to do so too.",
     {"pledged": "K", "planned": "#O"}),
]  # fmt: skip
NOT_SAID = [
    "The mission in Haiti is short of people, and we hope other countries will step up.",
    "The mission in Haiti is short of people: other countries have to step up.",
    "Officials shopped around for troops for Haiti: Chadian, Senegalese, Chilean.",
    "Canada does not intend to lead the force in Haiti.",
    "The United States is leading an effort to find people for Haiti.",
    "Dominica has offered the mission in Haiti neither troops nor police.",
    "The trust fund for Haiti has had major contributions from other partners.",
    "The Dominican Republic will follow the mission's work in Haiti.",
    "Ministers of Brazil, Chile and Mexico discussed the force in Haiti with Kenya.",
    "Guyana, Sierra Leone and Algeria showed interest in the report on Haiti.",
    "Jamaica, the Bahamas and Belize have written to the UN about migrants from Haiti.",
    "A spokesman for the US mission in Port-au-Prince would not say more about the Kenyans.",
    "Guyana and Suriname will pay for the mission in lieu of sending troops.",
    "Canada has parted with C$80 million for the force in Haiti.",
    "The United States has provided $60 million in equipment for the personnel of the mission.",

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
    "Benin's troops, should they come, would be the mission's French speakers.",
    "The force commander, Godfrey Otunge of Kenya, has a deputy from Jamaica.",
    "Sri Lanka and Bangladesh have been mentioned as possible contributors to the Gang"
    " Suppression Force.",
    "The new force is supported by Canada, Guatemala, Jamaica, Kenya, the Bahamas, El"
    " Salvador and the United States.",
    "Kenya said its officers would leave Haiti by March.",
    "Jamaica will withdraw its soldiers in October.",
    "The United States has ruled out sending soldiers to Haiti.",
    "Canada has no plans to send troops to Haiti.",
    "The United States will continue to support Haiti, Blinken said.",
    "The US has flown equipment and contractors to Port-au-Prince to build a base for the"
    " mission.",
    "American contractors built the base at the airport.",
    "The United States Southern Command has run more than 100 flights in support of the"
    " mission.",
    "Canada, which has its own troops in Latvia, will not lead a force.",
    "France, the former colonial power, has stayed out of it.",
    "Colombian mercenaries took part in the killing of the president, Jovenel Moïse.",
    "Colombian soldiers were among those who killed the Haitian president in 2021.",
    "The Dominican president said his country would not take part in a force in Haiti but"
    " would close the border.",
    "Dominican troops patrol the frontier with Haiti.",
    "Four Kenyan officers have been killed in Haiti.",
    "A Kenyan officer was wounded in Pont-Sondé.",
    "Police from the mission and Haitian soldiers entered the town.",
    "Haiti's police have lost 1,000 officers to emigration to the United States.",
    "Thousands of Haitians have left for the Dominican Republic, Brazil and Chile.",
    "The Bahamas, Jamaica and the Turks and Caicos Islands have turned back boats.",
    "Guatemala's foreign minister met Conille.",
    "Chad's ambassador presided over the Council.",
    "The African Union has sent soldiers to Somalia, where Kenya and Burundi take part.",
    "Kenya took part in peacekeeping in Sierra Leone and East Timor.",
    "The vote was carried with Kenya, Jamaica and Guyana speaking in favour.",
    "Panama and the United States circulated a draft that would turn the mission into a"
    " Gang Suppression Force.",
    "Mexico and Brazil proposed amendments to the text on the force.",
    "China and Russia said that a peacekeeping force would not work.",
    "Jamaica, Guyana and Trinidad sit on a group of eminent persons that advises the"
    " council in Haiti.",
    "Kenya recalled its ambassador.",
    "In Nairobi, lawyers asked the court to stop Kenya from sending officers.",
    "The opposition wants Kenya to bring the officers home.",
    "Haitian police were trained in Canada, France and Taiwan.",
    "Japan and South Korea gave $10 million for police vehicles.",
    "The trust fund has received contributions from eight countries, among them Canada,"
    " France and Spain.",
    "Spain, Canada and the United States have paid into the trust fund for the mission.",
    "Germany pledged 10 million euros for the mission.",
    "Caricom has 15 members, among them Jamaica and the Bahamas.",
    "The gang leader said he would fight troops from Kenya or anywhere else.",
    "Migrants from Venezuela and Cuba joined the caravan.",
    "Jamaica's high commissioner handed over a letter.",
    "Ecuador has invited the US to send troops to fight its own gangs.",
    "El Salvador's president offered to fix Haiti if the UN paid.",
    "Kenya is a member of the Commonwealth, like Jamaica and the Bahamas.",
    "The Bahamas repatriated 100 Haitians on a coast guard ship.",
    "Cubans and Haitians work side by side in Santiago.",
    "Doctors from Cuba left the hospital in Port-au-Prince.",
    "The rifles came from the United States and the pistols from Brazil.",
    "Peacekeepers from Brazil, Nepal and Sri Lanka served in Haiti until 2017.",
    "Nepalese soldiers brought cholera to Haiti in 2010.",
    "A Kenyan court has barred the government from sending officers to Haiti.",
    "Ruto said Kenya would not withdraw its officers from Haiti.",
    "Kenya has asked the United States and Canada to do more for the mission.",
    "The State Department said the United States had no intention of sending soldiers to"
    " Haiti.",
    "“My country has contributed 150 military police,” Guatemala's delegate told the Council.",
    "Another 230 Kenyan officers arrived on Tuesday.",
    "The Royal Bahamas Defence Force will provide maritime training to the mission.",
    "The Jamaica Defence Force's Captain Rose is among the mission's staff officers.",
    "Barbados said no decision had been made on sending troops.",
    "Guyana will give money, not soldiers.",
    "Spain and Portugal sent food to Haiti.",
]  # fmt: skip


def contributors(text: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for claim in reading.taking_part(text):
        found.setdefault(claim.status, set()).add(str(claim.actor))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *SUBJECTS,
        *ORIGINS,
        *LISTS,
        *BESIDES,
        *LEADERS,
        *REFUSALS,
        *WORDED,
        *REPORTED,
        *TOLD,
        *SPOKEN,
        *UNNAMED,
        *TAKEN_UPON,
    ],
)
def test_each_country_that_takes_part_is_told_once_with_how_it_is_put(
    text: str, expected: dict[str, str]
) -> None:
    named = {status: {SHORT[s] for s in short.split()} for status, short in expected.items()}
    assert contributors(text) == named


@pytest.mark.parametrize("text", NOT_SAID)
def test_a_country_that_is_only_mentioned_takes_no_part(text: str) -> None:
    assert contributors(text) == {}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Jamaica has sent 24 people to the mission in Haiti.", []),
        ("Benin promised 2,000 soldiers for the mission, and Chad also volunteered.", ["Chad"]),
        ("Six members of the Royal Bahamas Defence Force are in Haiti with the mission.", []),
        ("Seventy-five Guatemalan soldiers landed in Port-au-Prince on Friday.", []),
        ("The force in Haiti is made up of 380 Kenyans and a few Belizeans and Jamaicans.",
         ["Belize", "Jamaica"]),
        ("Kenya, which leads the mission in Haiti, has 400 officers there.", ["Kenya"]),
        ("Chad has withdrawn its offer of 500 soldiers for the mission in Haiti.", ["Chad"]),
    ],
)  # fmt: skip
def test_a_country_whose_people_are_counted_is_told_by_their_number(
    text: str, named: list[str]
) -> None:
    assert [c.actor for c in reading.claims(text, "contributor")] == named


def test_a_country_is_told_once_an_article_where_most_are_told_together() -> None:
    text = (
        "Jamaica has sent 24 people to the mission.\n"
        "Jamaica, Belize and Chad have promised people for the mission.\n"
        "Belize is sending two officers to the mission."
    )
    found = reading.claims(text, "contributor")
    assert [c.actor for c in found] == ["Jamaica", "Belize", "Chad"]
    assert {c.quote[:15] for c in found} == {"Jamaica, Belize"}


def test_an_offer_taken_back_stands_beside_the_offer() -> None:
    text = (
        "Chad offered 800 soldiers for the mission.\nChad has now withdrawn its offer of soldiers."
    )
    assert [c.status for c in reading.taking_part(text)] == ["pledged", "denied"]


def test_the_leader_is_told_as_the_lead_nation_and_others_by_the_mission() -> None:
    found = reading.claims("Kenya leads the mission, joined by Belize.", "contributor")
    assert {c.actor: c.target for c in found} == {"Kenya": "lead nation", "Belize": "MSS mission"}


def test_a_promise_is_dated_by_when_it_was_made_and_credits_nobody_else() -> None:
    (found,) = reading.taking_part("Guatemala said last week it would send 150 police.")
    assert (str(found.start), str(found.end)) == ("2024-09-09", "2024-09-15")
    assert found.attributed_to is None


def test_who_tells_of_others_is_credited() -> None:
    text = "Jamaica will send soldiers to Haiti, Antony Blinken said."
    (found,) = reading.claims(text, "contributor")
    assert (found.status, found.attributed_to) == ("planned", "Antony Blinken")


def test_what_a_force_is_to_grow_by_is_planned() -> None:
    text = "The force in Haiti is to reach 2,500 members, with police or soldiers from Chad."
    found = {c.actor: c.status for c in reading.claims(text, "contributor")}
    assert found == {"Chad": "planned"}


def test_what_a_country_could_offer_is_no_offer() -> None:
    assert (
        reading.claims("Kenya could yet offer officers to the mission in Haiti.", "contributor")
        == []
    )
    offered = reading.claims("Kenya has offered officers to the mission in Haiti.", "contributor")
    assert [c.status for c in offered] == ["pledged"]


PUT = [
    ("Kenya chose to pause its deployment of officers to lead the international force in Haiti.",
     set()),
    ("Kenya has halted its plan to head the force in Haiti.", {("Kenya", "frozen")}),
    ("Kenya put its offer to lead the mission in Haiti on hold.", {("Kenya", "frozen")}),
    ("Kenya dropped its bid to lead the mission in Haiti.", {("Kenya", "denied")}),
    ("Kenya said it would be sending police to lead the mission in Haiti.",
     {("Kenya", "pledged")}),
    ("Kenya has sent police to lead the mission in Haiti.", {("Kenya", "actual")}),
    ("Barbados has announced the suspension of its plans to send troops to Haiti.",
     {("Barbados", "frozen")}),
    ("Barbados has halted its plans for Haiti. Barbados had initially offered soldiers to the "
     "mission.", {("Barbados", "frozen")}),
    ("Barbados had initially offered soldiers to the mission in Haiti.",
     {("Barbados", "pledged")}),
    ("Chad proposed to lead a new force in Haiti.", {("Chad", "pledged")}),
    ("The United States has proposed that Kenya lead the force in Haiti.", {("Kenya", "planned")}),
    ("Canada is working with countries contributing to the mission in Haiti.", set()),
    ("Canada is among the countries contributing to the mission in Haiti.", {("Canada", "actual")}),
    ("Along with Kenya, other countries, including Benin, are planning to join the mission in "
     "Haiti.", {("Benin", "planned")}),
    ("Along with Kenya, Benin plans to join the mission in Haiti.",
     {("Kenya", "planned"), ("Benin", "planned")}),
    ("The mission in Haiti was discussed. Chad and Belize might take part, under rule 37, without "
     "a vote.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), PUT, ids=[row[0][:50] for row in PUT])
def test_who_halts_proposes_works_with_others_or_goes_before_them_is_told_so(
    text: str, told: set[tuple[str, str]]
) -> None:
    assert {(c.actor, c.status) for c in reading.claims(text, "contributor")} == told


SERVED = [
    ("The mission in Haiti waits. Kenyan police have served in other missions including Kosovo, "
     "Namibia and Chad.", set()),
    ("The mission in Haiti waits. Kenya has sent police to missions such as those in Liberia and "
     "Chad.", set()),
    ("The mission in Haiti waits. Its officers served in Liberia, Namibia and Chad.", set()),
    ("Police sent to Haiti from Benin, Chad and Belize make up the mission.",
     {"Benin", "Chad", "Belize"}),
    ("Kenya is to work with the Haitian police alongside Benin, Chad and Belize.",
     {"Benin", "Chad", "Belize"}),
    ("Kenya is serving in Haiti alongside Benin, Chad and Belize.", {"Benin", "Chad", "Belize"}),
    ("The mission in Haiti waits. Kenya fought in Somalia alongside Burundi and Chad.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), SERVED, ids=[row[0][-60:] for row in SERVED])
def test_where_others_served_is_no_contributor_and_those_alongside_whom_they_do_are(
    text: str, countries: set[str]
) -> None:
    told = {c.actor for c in reading.claims(text, "contributor")}
    assert told - {"Kenya"} == countries


def test_the_leading_contributor_is_not_told_to_lead() -> None:
    text = (
        "With 700 police there, Kenya is by far the leading contributor of people to the mission."
    )
    assert all(c.target != "lead nation" for c in reading.claims(text, "contributor"))


def test_those_by_the_way_are_not_dated_by_what_a_sentence_tells() -> None:
    text = (
        "In March, more Kenyan police joined a force in Haiti boosted by soldiers deployed by "
        "countries including Belize and Jamaica."
    )
    found = [c for c in reading.claims(text, "contributor") if c.actor != "Kenya"]
    assert {(c.actor, c.start) for c in found} == {("Belize", None), ("Jamaica", None)}


def test_who_says_that_it_never_promised_troops_takes_no_part() -> None:
    about = "Kenya leads the Multinational Security Support mission in Haiti.\n"
    text = "Guyana said it never promised to send troops to the mission."
    assert [c for c in reading.claims(about + text, "contributor") if c.status == "pledged"] == []
