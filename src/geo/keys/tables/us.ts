/**
 * States, the federal district and territories of the United States, one a line: FIPS 5-2 code, USPS code, the name, then other names;
 * the traditional abbreviations of the AP stylebook and of the Government Publishing Office among them.
 */
export const stateLines = `
01 AL Alabama;Ala
02 AK Alaska;Alas
04 AZ Arizona;Ariz
05 AR Arkansas;Ark
06 CA California;Calif;Cal
08 CO Colorado;Colo
09 CT Connecticut;Conn
10 DE Delaware;Del
11 DC District of Columbia;D C;Dist of Columbia;Washington DC;Wash DC;Washington D C;Dist Columbia;Washington District of Columbia
12 FL Florida;Fla
13 GA Georgia;Georgia (US);Georgia (USA);Georgia (state);State of Georgia;Georgia (U.S. state)
15 HI Hawaii;Hawai
16 ID Idaho;Ida
17 IL Illinois;Ill
18 IN Indiana;Ind
19 IA Iowa
20 KS Kansas;Kans;Kan
21 KY Kentucky;Ken
22 LA Louisiana
23 ME Maine
24 MD Maryland
25 MA Massachusetts;Mass
26 MI Michigan;Mich
27 MN Minnesota;Minn
28 MS Mississippi;Miss
29 MO Missouri
30 MT Montana;Mont
31 NE Nebraska;Nebr;Neb
32 NV Nevada;Nev
33 NH New Hampshire;N H
34 NJ New Jersey;N J
35 NM New Mexico;N M;N Mex
36 NY New York;N Y;New York State
37 NC North Carolina;N C;N Carolina
38 ND North Dakota;N D;N Dak;N Dakota
39 OH Ohio
40 OK Oklahoma;Okla
41 OR Oregon;Oreg;Ore
42 PA Pennsylvania;Penn;Penna
44 RI Rhode Island;R I;Rhode Island and Providence Plantations
45 SC South Carolina;S C;S Carolina
46 SD South Dakota;S D;S Dak;S Dakota
47 TN Tennessee;Tenn
48 TX Texas;Tex
49 UT Utah
50 VT Vermont
51 VA Virginia
53 WA Washington;Wash;Washington State;Washington (state)
54 WV West Virginia;W Va;W Virginia
55 WI Wisconsin;Wis;Wisc
56 WY Wyoming;Wyo
60 AS American Samoa
66 GU Guam
69 MP Northern Mariana Islands;Commonwealth of the Northern Mariana Islands;CNMI;N Mariana Islands;Northern Marianas
72 PR Puerto Rico;P R;Puerto Rico (US);Commonwealth of Puerto Rico
74 UM U.S. Minor Outlying Islands;United States Minor Outlying Islands
78 VI U.S. Virgin Islands;United States Virgin Islands;Virgin Islands;Virgin Islands US;USVI;V I;Virgin Islands of the United States
64 FM Federated States of Micronesia;Micronesia
68 MH Marshall Islands
70 PW Palau
`;

/** What a county is called in its state, after its name. */
export const countyWords =
  "county|parish|borough|census area|municipality|municipio|planning region|city and borough|co|cnty|cty|city and county";

/** Counties that changed their name or number but not their area: former FIPS code, present one, former name. */
export const renamedCounties = "46113=46102 Shannon;02270=02158 Wade Hampton;12025=12086 Dade";

/** Counties that are gone: FIPS code, year, what became of them. */
export const goneCounties = `
02261 2019 Chugach and Copper River (02063, 02066)
02201 2008 Prince of Wales-Hyder (02198) and others
02232 2007 Hoonah-Angoon and Skagway (02105, 02230)
02280 2008 Petersburg and Wrangell (02195, 02275)
02231 1992 Skagway-Hoonah-Angoon (02232) and Yakutat (02282)
30113 1997 Gallatin and Park (30031, 30067)
51515 2013 Bedford (51019)
51780 1995 Halifax (51083)
51560 2001 Alleghany (51005)
`;

/** Counties that an older edition of the map does not have: FIPS code, year, name. */
export const laterCounties = "02063 2019 Chugach;02066 2019 Copper River";

/** Old counties of Connecticut and the planning regions that the census counts by since 2022; their areas differ. */
export const connecticut = {
  counties: "001 Fairfield;003 Hartford;005 Litchfield;007 Middlesex;009 New Haven;011 New London;013 Tolland;015 Windham",
  regions:
    "110 Capitol;120 Greater Bridgeport;130 Lower Connecticut River Valley;140 Naugatuck Valley;150 Northeastern Connecticut;160 Northwest Hills;170 South Central Connecticut;180 Southeastern Connecticut;190 Western Connecticut",
};
