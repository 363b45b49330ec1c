"""Facts on contributors, the mandate, visits and operations in wordings of many kinds of text, with
near misses that tell none: each sentence or short passage has all its claims."""

from __future__ import annotations

import pytest
from reading import claims, taking_part

CONTRIBUTOR: list[tuple[str, list[tuple[str | None, ...]]]] = [
    (
        "The mission in Haiti has six contingents. The Salvadoran government has "
        "confined its role to medical evacuation, for which it has supplied 78 "
        "soldiers.",
        [("El Salvador", "actual")],
    ),
    (
        "Kenya has sent 400 police to the mission in Haiti. Offers from Bangladesh and "
        "Chad remain on paper.",
        [("Bangladesh", "pledged"), ("Chad", "pledged"), ("Kenya", "actual")],
    ),
    (
        "As a troop contributor, Jamaica has a stake in how the mission ends.",
        [("Jamaica", "actual")],
    ),
    (
        "Kingston has put forward 170 soldiers and 30 police for the mission.",
        [("Jamaica", "pledged")],
    ),
    ("Trinidad and Tobago and Guyana have yet to decide whether to take part.", []),
    (
        "In addition to the Kenyan officers, there are 24 Jamaicans, six Bahamians and "
        "two Belizeans serving under Otunge.",
        [("Bahamas", "actual"), ("Belize", "actual"), ("Jamaica", "actual")],
    ),
    (
        "Only Kenya has fielded anything like a full contingent; the Jamaicans account "
        "for 24 and the Bahamians for six.",
        [("Bahamas", "actual"), ("Jamaica", "actual"), ("Kenya", "actual")],
    ),
    (
        "Guatemala's contribution takes the form of a 150-strong military police company.",
        [("Guatemala", "actual")],
    ),
    (
        "Of the nine nations that notified the Secretary-General of their intention to "
        "contribute, only three have followed through.",
        [("states (unnamed)", "pledged")],
    ),
    (
        "The President of Benin, meanwhile, pulled his offer of 2,000 soldiers in August.",
        [("Benin", "denied")],
    ),
    (
        "QUESTION: Have the Bahamians arrived? MR MILLER: The Bahamas has committed 150"
        " personnel and we expect the first of them soon.",
        [("Bahamas", "pledged")],
    ),
    (
        "Barbados and Antigua and Barbuda have likewise signalled that they would make "
        "personnel available.",
        [("Antigua and Barbuda", "pledged"), ("Barbados", "pledged")],
    ),
    (
        "Belize, which has only two officers in Port-au-Prince, intends to bring its "
        "contingent up to 50.",
        [("Belize", "actual")],
    ),
    (
        "The Guatemalan contingent, composed of 150 military police, took up quarters "
        "beside the airport.",
        [("Guatemala", "actual")],
    ),
    (
        "Kenya is still waiting for the other African countries that promised troops, "
        "among them Senegal, Rwanda and Burundi.",
        [("Burundi", "pledged"), ("Rwanda", "pledged"), ("Senegal", "pledged")],
    ),
    (
        "The MSS today comprises Kenyan, Jamaican, Belizean, Bahamian, Guatemalan and "
        "Salvadoran personnel.",
        [
            ("Bahamas", "actual"),
            ("Belize", "actual"),
            ("El Salvador", "actual"),
            ("Guatemala", "actual"),
            ("Jamaica", "actual"),
            ("Kenya", "actual"),
        ],
    ),
    ("Jamaica sent athletes to the Olympic Games in Paris.", []),
    ("Jamaica and Barbados called on the international community to fund the mission.", []),
    ("Kenya has also contributed troops to the African Union mission in Somalia.", []),
    (
        "The mission has 400 police in Haiti. Chad’s promised gendarmes have not materialised.",
        [("Chad", "pledged")],
    ),
    (
        "Guyana's foreign minister told Parliament in Georgetown that the country would"
        " help with training but would send no one to Haiti.",
        [],
    ),
    (
        "The Dominican Republic has ruled out taking part in the force.",
        [("Dominican Republic", "denied")],
    ),
    (
        "At present the mission draws on Kenya for the overwhelming majority of its "
        "officers, with token detachments from Jamaica and Belize.",
        [("Belize", "actual"), ("Jamaica", "actual"), ("Kenya", "actual")],
    ),
    (
        "The Bahamas Defence Force sailed a patrol vessel and six marines into the "
        "theatre in October.",
        [("Bahamas", "actual")],
    ),
    ("Belmopan's two officers sit in the planning cell of the mission.", [("Belize", "actual")]),
    (
        "Mr. President, Barbados stands by its undertaking to supply officers to the MSS.",
        [("Barbados", "pledged")],
    ),
    (
        "“Our seventy-five military police are on their way to Haiti,” Guatemala's "
        "defence minister, Henry Sáenz, told reporters.",
        [("Guatemala", "actual")],
    ),
    ("Burundi was approached but has given no answer.", []),
    (
        "The list of would-be contributors – Benin, Chad, Bangladesh – has not changed "
        "since March.",
        [("Bangladesh", "pledged"), ("Benin", "pledged"), ("Chad", "pledged")],
    ),
    ("The first foreigners to join the Kenyans were two dozen Jamaicans.", [("Jamaica", "actual")]),
    (
        "The mission in Haiti needs 2,500 people. To date, eight delegations have "
        "notified the Secretary-General in writing: Kenya, the Bahamas, Bangladesh, "
        "Barbados, Belize, Benin, Chad and Jamaica.",
        [
            ("Bahamas", "pledged"),
            ("Bangladesh", "pledged"),
            ("Barbados", "pledged"),
            ("Belize", "pledged"),
            ("Benin", "pledged"),
            ("Chad", "pledged"),
            ("Jamaica", "pledged"),
            ("Kenya", "pledged"),
        ],
    ),
    (
        "The representative of Jamaica said her country had been honoured to serve "
        "alongside Kenya in the mission.",
        [("Jamaica", "actual"), ("Kenya", "actual")],
    ),
    (
        "Spain and Senegal were once mentioned as possible participants in the mission,"
        " but neither followed up.",
        [],
    ),
    (
        "Trinidad and Tobago is considering a request to contribute soldiers to the MSS.",
        [("Trinidad and Tobago", "planned")],
    ),
    (
        "El Salvador's legislature on Tuesday voted to let the air force send "
        "helicopters and crews to the mission.",
        [("El Salvador", "authorised")],
    ),
    ("France and Canada have paid into the trust fund of the mission.", []),
    (
        "Twenty-three Guatemalan military engineers are expected in Port-au-Prince next month.",
        [("Guatemala", "planned")],
    ),
    ("Ottawa will train Jamaican soldiers before they leave for Haiti.", [("Jamaica", "planned")]),
    (
        "The mission comprises police from Kenya and, in much smaller numbers, soldiers"
        " from Guatemala, El Salvador and Jamaica.",
        [
            ("El Salvador", "actual"),
            ("Guatemala", "actual"),
            ("Jamaica", "actual"),
            ("Kenya", "actual"),
        ],
    ),
    (
        "Bridgetown remains committed to deploying Barbadian officers to Haiti.",
        [("Barbados", "pledged")],
    ),
    (
        "It was Kenya that volunteered first, in July 2023, with an offer of 1,000 "
        "police for the mission.",
        [("Kenya", "pledged")],
    ),
    (
        "The arrival of 75 Guatemalans brought the force to just over 500.",
        [("Guatemala", "actual")],
    ),
    (
        "MR PATEL: I would note that countries including Jamaica, Belize and Guatemala "
        "have stepped up with personnel of their own.",
        [("Belize", "pledged"), ("Guatemala", "pledged"), ("Jamaica", "pledged")],
    ),
    (
        "Among those that raised their hands early were Benin and Chad, neither of "
        "which has sent anyone to the mission.",
        [("Benin", "pledged"), ("Chad", "pledged")],
    ),
    (
        "Antigua and Barbuda's cabinet agreed to part with 14 members of its defence "
        "force for the mission.",
        [("Antigua and Barbuda", "pledged")],
    ),
    (
        "The eight Salvadoran airmen belong to a unit specialised in medical evacuation"
        " and are based beside the airport in Port-au-Prince.",
        [("El Salvador", "actual")],
    ),
    (
        "Nassau's marines, six in number, guard the sea approaches for the mission.",
        [("Bahamas", "actual")],
    ),
    ("The United States supplies the mission with armoured vehicles but no troops.", []),
    ("Haiti's neighbours in Caricom have offered to train Haitian police.", []),
    (
        "About 150 soldiers of the Guatemalan army's military police brigade make up "
        "the second largest contingent of the mission.",
        [("Guatemala", "actual")],
    ),
    (
        "Tanzania and Uganda were sounded out but declined to take part in the mission.",
        [("Tanzania", "denied"), ("Uganda", "denied")],
    ),
    (
        "Jamaica's Holness announced a first deployment of 24 of the 200 personnel that"
        " his country has earmarked for Haiti.",
        [("Jamaica", "planned")],
    ),
    (
        "So far the promised African battalions – from Benin, Chad and Burundi – exist "
        "only in speeches about the Haiti mission.",
        [("Benin", "pledged"), ("Burundi", "pledged"), ("Chad", "pledged")],
    ),
    ("A Belizean major heads the mission's logistics section.", [("Belize", "actual")]),
    (
        "The first six Bahamian marines left Nassau aboard a patrol boat bound for the "
        "mission's base on Friday.",
        [("Bahamas", "actual")],
    ),
    (
        "Ghana, Sierra Leone and Burundi have each been linked with the Haiti mission, "
        "though none has confirmed.",
        [],
    ),
    (
        "Guatemala City will rotate its 150 military police every six months, keeping "
        "the mission's second contingent at strength.",
        [("Guatemala", "planned")],
    ),
    (
        "Under the terms of the offer, Dhaka would fly 250 police to Haiti once the "
        "mission's bases are ready.",
        [("Bangladesh", "planned")],
    ),
    (
        "Contributions of personnel have come from the Bahamas (6), Belize (2), El "
        "Salvador (8), Guatemala (150), Jamaica (24) and Kenya (743).",
        [
            ("Bahamas", "actual"),
            ("Belize", "actual"),
            ("El Salvador", "actual"),
            ("Guatemala", "actual"),
            ("Jamaica", "actual"),
            ("Kenya", "actual"),
        ],
    ),
    (
        "The Jamaican contingent commander, Colonel Kevron Henry, doubles as Otunge's "
        "deputy at the mission.",
        [("Jamaica", "actual")],
    ),
    (
        "Spain pledged 20 gendarmes to the mission in September but has not sent them.",
        [("Spain", "pledged")],
    ),
    (
        "In Bridgetown, ministers said fifteen Barbadian soldiers had begun French "
        "lessons ahead of their posting to Haiti.",
        [("Barbados", "planned")],
    ),
    (
        "Chadian diplomats at the United Nations said nothing when asked whether the "
        "soldiers promised for Haiti would ever come.",
        [],
    ),
    ("Canada trained 330 Caribbean soldiers for the mission in Jamaica.", []),
    (
        "No troops have yet come from Barbados, which said in 2023 that it would take "
        "part in the mission.",
        [("Barbados", "pledged")],
    ),
    (
        "Kenya's partners in the mission are Jamaica, Belize, the Bahamas, Guatemala "
        "and El Salvador.",
        [
            ("Bahamas", "actual"),
            ("Belize", "actual"),
            ("El Salvador", "actual"),
            ("Guatemala", "actual"),
            ("Jamaica", "actual"),
        ],
    ),
    ("Seoul and Tokyo have given money to the trust fund.", []),
    (
        "Honduras, which once spoke of sending 250 police to Haiti, has gone quiet.",
        [("Honduras", "actual")],
    ),
    (
        "Nairobi's is by far the biggest contingent in the mission, followed by Guatemala's.",
        [("Guatemala", "actual"), ("Kenya", "actual")],
    ),
    (
        "Although six Caribbean states offered help at the outset, just three – "
        "Jamaica, Belize and the Bahamas – have put boots on the ground in Haiti.",
        [("Bahamas", "actual"), ("Belize", "actual"), ("Jamaica", "actual")],
    ),
    (
        "The Holness administration has so far parted with two dozen soldiers and "
        "police for the Kenya-led force.",
        [("Jamaica", "actual")],
    ),
    ("Guatemala's Congress must still sign off on a second rotation to Haiti.", []),
    (
        "Benin, a francophone state whose soldiers could speak to Haitians in their own"
        " language, was to have sent 2,000 men to the mission.",
        [("Benin", "planned")],
    ),
    (
        "A Bahamian detachment of six has joined the MSS, the force said on X.",
        [("Bahamas", "actual")],
    ),
    (
        "For its size, Belize has been generous: it pledged 50 men and women to the MSS.",
        [("Belize", "pledged")],
    ),
    (
        "QUESTION: Which countries have people there now? MS. JEAN-PIERRE: Kenya, of "
        "course, then Jamaica, Belize, the Bahamas.",
        [],
    ),
    (
        "Dr Ralph Gonsalves said St Vincent and the Grenadines has no soldiers to spare for Haiti.",
        [],
    ),
    (
        "The mission also has staff officers from Jamaica and a maritime element from the Bahamas.",
        [("Bahamas", "actual"), ("Jamaica", "actual")],
    ),
    ("Kigali, for its part, never confirmed reports that Rwandan troops would go to Haiti.", []),
    (
        "Chad, battling its own insurgencies, has put its promise of troops for the MSS on ice.",
        [("Chad", "pledged")],
    ),
    (
        "In January 217 more Kenyans and 150 Guatemalans swelled the ranks of the mission.",
        [("Guatemala", "actual"), ("Kenya", "actual")],
    ),
    ("The Dominican military has no role in the mission.", []),
    ("Mexico trained Haitian soldiers at a base in Puebla.", []),
    (
        "The Bahamas, said Davis, will keep its commitment of 150 officers to the Haiti mission.",
        [("Bahamas", "pledged")],
    ),
    (
        "Reinforcements for the Haiti mission will come, in the first instance, from "
        "Guatemala, which has 150 military police in training.",
        [("Guatemala", "planned")],
    ),
    (
        "Kenya and Jamaica, both of which have officers in the MSS, co-sponsored the text.",
        [("Jamaica", "actual"), ("Kenya", "actual")],
    ),
    ("No country other than Kenya has met its pledge of personnel to the MSS in full.", []),
    (
        "Of the Caribbean states, Jamaica went first: 24 of its soldiers and police "
        "have been in Haiti since September.",
        [("Jamaica", "actual")],
    ),
    (
        "The Bahamas' offer of 150 law enforcement officers for the MSS was among the earliest.",
        [("Bahamas", "pledged")],
    ),
    (
        "Belize Defence Force officers have been seconded to the mission's planning "
        "cell since September.",
        [("Belize", "actual")],
    ),
    ("Without the Kenyans, the mission would be a handful of Jamaicans and Belizeans.", []),
    (
        "“Grenada will send no troops to Haiti,” Prime Minister Dickon Mitchell said.",
        [("Grenada", "denied")],
    ),
    ("Ecuador and the United States wrote the draft on a UN operation.", []),
    (
        "Sierra Leone's offer, made in 2024 and never withdrawn, covers a company of "
        "soldiers for the MSS.",
        [("Sierra Leone", "pledged")],
    ),
    (
        "Some 2,000 soldiers offered by Benin to the mission are still at home.",
        [("Benin", "pledged")],
    ),
    (
        "A Royal Bahamas Defence Force team is attached to the mission as a maritime unit.",
        [("Bahamas", "actual")],
    ),
    ("The UK said in London that it would not put troops into the MSS.", []),
    (
        "Military police from Guatemala patrolled the airport road with the Kenyans last week.",
        [("Guatemala", "actual")],
    ),
    (
        "The Kenyan officers in Haiti stayed at a base built by American contractors, "
        "while Colombian mercenaries were tried in Miami.",
        [],
    ),
    (
        "Jamaica, which has 24 officers killed on duty in a decade, declared a state of"
        " emergency in Kingston.",
        [],
    ),
    ("Brazil led the previous UN mission in Haiti for thirteen years.", []),
    ("The United States has spent $600 million on the mission and flew in its equipment.", []),
    ("Washington's offer of armoured vehicles for the mission was welcomed by Kenya.", []),
    (
        "Haiti shares the island with the Dominican Republic, whose army has closed the frontier.",
        [],
    ),
    ("The 200 Cubans doctors in Haiti are not part of any mission.", []),
    (
        "Guatemala and Honduras have asked the United States for help against gangs of their own.",
        [],
    ),
    (
        "El Salvador's president Nayib Bukele said he could fix Haiti's gang problem "
        "with the Council's mandate.",
        [],
    ),
    ("The Canadian ambassador thanked the Kenyan officers for their service in the mission.", []),
    ("France sent 28 trainers to work with the Haitian police academy in Port-au-Prince.", []),
    ("Britain and Germany abstained from comment on the future of the mission.", []),
    (
        "Colonel Henry said the Jamaican team had settled in quickly at the mission's base.",
        [("Jamaica", "actual")],
    ),
    (
        "Guatemala deployed 150 military police to Haiti in early January, making it "
        "the second-largest contributor to the MSS.",
        [("Guatemala", "actual")],
    ),
    (
        "The Government of The Bahamas has reaffirmed its commitment to send 150 "
        "personnel to Haiti.",
        [("Bahamas", "pledged")],
    ),
    (
        "In September, Jamaica and Belize became the second and third countries to "
        "deploy to the MSS mission.",
        [("Belize", "actual"), ("Jamaica", "actual")],
    ),
    (
        "The Council heard that pledges from Bangladesh, Benin and Chad had not yet "
        "translated into deployments to the mission.",
        [("Bangladesh", "pledged"), ("Benin", "pledged"), ("Chad", "pledged")],
    ),
    (
        "Kenyan officials say other troop-contributing countries such as Benin are "
        "awaiting funds before joining the mission.",
        [("Benin", "actual")],
    ),
    (
        "The contingent from El Salvador will focus on medical evacuation, the "
        "country's president wrote.",
        [("El Salvador", "actual")],
    ),
    (
        "A second group of 75 Guatemalan troops landed on Saturday to join the Kenya-led mission.",
        [("Guatemala", "actual")],
    ),
    (
        "Burundi, Chad and Senegal pledged troops last year but have yet to deploy to Haiti.",
        [("Burundi", "pledged"), ("Chad", "pledged"), ("Senegal", "pledged")],
    ),
    ("Canada and France announced new funding for the mission.", []),
]

MANDATE: list[tuple[str, list[tuple[str | None, ...]]]] = [
    (
        "The Haitian request for police was signed by the prime minister. The "
        "reciprocal agreement demanded by the court was signed on 1 March in Nairobi.",
        [("signed", "2024-03-01", "actual")],
    ),
    ("The Council must decide by 2 October whether to renew the authorisation.", []),
    (
        "The Security Council renewed the mission last week. Its present term lapses on"
        " 2 October 2025.",
        [("expires", "2025-10-02", "planned"), ("renewed", "2024-09-09", "actual")],
    ),
    (
        "The mission, whose authorization is due to lapse on 2 October, has only 400 officers.",
        [("expires", "2024-10-02", "planned")],
    ),
    (
        "Kenya's High Court in January declared the deployment unconstitutional.",
        [("ruled", "2024-01-01", "actual")],
    ),
    (
        "Parliament in Nairobi endorsed the deployment on 16 November 2023, subject to "
        "a court case.",
        [("authorised", "2023-11-16", "actual")],
    ),
    (
        "A judge in Nairobi ruled on 26 January that the National Security Council "
        "lacked the power to send police abroad.",
        [("ruled", "2024-01-26", "actual")],
    ),
    ("The Council also extended the sanctions regime for a further year.", []),
    (
        "Ambassador Thomas-Greenfield said the United States hopes the Council will "
        "renew the mandate.",
        [],
    ),
    ("Under the mandate conferred by resolution 2699 (2023), the mission may arrest suspects.", []),
    (
        "The mission's one-year authorization, granted under Chapter VII, is up on 2 October.",
        [("expires", "2024-10-02", "planned")],
    ),
    (
        "Council members are expected to adopt a one-year technical rollover later this month.",
        [("renewed", "2024-09-18", "planned")],
    ),
    (
        "The conservatory orders issued on 9 October 2023 halted the deployment of the police.",
        [("barred", "2023-10-09", "actual")],
    ),
    (
        "Justice Chacha Mwita held that the deployment would breach the Constitution. "
        "He gave his judgment on 26 January 2024.",
        [("ruled", "2024-01-26", "actual"), ("ruled", None, "actual")],
    ),
    (
        "The government's appeal against the ruling on the Haiti deployment will be "
        "heard on 12 November.",
        [("ruled", "2024-11-12", "planned")],
    ),
    (
        "Kenya's parliament approved the mission on 16 November.",
        [("authorised", "2023-11-16", "actual")],
    ),
    ("The mandate of the transitional presidential council runs until 7 February 2026.", []),
    ("BINUH's mandate was extended until 31 January 2025.", []),
    (
        "The Security Council on 29 November asked the Secretary-General to set out "
        "options for UN support to the mission.",
        [],
    ),
    (
        "The mission’s legal footing is resolution 2699, which the Council passed in October 2023.",
        [("authorised", "2023-10-01", "actual")],
    ),
    (
        "By resolution 2751 (2024) the Council decided to prolong, until 2 October "
        "2025, the authorization first granted a year earlier.",
        [("expires", "2025-10-02", "planned"), ("renewed", None, "actual")],
    ),
    (
        "The three-judge bench of the Court of Appeal in Nairobi declined to lift the "
        "order against the deployment.",
        [("ruled", None, "actual")],
    ),
    (
        "The petitioners want the court to jail officials who sent the police to Haiti "
        "in defiance of its orders.",
        [],
    ),
    (
        "Fifteen hands went up on Monday when the Council voted to keep the mission "
        "going for another year.",
        [("renewed", "2024-09-16", "actual")],
    ),
    (
        "The cabinet in Nairobi cleared the deployment of 1,000 officers on 13 October 2023.",
        [("authorised", "2023-10-13", "actual")],
    ),
    (
        "Today's renewal gives Kenya and its partners another twelve months.",
        [("renewed", "2024-09-18", "actual")],
    ),
    ("Renewal of the sanctions committee's panel of experts is due in October.", []),
    (
        "The Council gave the force its legal basis on 2 October last year.",
        [("authorised", "2023-10-02", "actual")],
    ),
    (
        "The mission was authorised by the Security Council in October 2023 for an "
        "initial period of twelve months.",
        [("authorised", "2023-10-01", "actual")],
    ),
    (
        "A vote on the mission's renewal is pencilled in for 30 September.",
        [("renewed", "2024-09-30", "planned")],
    ),
    ("Ekuru Aukot has gone back to court to stop the deployment of further officers to Haiti.", []),
    (
        "The High Court will decide on 3 October whether the officers must come home from Haiti.",
        [("ruled", "2024-10-03", "planned")],
    ),
    (
        "“This mandate, which we renewed in September, must be matched by money,” the "
        "ambassador told the Security Council.",
        [],
    ),
    ("The mission's mandate includes protecting ports, airports and hospitals.", []),
    ("The United States circulated a first draft of the renewal on 6 September.", []),
    (
        "The Council last September extended the mission by one year, to 2 October 2025.",
        [("expires", "2025-10-02", "planned"), ("renewed", "2023-09-01", "actual")],
    ),
    (
        "Resolution 2699 had passed with 13 votes; Moscow and Beijing abstained.",
        [("votes", None, "actual")],
    ),
    (
        "Beijing and Moscow refused to go along with a blue-helmet operation, and the "
        "Council settled for a plain one-year renewal of the MSS.",
        [("renewed", None, "actual")],
    ),
    (
        "The authorization dates from 2 October 2023 and has been renewed once by the "
        "Security Council.",
        [("renewed", None, "actual")],
    ),
    (
        "Lawyers for Thirdway Alliance told the High Court that the police were sent to"
        " Haiti in contempt of its ruling of 26 January.",
        [("ruled", "2024-01-26", "actual")],
    ),
    (
        "The National Assembly gave its consent to the deployment to Haiti on 16 "
        "November last year.",
        [("authorised", "2023-11-16", "actual")],
    ),
    ("Should the Council fail to act by 2 October, the mission would lose its authority.", []),
    (
        "Kenya and Haiti sealed the deal on 1 March, when Ruto and Ariel Henry "
        "witnessed the signing of a reciprocal agreement on the police deployment.",
        [("signed", "2024-03-01", "actual")],
    ),
    (
        "The Security Council meets on 30 September to vote on extending the mission.",
        [("renewed", "2024-09-30", "planned")],
    ),
    ("The Secretary-General's report on the mission is due in thirty days.", []),
    (
        "The mission began life under resolution 2699, passed by the Security Council "
        "on 2 October 2023 by 13 votes.",
        [("authorised", "2023-10-02", "actual"), ("votes", "2023-10-02", "actual")],
    ),
    ("The MSS will need a fresh authorization after 2 October 2025.", []),
    (
        "On 30 September the Council unanimously rolled the mandate over for a year.",
        [("renewed", "2023-09-30", "actual")],
    ),
    (
        "Kenya's Court of Appeal has yet to rule on the government's challenge to the "
        "Haiti judgment.",
        [("ruled", None, "planned")],
    ),
    (
        "The judge extended until 12 March the orders that keep further police from "
        "leaving for Haiti.",
        [("ruled", None, "actual")],
    ),
    (
        "The Security Council, at its 9430th meeting on 2 October 2023, authorized "
        "Member States to form and deploy the MSS mission for twelve months.",
        [("authorised", "2023-10-02", "actual")],
    ),
    (
        "Thirteen ambassadors raised their hands for the resolution on the mission, two"
        " kept theirs down and none opposed it in the Security Council.",
        [("votes", None, "actual")],
    ),
    (
        "The mission’s mandate comes to an end in early October, and its renewal is not"
        " a foregone conclusion.",
        [("expires", "2024-10-01", "planned")],
    ),
    ("Panama said it hoped that the Council would adopt the text on the force this week.", []),
    (
        "With the authorisation of the Council secured last October, Kenya began to "
        "look for partners for the mission.",
        [("authorised", "2023-10-01", "actual")],
    ),
    ("The Council's mandate to maintain peace and security is set out in the Charter.", []),
    ("The Kenyan parliament approved a supplementary budget for the police on Thursday.", []),
    ("The High Court in Nairobi sentenced two officers for theft on Monday.", []),
    ("Haiti's electoral council approved a calendar for the vote.", []),
    ("A peace agreement between Rwanda and the Congo was signed in Washington on 27 June.", []),
    ("The agreement between the company and the airport expires on 2 October.", []),
    (
        "The Council is expected to renew the authorisation of the MSS mission before "
        "it expires on 2 October.",
        [("expires", "2024-10-02", "planned"), ("renewed", None, "planned")],
    ),
    (
        "On 30 September 2024, the Security Council adopted resolution 2751, renewing "
        "the authorisation of the MSS for one year.",
        [("renewed", "2024-09-30", "actual")],
    ),
    (
        "The mission's current mandate ends on 2 October 2025.",
        [("expires", "2025-10-02", "planned")],
    ),
    (
        "In January 2024, Kenya's High Court ruled that the deployment was unconstitutional.",
        [("ruled", "2024-01-01", "actual")],
    ),
    (
        "Kenya and Haiti signed a bilateral agreement in Nairobi on 1 March to clear "
        "the way for the police deployment.",
        [("signed", "2024-03-01", "actual")],
    ),
]

VISIT: list[tuple[str, list[tuple[str | None, ...]]]] = [
    (
        "Ruto touched down in Port-au-Prince on Saturday en route to New York.",
        [("William Ruto", "Haiti", "actual"), ("William Ruto", "United States", "planned")],
    ),
    (
        "The Assistant Secretary, Brian Nichols, will be in Port-au-Prince on Tuesday "
        "for talks with the council.",
        [("Brian Nichols", "Haiti", "planned")],
    ),
    (
        "Blinken, on the first leg of a two-nation trip, met Conille in Port-au-Prince "
        "on Thursday.",
        [("Antony Blinken", "Haiti", "actual")],
    ),
    (
        "Prime Minister Garry Conille was received at State House, Nairobi, on October 11.",
        [("Garry Conille", "Kenya", "actual")],
    ),
    (
        "The Kenyan inspector general, Douglas Kanja, wound up a three-day tour of the "
        "Haitian capital on Sunday.",
        [("Douglas Kanja", "Haiti", "actual")],
    ),
    (
        "Thomas-Greenfield made the trip to Haiti in July.",
        [("Linda Thomas-Greenfield", "Haiti", "actual")],
    ),
    ("The officers flew to Haiti in June.", []),
    ("Ruto would welcome a visit by Conille.", []),
    (
        "Conille travelled from Nairobi to Abu Dhabi at the weekend.",
        [("Garry Conille", "United Arab Emirates", "actual")],
    ),
    (
        "National Security Adviser Monica Juma flew in on Wednesday to inspect the "
        "troops at the Port-au-Prince base.",
        [("Monica Juma", "Haiti", "actual")],
    ),
    (
        "The Bahamian prime minister, Philip Davis, is expected in Nairobi next week.",
        [("Philip Davis", "Kenya", "planned")],
    ),
    (
        "US Secretary of State Antony Blinken's stopover in Port-au-Prince on September"
        " 5 lasted six hours.",
        [("Antony Blinken", "Haiti", "actual")],
    ),
    (
        "Haiti's transitional council president, Edgard Leblanc Fils, arrived in New "
        "York on Sunday for the General Assembly.",
        [("Edgard Leblanc Fils", "United States", "actual")],
    ),
    ("She briefed the Council on her July trip to Port-au-Prince.", []),
    (
        "General Laura Richardson of US Southern Command toured the mission's camp near"
        " the airport in Port-au-Prince last Tuesday.",
        [("Laura Richardson", "Haiti", "actual")],
    ),
    (
        "A trip to Haiti that Ruto had pencilled in for August was put off.",
        [("William Ruto", "Haiti", "planned")],
    ),
    ("Ruto wants to visit Haiti again.", []),
    (
        "Kenyan Interior Cabinet Secretary Kithure Kindiki saw the officers off at the "
        "airport in Nairobi.",
        [],
    ),
    (
        "A team of Kenyan security chiefs was in Port-au-Prince from 16 to 20 May to "
        "assess readiness.",
        [("Kenya", "Haiti", "actual")],
    ),
    (
        "Days after taking office, Conille was in Washington for meetings with the IMF "
        "and the World Bank.",
        [("Garry Conille", "United States", "actual")],
    ),
    (
        "Kenya's president becomes the first African head of state to visit Haiti since"
        " the mission began.",
        [("Kenya's president", "Haiti", "actual")],
    ),
    (
        "A four-member US congressional delegation will fly to Nairobi in November.",
        [("United States", "Kenya", "planned")],
    ),
    (
        "The visit by President Ruto, his first to the Haitian capital, took place "
        "under heavy guard.",
        [("William Ruto", "Haiti", "actual")],
    ),
    (
        "Kanja had been due to tour the forward bases but called off the journey to "
        "Haiti after the attack.",
        [("Douglas Kanja", "Haiti", "denied")],
    ),
    (
        "Foreign Minister Dominique Dupuy is currently in New York for the high-level week.",
        [("Dominique Dupuy", "United States", "actual")],
    ),
    (
        "Ambassador Dennis Hankins received the Kenyan commander at the embassy in Port-au-Prince.",
        [],
    ),
    (
        "Ruto was welcomed at Toussaint Louverture airport by Conille on Saturday morning.",
        [("William Ruto", "Haiti", "actual")],
    ),
    (
        "The Secretary will travel to Port-au-Prince and Santo Domingo on September "
        "5-6. SPOKESPERSON: Secretary Antony Blinken will meet Prime Minister Conille.",
        [
            ("Antony Blinken", "Dominican Republic", "planned"),
            ("Antony Blinken", "Haiti", "planned"),
        ],
    ),
    (
        "Guatemala's president, Bernardo Arévalo, bade the soldiers farewell at the air"
        " base in Guatemala City.",
        [],
    ),
    (
        "Mudavadi represented Kenya at the Caricom summit in Georgetown in February.",
        [("Musalia Mudavadi", "Guyana", "actual")],
    ),
    (
        "Kenya's Prime Cabinet Secretary Musalia Mudavadi held talks with Conille in "
        "Port-au-Prince on 3 July.",
        [("Musalia Mudavadi", "Haiti", "actual")],
    ),
    (
        "Jamaican Prime Minister Andrew Holness went to Port-au-Prince in February 2024"
        " as head of a Caricom mission.",
        [("Andrew Holness", "Haiti", "actual")],
    ),
    (
        "Ambassador Linda Thomas-Greenfield's visit to Haiti on July 22 was the first "
        "by a US cabinet member in years.",
        [("Linda Thomas-Greenfield", "Haiti", "actual")],
    ),
    (
        "Officials from six contributing countries gathered in Nairobi last week for a "
        "planning conference.",
        [],
    ),
    (
        "The Foreign Minister of Guyana is to accompany the Caricom group to Port-au-Prince.",
        [("Foreign Minister of Guyana", "Haiti", "planned")],
    ),
    (
        "Ruto's plane landed shortly after ten at Toussaint Louverture airport.",
        [("William Ruto", "Haiti", "actual")],
    ),
    ("Mia Mottley has never visited the mission's base in Port-au-Prince.", []),
    (
        "Ruto visits Port-au-Prince today before travelling to New York.",
        [("William Ruto", "Haiti", "planned"), ("William Ruto", "United States", "actual")],
    ),
    (
        "The US delegation, headed by Brian Nichols, toured the hospital retaken from "
        "the gangs in Port-au-Prince on Tuesday.",
        [("Brian Nichols", "Haiti", "actual")],
    ),
    (
        "Speaking at the mission's base in Port-au-Prince, Ruto promised the officers "
        "new equipment.",
        [("William Ruto", "Haiti", "planned")],
    ),
    ("Dennis Francis, President of the General Assembly, addressed students in Kingston.", []),
    (
        "Kindiki cancelled a planned journey to the Haitian capital.",
        [("Kithure Kindiki", "Haiti", "denied")],
    ),
    (
        "Ahead of Ruto's arrival in Port-au-Prince on Saturday, police sealed off the "
        "roads round the airport.",
        [("William Ruto", "Haiti", "planned")],
    ),
    (
        "Garry Conille ends his three-day stay in Nairobi on Sunday.",
        [("Garry Conille", "Kenya", "actual")],
    ),
    (
        "Guatemala's defence minister was among those who travelled to Port-au-Prince "
        "with the soldiers on 3 January.",
        [("Guatemala's defence minister", "Haiti", "actual")],
    ),
    ("Blinken's predecessor never went there.", []),
    ("Haitian officials have invited Ruto to Port-au-Prince.", []),
    ("Caribbean foreign ministers meeting in Kingston on Monday called for elections.", []),
    (
        "UN Special Representative María Isabel Salvador flies to New York next week to"
        " brief the Council.",
        [("María Isabel Salvador", "United States", "planned")],
    ),
    (
        "On his way home from New York, the Kenyan president made a short stop in Port-au-Prince.",
        [("Kenyan president", "Haiti", "actual"), ("Kenyan president", "United States", "actual")],
    ),
    (
        "The Haitian prime minister was in Nairobi for two days of talks with Ruto last month.",
        [("Haitian prime minister", "Kenya", "actual")],
    ),
    (
        "A delegation of Guatemalan officers inspected the base in Port-au-Prince in "
        "November before the deployment.",
        [("Guatemala", "Haiti", "actual")],
    ),
    (
        "Brian Nichols accompanied Blinken to Port-au-Prince on 5 September.",
        [("Brian Nichols", "Haiti", "actual")],
    ),
    ("Uhuru Kenyatta was named as an envoy to Haiti.", []),
    ("President Ruto spoke to Conille by telephone from Nairobi.", []),
    (
        "It was Blinken's first trip to Haiti as Secretary of State.",
        [("Antony Blinken", "Haiti", "actual")],
    ),
    (
        "Conille received Ruto at the National Palace before the two drove to the mission's base.",
        [("William Ruto", "Haiti", "actual")],
    ),
    ("Holness said he would go back to Haiti if Caricom asked him to.", []),
    ("The Kenyan commander visited the wounded officers in hospital in Port-au-Prince.", []),
    ("Ruto addressed the nation from State House in Nairobi on Sunday.", []),
    ("The ambassador of France to Haiti attended a mass in Port-au-Prince on Sunday.", []),
    ("Refugees arrived in Cap-Haïtien on Tuesday.", []),
    ("Blinken spoke by phone with Ruto on Monday about the mission.", []),
    ("A Kenyan court heard that Aukot would travel to Kisumu.", []),
    (
        "Secretary Blinken will travel to Haiti on Thursday to meet Prime Minister Conille.",
        [("Antony Blinken", "Haiti", "planned")],
    ),
    (
        "Conille is on an official visit to Kenya, where he met Ruto on Friday.",
        [("Garry Conille", "Kenya", "actual")],
    ),
    (
        "A delegation of the Security Council is planning a visit to Haiti in the coming months.",
        [("delegation of the Security Council", "Haiti", "planned")],
    ),
    (
        "Ruto arrived in Haiti on Saturday and addressed the Kenyan contingent.",
        [("William Ruto", "Haiti", "actual")],
    ),
]

OPERATION: list[tuple[str, list[tuple[str | None, ...]]]] = [
    (
        "A Kenyan armoured vehicle was set alight after it got stuck in a trench dug by"
        " gangs in Kenscoff.",
        [("Kenyan armoured vehicle set on fire", "actual")],
    ),
    (
        "The Kenya-led mission has 400 officers in Haiti. Still, he claimed, the "
        "airport and the seaport are open again.",
        [("airport and the seaport reopened", "actual")],
    ),
    (
        "Police units backed by Kenyan armour pushed into Bel-Air before dawn on Tuesday.",
        [("advance into Bel-Air", "actual")],
    ),
    (
        "Two suspects were picked up and five rifles recovered, the force said in a "
        "statement after the raid in Solino.",
        [("arrest of two suspects", "actual"), ("five rifles seized", "actual")],
    ),
    (
        "For the third night running, gangs tried to overrun the police station at "
        "Gressier and were beaten off.",
        [("gangs repelled", "actual")],
    ),
    (
        "The mission's armoured vehicles now escort fuel trucks out of the Varreux terminal.",
        [("escort of fuel trucks", "actual")],
    ),
    (
        "The hospital was cleared of gunmen in July by a joint team.",
        [("hospital secured", "actual")],
    ),
    (
        "The mission plans to set up twelve forward bases.",
        [("twelve forward bases opened", "planned")],
    ),
    ("The officers were trained to patrol in urban areas.", []),
    (
        "The State University Hospital is back under government control thanks to the "
        "Kenyan police.",
        [("State University Hospital retaken", "actual")],
    ),
    (
        "Gangs burned down two Kenyan armoured vehicles near Pont-Sondé.",
        [("attack on two Kenyan armoured vehicles near Pont-Sondé", "actual")],
    ),
    ("Gang members ambushed a bus near Mirebalais, killing four passengers.", []),
    (
        "Kenyan officers have since July run patrols along the airport road.",
        [("patrols", "actual")],
    ),
    (
        "Gunmen opened up on a Kenyan patrol in Delmas 19 on Monday night, the mission said.",
        [("attack on Kenyan patrol", "actual")],
    ),
    (
        "Officers seized two assault rifles and a pickup truck in Croix-des-Bouquets.",
        [("two assault rifles and a pickup truck in Croix-des-Bouquets seized", "actual")],
    ),
    (
        "The mission's helicopter came under fire as it landed at Mirebalais.",
        [("attack on mission's helicopter", "actual")],
    ),
    (
        "The joint force moved into Solino at dawn; by evening it controlled the market.",
        [("advance into Solino", "actual")],
    ),
    ("Gangs still control 85 per cent of the capital.", []),
    (
        "The gang leader known as Izo escaped a raid by the mission.",
        [("raid by the mission", "actual")],
    ),
    (
        "Police shot dead three suspected gang members in Pétion-Ville.",
        [("three suspected gang members killed", "actual")],
    ),
    (
        "Kenyan police and Haitian SWAT officers freed sixteen hostages in Carrefour-Feuilles.",
        [("sixteen hostages rescued", "actual")],
    ),
    ("The Kenyans have yet to launch a single major operation.", []),
    (
        "Backed by two MSS armoured vehicles, Haitian police regained the upper hand in"
        " Arcahaie, forcing the gang to flee by boat.",
        [("gang repelled", "actual")],
    ),
    (
        "Ruto said his officers had secured the palace, the hospital and the port.",
        [("palace, the hospital and the port secured", "actual")],
    ),
    (
        "An MSS vehicle struck an improvised barricade in Delmas and came under sniper fire.",
        [("attack on MSS vehicle", "actual")],
    ),
    (
        "Night patrols by Kenyan and Haitian officers have resumed in Carrefour.",
        [("night patrols by Kenyan and Haitian officers", "actual")],
    ),
    (
        "Kenyan officers returned fire and killed two bandits, according to the police.",
        [("clash with gangs", "actual"), ("two bandits killed", "actual")],
    ),
    (
        "The officers were dispatched to Ganthier after the 400 Mawozo gang set fire to"
        " the police station there on 22 July.",
        [("police station there set on fire", "actual"), ("reinforcements to Ganthier", "actual")],
    ),
    (
        "Bulldozers guarded by Kenyan police tore down the gang's barricades along the "
        "Route Nationale 1.",
        [("gang's barricades along the Route Nationale 1 removed", "actual")],
    ),
    (
        "Four members of the Kraze Baryè gang were detained at a checkpoint manned by "
        "the mission in Tabarre.",
        [("Kraze Baryè", "actual")],
    ),
    ("The mission has been unable to dislodge gangs from Martissant.", []),
    (
        "Gangs attacked the town of Pont-Sondé on 3 October and killed at least 115 people.",
        [("attack on town of Pont-Sondé", "actual")],
    ),
    (
        "For a month Carrefour and Martissant have been under siege.",
        [
            ("attack on Carrefour and Martissant", "actual"),
        ],
    ),
    (
        "Within a week the bandits were back in force, and Carrefour fell.",
        [
            ("Carrefour taken", "actual"),
        ],
    ),
    ("The price of rice in Carrefour fell.", []),
    ("Gangs have attacked the town again and again.", []),
    ("The gang returned to the negotiating table.", []),
    ("Kenya plans to send drones that can watch gangs.", []),
    (
        "The prime minister's task force has been dropping explosive drones on gang hideouts.",
        [("drone attack", "actual")],
    ),
    (
        "A joint patrol of Haitian and Kenyan officers was stationed at the crossroads.",
        [
            ("joint patrol of Haitian and Kenyan officers", "actual"),
        ],
    ),
    (
        "The report credits the mission with helping to retake the hospital.",
        [
            ("hospital retaken", "actual"),
        ],
    ),
    ("The convoy drew fire twice in Bel-Air.", [("attack on convoy", "actual")]),
    (
        "Kenyan and Jamaican officers took part in the retaking of the port terminal on Thursday.",
        [("port terminal retaken", "actual")],
    ),
    (
        "Joint patrols on the road to the airport have brought traffic back.",
        [("joint patrols on the road to the airport", "actual")],
    ),
    (
        "According to the spokesman, an exchange of fire near the palace left one "
        "Kenyan officer slightly hurt.",
        [("clash with gangs", "actual")],
    ),
    (
        "Snipers fired from rooftops at a Kenyan convoy leaving the base.",
        [("attack on Kenyan convoy", "actual")],
    ),
    (
        "Police said they had dismantled a gang checkpoint in Martissant with the help "
        "of the Kenyans.",
        [("gang checkpoint in Martissant removed", "actual")],
    ),
    (
        "Gang members dug trenches across the road and then attacked the Kenyan column "
        "from both sides.",
        [("attack on Kenyan column", "actual")],
    ),
    (
        "An officer was grazed by a bullet when his patrol was shot at in Bas-Delmas.",
        [("attack on patrol", "actual")],
    ),
    (
        "The raid on Village de Dieu, in which drones were used, ended without arrests.",
        [("raid on Village de Dieu", "actual")],
    ),
    (
        "The Kenyan-led force has pulled its men out of Pont-Sondé after the loss of two vehicles.",
        [("withdrawal from Pont-Sondé", "actual")],
    ),
    (
        "Otunge told reporters that his men had cleared gunmen from the road between "
        "the airport and the port.",
        [("gunmen repelled", "actual")],
    ),
    (
        "On Thursday police intercepted a boat loaded with weapons off Gonâve.",
        [("boat intercepted", "actual")],
    ),
    ("The mission must now take the fight to the gangs.", []),
    (
        "The gangs set two police stations ablaze in March before the mission arrived.",
        [("two police stations set on fire", "actual")],
    ),
    (
        "More than 20 gang members were neutralised in the operation at Savien, the "
        "Haitian police said.",
        [("more than 20 gang members killed", "actual")],
    ),
    (
        "A gang attack on the mission's base at Pont-Sondé was driven back on 12 December.",
        [("gang attack on the mission's base at Pont-Sondé repelled", "actual")],
    ),
    ("The commander praised the Salvadoran crew who flew two wounded officers to hospital.", []),
    (
        "Three Haitian policemen and a Kenyan were hurt when gunmen sprang an ambush at"
        " Carrefour Paye.",
        [("ambush", "actual")],
    ),
    (
        "Residents of Solino say Kenyan armoured vehicles drove through the quarter on "
        "Sunday for the first time.",
        [("advance into quarter", "actual")],
    ),
    (
        "The mission lost an armoured vehicle to a petrol bomb in Bas-Delmas.",
        [("attack on armoured vehicle", "actual")],
    ),
    (
        "An eight-hour operation in Cité Soleil netted eleven suspects and a cache of rifles.",
        [
            ("arrest of eleven suspects and a cache of rifles", "actual"),
            ("cache of rifles seized", "actual"),
        ],
    ),
    ("The officers have still not recovered the body of their colleague.", []),
    (
        "Under covering fire from a Kenyan vehicle, police evacuated forty families from Kenscoff.",
        [("forty families from Kenscoff rescued", "actual")],
    ),
    (
        "The national road between Mirebalais and the capital was reopened by the joint"
        " force on Friday.",
        [("national road between Mirebalais and the capital reopened", "actual")],
    ),
    (
        "Gangs of the Viv Ansanm coalition stormed Mirebalais on 31 March and freed 500 prisoners.",
        [("Mirebalais seized", "actual")],
    ),
    (
        "The Kenyans repulsed a night-time assault on the forward operating base in Savien.",
        [("night-time assault on the forward operating base in Savien repelled", "actual")],
    ),
    ("The gangs will attack again, the commander warned.", []),
    (
        "MSS and HNP teams conducted a vehicle and foot patrol in downtown "
        "Port-au-Prince on Wednesday.",
        [("vehicle and foot patrol in downtown Port-au-Prince", "actual")],
    ),
    (
        "Heavily armed gang members fired on an HNP patrol in Cabaret, wounding two officers.",
        [("attack on HNP patrol", "actual")],
    ),
    (
        "Kenyan police spent the night in the streets of Solino after driving the gang "
        "from the market.",
        [("gang repelled", "actual")],
    ),
    (
        "The officers found and destroyed a weapons cache in Village de Dieu.",
        [("weapons cache seized", "actual")],
    ),
    (
        "The Artibonite town of Gros-Morne has been without police since gangs burned "
        "its station in August.",
        [("attack on station", "actual")],
    ),
    (
        "A Kenyan armoured vehicle was abandoned and later stripped by gangs near Savien.",
        [("attack on Kenyan armoured vehicle", "actual")],
    ),
    (
        "The commander of the force said patrols in Delmas and Tabarre had been stepped up.",
        [("patrols in Delmas and Tabarre", "actual")],
    ),
    ("No operation has been launched in the Artibonite since the officer's death.", []),
    ("Two Haitian police officers were shot dead by gangs in Delmas.", []),
    (
        "A raid by Haitian special units on a Grand Ravine hideout on Saturday led to "
        "the arrest of a lieutenant of Izo.",
        [
            ("arrest of lieutenant of Izo", "actual"),
            ("raid by Haitian special units on a Grand Ravine hideout on Saturday", "actual"),
        ],
    ),
    (
        "Kenyan police secured the road to the terminal on Tuesday so that fuel could flow.",
        [("road secured", "actual")],
    ),
    (
        "The mission escorted a food convoy from the port to Delmas on Friday.",
        [("escort of food convoy", "actual")],
    ),
    ("Kenyan police fired tear gas at protesters in Nairobi on Tuesday and arrested twelve.", []),
    ("Gangs exchanged fire with each other in Cité Soleil.", []),
    ("The mission would need helicopters to retake the Artibonite.", []),
    ("The officers recovered from their wounds in a hospital in the Dominican Republic.", []),
    ("Police discovered the bodies of six people in Pétion-Ville.", []),
    ("The mission lost the confidence of residents to rumours and delays.", []),
    ("Vendors returned to the market after the rain cleared.", []),
    (
        "MSS and Haitian police launched a joint operation in Solino on Tuesday against"
        " gangs led by Jimmy Chérizier.",
        [("joint operation in Solino", "actual")],
    ),
    ("Gang members opened fire on a US embassy vehicle in Port-au-Prince.", []),
    (
        "The Kenyan-led force regained control of the port after a gun battle with gangs.",
        [("control of the port retaken", "actual")],
    ),
    (
        "Two armoured vehicles were ambushed by suspected gang members along the Savien road.",
        [("ambush of two armoured vehicles", "actual")],
    ),
    (
        "Kenyan officers rescued three Haitian police officers trapped by gangs in Kenscoff.",
        [("three Haitian police officers rescued", "actual")],
    ),
]


@pytest.mark.parametrize(("text", "told"), CONTRIBUTOR)
def test_contributors_are_told_with_how_they_are_put(
    text: str, told: list[tuple[str | None, ...]]
) -> None:
    found = [(c.actor, c.status) for c in taking_part(text)]
    assert sorted(found, key=str) == told


@pytest.mark.parametrize(("text", "told"), MANDATE)
def test_acts_on_the_mandate_are_told_with_their_days(
    text: str, told: list[tuple[str | None, ...]]
) -> None:
    found = [
        (c.rule.split("/")[1], c.start.isoformat() if c.start else None, c.status)
        for c in claims(text, "mandate")
    ]
    assert sorted(found, key=str) == told


@pytest.mark.parametrize(("text", "told"), VISIT)
def test_visits_are_told_with_who_goes_where(text: str, told: list[tuple[str | None, ...]]) -> None:
    found = [(c.actor, c.target, c.status) for c in claims(text, "visit")]
    assert sorted(found, key=str) == told


@pytest.mark.parametrize(("text", "told"), OPERATION)
def test_operations_are_told_with_what_they_are(
    text: str, told: list[tuple[str | None, ...]]
) -> None:
    found = [(c.target, c.status) for c in claims(text, "operation")]
    assert sorted(found, key=str) == told
