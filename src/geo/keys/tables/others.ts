/**
 * Names and codes that are met in columns of countries and are none: what they are, so that a report can say it. Names as in `countries.ts`.
 * Sources: the World Bank's and the UN's (M49) lists of groups, ISO 3166-3 for what exists no more, ISO 3166-2 for parts.
 */

/** A name that several places share. */
export interface SharedName {
  readonly names: string;
  /** Alpha-2 codes; `.` stands for something that is no country. */
  readonly of: string;
  /** Which one is meant where another value of the column names the country `beside`; without `beside`, wherever none names one of `not`. */
  readonly means?: string;
  readonly beside?: string;
  readonly not?: string;
  /** What would settle it, after "…: ". */
  readonly write: string;
}

export const sharedNames: readonly SharedName[] = [
  {
    names: "Congo;The Congo;Kongo;Kongó;Конго;刚果;剛果;コンゴ;콩고;الكونغو",
    of: "CG CD",
    means: "CG",
    beside: "CD",
    write: 'write "Republic of the Congo" or "DR Congo"',
  },
  {
    names: "Korea;Corea;Corée;Coreia;Coreea;Kore;Koreja;Корея;كوريا;Korea (undivided)",
    of: "KR KP",
    means: "KR",
    beside: "KP",
    write: 'write "South Korea" or "North Korea"',
  },
  {
    names: "Virgin Islands;Virgin Is",
    of: "VI VG",
    means: "VI",
    beside: "VG",
    write: 'write "U.S. Virgin Islands" or "British Virgin Islands"',
  },
  { names: "Republic of China", of: "TW CN", means: "TW", beside: "CN", write: 'write "Taiwan" or "China"' },
  { names: "Guiana;Guayana;The Guianas;Guianas;Гвиана;Гвіана", of: "GF GY SR", write: 'write "French Guiana", "Guyana" or "Suriname"' },
  { names: "America;Amerika;Amérique;América;Америка", of: "US .", write: 'write "United States", or leave the row of the continent out' },
  { names: "Samoa Islands", of: "AS WS", write: 'write "Samoa" or "American Samoa"' },
  { names: "Saint Martin Island;Saint Martin (both parts)", of: "MF SX", write: 'write "Saint Martin (French part)" or "Sint Maarten"' },
  {
    names: "Micronesia;Mikronesien;Micronésie;Micronésia;Микронезия",
    of: "FM .",
    means: "FM",
    not: "Polynesia;Melanesia",
    write: 'write "Federated States of Micronesia" for the country',
  },
  {
    names: "Federal Republic of Germany;FRG;Germany Fed Rep;Germany Federal Republic;FR Germany;Germany FR",
    of: "DE .",
    means: "DE",
    not: "East Germany;German Democratic Republic;GDR;Germany East;DDR;German Dem Rep;Germany Dem Rep",
    write: 'write "Germany" for the whole country',
  },
];

/** What exists no more: the years it ended, then what became of it, then its names. */
export const formerNames = `
1991;15 countries, Russia among them;Soviet Union;USSR;U S S R;Union of Soviet Socialist Republics;Former Soviet Union;USSR (former);FSU;Former USSR;Soviet Union (former);Union of Soviet Socialist Reps
1992;Bosnia and Herzegovina, Croatia, North Macedonia, Montenegro, Serbia and Slovenia;Yugoslavia;SFR Yugoslavia;Socialist Federal Republic of Yugoslavia;Former Yugoslavia;Yugoslav SFR;Yugoslavia SFR;SFRY;Yugoslavia (former);Kingdom of Yugoslavia
2006;Serbia and Montenegro;Serbia and Montenegro;Federal Republic of Yugoslavia;FR Yugoslavia;Yugoslavia Fed Rep;Yugoslavia FR;State Union of Serbia and Montenegro;Serbia Montenegro;Serbia and Montenegro (former);Yugoslavia (Serbia and Montenegro);Yugoslavia FR (Serbia/Montenegro);Serbia and Montenegro (Yugoslavia)
1992;Czechia and Slovakia;Czechoslovakia;Czecho-Slovakia;Czechoslovak Socialist Republic;Czech and Slovak Federal Republic;Former Czechoslovakia;Czechoslovakia (former);CSSR
1990;Germany;East Germany;German Democratic Republic;GDR;Germany East;DDR;German Dem Rep;Germany Dem Rep;Former German Democratic Republic;Germany German Democratic Republic;Germany (East);Former GDR
1990;Germany;West Germany;Germany West;German Federal Republic;Germany (West);BRD;Federal Republic of Germany (former);Former Federal Republic of Germany;Germany Federal Republic of (former);Germany Fed Rep (former)
2010;Curaçao, Sint Maarten and the Caribbean Netherlands;Netherlands Antilles;Neth Antilles;Dutch Antilles;Netherland Antilles;Netherlands Antilles (former);Former Netherlands Antilles;Neth Antilles (former)
1990;Yemen;South Yemen;Yemen South;Democratic Yemen;Yemen Democratic;People's Democratic Republic of Yemen;Yemen PDR;Yemen PDR (South);Yemen P D R;Yemen (Aden);Former Democratic Yemen;Yemen People's Republic;Yemen Dem
1990;Yemen;North Yemen;Yemen North;Yemen Arab Republic;Yemen AR;Yemen Arab R;Yemen AR (North);Yemen (Sana);Former Yemen Arab Republic
1976;Vietnam;South Vietnam;Vietnam South;Republic of Vietnam;Republic of Viet Nam;South Viet Nam;Viet Nam South
1976;Vietnam;North Vietnam;Vietnam North;Democratic Republic of Vietnam;North Viet Nam;Democratic Republic of Viet Nam
2011;Sudan and South Sudan;Sudan (former);Former Sudan;Sudan (before 2011);Sudan (pre-2011)
1993;Ethiopia and Eritrea;Ethiopia (former);Former Ethiopia;Ethiopia PDR;People's Democratic Republic of Ethiopia;Ethiopia (includes Eritrea);Ethiopia (incl Eritrea)
1971;Bangladesh;East Pakistan;Pakistan East
1971;Pakistan;West Pakistan;Pakistan (former);Former Pakistan;East and West Pakistan
1999;Belgium and Luxembourg;Belgium-Luxembourg;Belgo-Luxembourg Economic Union;BLEU;Belgium and Luxembourg
1964;Tanzania;Tanganyika;Republic of Tanganyika
1971;Egypt and Syria;United Arab Republic;UAR
1963;Zambia, Zimbabwe and Malawi;Federation of Rhodesia and Nyasaland;Rhodesia and Nyasaland;Rhodesia Nyasaland
1918;Austria, Hungary and others;Austria-Hungary;Austro-Hungarian Empire;Austria-Hungarian Empire
1922;Türkiye and others;Ottoman Empire
1918;Germany and others;German Empire;Prussia;Kingdom of Prussia
1861;Italy;Kingdom of the Two Sicilies;Two Sicilies;Papal States;Kingdom of Sardinia;Piedmont-Sardinia
1990;Micronesia, Marshall Islands, Palau and Northern Mariana Islands;Trust Territory of the Pacific Islands;Pacific Islands Trust Territory;Pacific Islands (Trust Territory);Pacific Islands (former);Trust Territory of Pacific Islands
1979;Panama;Panama Canal Zone;Canal Zone;Former Panama Canal Zone
1975;Vietnam, Laos and Cambodia;Indochina;French Indochina
1979;Kiribati and Tuvalu;Gilbert and Ellice Islands;Gilbert Islands
1960;several countries;French West Africa;French Equatorial Africa;British West Africa;Belgian Congo and Ruanda-Urundi
1962;Rwanda and Burundi;Ruanda-Urundi
1975;India;Sikkim;Kingdom of Sikkim
1963;Malaysia and Singapore;Malaya;Federation of Malaya;British Malaya
1960;Somalia;Italian Somaliland;British Somaliland
1976;Indonesia, Papua New Guinea;Dutch New Guinea;German New Guinea
1974;Saint Kitts and Nevis and Anguilla;St Kitts-Nevis-Anguilla;Saint Kitts-Nevis-Anguilla;Saint Christopher-Nevis-Anguilla
1991;Saudi Arabia and Iraq;Neutral Zone;Iraq-Saudi Arabia Neutral Zone
`;

/** Parts of a country: its alpha-2 code, `?` where states disagree about it, then the names. */
export const partNames = `
GB;England;Scotland;Wales;Northern Ireland;England and Wales;N Ireland;Ulster
DK;Danish Realm
?;Crimea;Republic of Crimea;Autonomous Republic of Crimea;Sevastopol;Donetsk People's Republic;Luhansk People's Republic;Donbas;Abkhazia;South Ossetia;Transnistria;Transdniestria;Pridnestrovie;Nagorno-Karabakh;Artsakh;Nagorno Karabakh Republic;Kashmir;Azad Kashmir;Jammu and Kashmir;Aksai Chin;Siachen Glacier;Paracel Islands;Spratly Islands;Golan Heights;East Jerusalem;Jerusalem;Kuril Islands
GE;Adjara;Ajaria
AZ;Nakhchivan
RU;Chechnya;Siberia;Dagestan;Tatarstan;Kaliningrad
CN;Tibet;Xinjiang;Inner Mongolia;Manchuria
IN;Ladakh
PS;Gaza;Gaza Strip;West Bank
TZ;Zanzibar;Mainland Tanzania
ES;Catalonia;Basque Country;Canary Islands;Canaries;Balearic Islands;Ceuta;Melilla;Ceuta and Melilla;Galicia;Andalusia
PT;Azores;Madeira;Azores and Madeira
IT;Sicily;Sardinia
FR;Metropolitan France;France Metropolitan;Corsica;Clipperton Island;Clipperton;Brittany
NO;Svalbard;Jan Mayen;Svalbard Island
SH;Ascension;Ascension Island;Tristan da Cunha
BQ;Bonaire;Saba;Sint Eustatius;St Eustatius;Statia
UM;Wake Island;Midway Islands;Johnston Atoll;Johnston Island;Baker Island;Howland Island;Jarvis Island;Kingman Reef;Palmyra Atoll;Navassa Island;Midway
AU;Ashmore and Cartier Islands;Ashmore and Cartier Is;Coral Sea Islands;Tasmania;Queensland;New South Wales
CC;Indian Ocean Territories;Indian Ocean Ter;Australian Indian Ocean Territories
IQ;Kurdistan;Iraqi Kurdistan;Kurdistan Region
MY;Sabah;Sarawak;Labuan;Peninsular Malaysia
RS;Vojvodina
BA;Republika Srpska
KN;Nevis
AG;Barbuda
TT;Tobago
SO;Puntland
CA;Quebec;Ontario;British Columbia;Alberta;Newfoundland
TF;Kerguelen;Kerguelen Islands;Europa Island;Glorioso Islands;Juan de Nova Island;Bassas da India;Tromelin Island;Crozet Islands
GQ;Annobon;Bioko
US;Hawaii;Alaska;California;Texas;Florida;New York
GB;Akrotiri;Dhekelia;Akrotiri and Dhekelia;Akrotiri Sovereign Base Area;Dhekelia Cantonment
ID;West Papua;Bali;Java
WF;Wallis;Futuna
`;

/** Groups of countries and rows that are no place; whole names. Words that tell a group by themselves stand in `aggregate.ts`. */
export const groupNames = `World;Africa;Asia;Europe;Oceania;Australasia;Americas;North America;South America;Central America;Latin America;
Latin America and the Caribbean;Latin America and Caribbean;LAC;Caribbean;Antilles;West Indies;Middle East;Middle East and North Africa;MENA;Near East;
Far East;Scandinavia;Nordic;Nordic countries;Baltic States;Baltics;Balkans;Western Balkans;Benelux;Caucasus;Melanesia;Polynesia;Eurasia;
Australia and New Zealand;Australia & Oceania;Channel Islands;Arab World;Small states;Other small states;Caribbean small states;Pacific island small states;
Pacific Islands;Pacific;Asia Pacific;Asia-Pacific;APAC;EMEA;LATAM;DACH;Heavily indebted poor countries;HIPC;Least developed countries;LDC;
OECD;OECD members;OECD total;OECD average;Euro area;Eurozone;EU;E.U.;European Union;European Union (27);European Union (28);EU27;EU28;EU15;EU25;EA19;EA20;G7;G8;G20;
BRIC;BRICS;ASEAN;OPEC;OAPEC;NATO;CIS;Commonwealth of Independent States;USMCA;NAFTA;MERCOSUR;African Union;ECOWAS;SADC;EFTA;EEA;Commonwealth;Visegrad;
IBRD only;IDA only;IDA blend;IDA total;IDA & IBRD total;IBRD;IDA;Fragile and conflict affected situations;
Early-demographic dividend;Late-demographic dividend;Post-demographic dividend;Pre-demographic dividend;
High income;Low income;Middle income;Lower middle income;Upper middle income;Low & middle income;High income: OECD;High income: nonOECD;
Upper-middle-income countries;Lower-middle-income countries;High-income countries;Low-income countries;Middle-income countries;
Sub-Saharan Africa;Subsaharan Africa;Sub-Sahara Africa;Maghreb;Sahel;Horn of Africa;Africa Eastern and Southern;Africa Western and Central;
Developed countries;Developing countries;Developed regions;Developing regions;More developed regions;Less developed regions;Advanced economies;
Emerging markets;Emerging market and developing economies;Land-locked developing countries;LLDC;Small island developing states;SIDS;Gulf States;GCC;
Gulf Cooperation Council;Rest of world;Rest of the world;ROW;World average;Global;Worldwide;International;Planet;Earth;International waters;High seas;
International transport;International aviation;International shipping;International bunkers;Bunkers;Bunkers and ship stores;Special categories;
Areas not elsewhere specified;Areas nes;Free zones;Unspecified;Not specified;Unknown;Not stated;Undefined;Other;Others;Other countries;All countries;All;Total;Grand total;
Overall;Average;Mean;Sum;Subtotal;N/A;NA;None;Null;Stateless;Stateless persons;Missing;No country;Not applicable;Various;Multiple;Ships;Diamond Princess;MS Zaandam;
Antarctic Fisheries;Holy Roman Empire;North American Free Trade Agreement;Old World;New World;Western Europe and offshoots;Western offshoots`;

/** Codes of countries beside the ISO ones: kind, code, alpha-2 code. Eurostat writes EL and UK; the World Bank wrote ROM, ZAR, TMP and KSV. */
export const otherCodes = `
iso2 UK GB;iso2 EL GR;iso2 ZR CD;iso2 TP TL;iso2 BU MM;iso2 KV XK;
iso3 ROM RO;iso3 ZAR CD;iso3 TMP TL;iso3 KSV XK;iso3 XKK XK;iso3 XKO XK;iso3 WBG PS;iso3 ADO AD;iso3 IMY IM;iso3 OWID_KOS XK;iso3 OWID_NCY -N;iso3 OWID_SML -S;
ioc LIB LB;ioc ROM RO;ioc SIN SG;ioc IRN IR;ioc TRI TT;ioc HOL NL;;
numeric 983 XK;
gec GZ PS;gec WE PS;gec SV SJ;gec JN SJ;gec YI RS`;

/** Codes of what is no country now: kind, code, what it is. */
export const noCountryCodes = `
iso2 SU former;iso2 YU former;iso2 CS former;iso2 DD former;iso2 AN former;iso2 YD former;iso2 VD former;iso2 FX former;iso2 NT former;iso2 PC former;iso2 PZ former;
iso2 EU aggregate;iso2 EA aggregate;iso2 UN aggregate;iso2 1W aggregate;iso2 1A aggregate;iso2 4E aggregate;iso2 7E aggregate;iso2 8S aggregate;iso2 B8 aggregate;iso2 F1 aggregate;iso2 JG aggregate;iso2 OE aggregate;iso2 S1 aggregate;iso2 S2 aggregate;iso2 S3 aggregate;iso2 S4 aggregate;iso2 V1 aggregate;iso2 V2 aggregate;iso2 V3 aggregate;iso2 V4 aggregate;iso2 XC aggregate;iso2 XD aggregate;iso2 XE aggregate;iso2 XF aggregate;iso2 XG aggregate;iso2 XH aggregate;iso2 XI aggregate;iso2 XJ aggregate;iso2 XL aggregate;iso2 XM aggregate;iso2 XN aggregate;iso2 XO aggregate;iso2 XP aggregate;iso2 XQ aggregate;iso2 XT aggregate;iso2 XU aggregate;iso2 XY aggregate;iso2 ZB aggregate;iso2 ZF aggregate;iso2 ZG aggregate;iso2 ZH aggregate;iso2 ZI aggregate;iso2 ZJ aggregate;iso2 ZQ aggregate;iso2 ZT aggregate;iso2 Z4 aggregate;iso2 Z7 aggregate;
iso3 SUN former;iso3 YUG former;iso3 CSK former;iso3 DDR former;iso3 ANT former;iso3 SCG former;iso3 YMD former;iso3 YEMAR former;iso3 VDR former;iso3 FXX former;iso3 NTZ former;iso3 PCI former;iso3 PCZ former;iso3 DEW former;iso3 OWID_USS former;iso3 OWID_YGS former;iso3 OWID_CZS former;iso3 OWID_GDR former;iso3 OWID_SRM former;iso3 OWID_YPR former;iso3 OWID_YAR former;iso3 OWID_FRG former;
iso3 WLD aggregate;iso3 EUU aggregate;iso3 EMU aggregate;iso3 ECS aggregate;iso3 ECA aggregate;iso3 EAS aggregate;iso3 EAP aggregate;iso3 LCN aggregate;iso3 LAC aggregate;iso3 MEA aggregate;iso3 MNA aggregate;iso3 NAC aggregate;iso3 SAS aggregate;iso3 SSF aggregate;iso3 SSA aggregate;iso3 ARB aggregate;iso3 CEB aggregate;iso3 CSS aggregate;iso3 CHI aggregate;iso3 EAR aggregate;iso3 FCS aggregate;iso3 HIC aggregate;iso3 HPC aggregate;iso3 IBD aggregate;iso3 IBT aggregate;iso3 IDA aggregate;iso3 IDB aggregate;iso3 IDX aggregate;iso3 INX aggregate;iso3 LDC aggregate;iso3 LIC aggregate;iso3 LMC aggregate;iso3 LMY aggregate;iso3 LTE aggregate;iso3 MIC aggregate;iso3 OED aggregate;iso3 OSS aggregate;iso3 PRE aggregate;iso3 PSS aggregate;iso3 PST aggregate;iso3 SST aggregate;iso3 TEA aggregate;iso3 TEC aggregate;iso3 TLA aggregate;iso3 TMN aggregate;iso3 TSA aggregate;iso3 TSS aggregate;iso3 UMC aggregate;iso3 AFE aggregate;iso3 AFW aggregate;
numeric 810 former;numeric 890 former;numeric 891 former;numeric 200 former;numeric 278 former;numeric 280 former;numeric 530 former;numeric 532 former;numeric 720 former;numeric 736 former;numeric 886 former;numeric 230 former;numeric 582 former;numeric 590 former;numeric 594 former;numeric 714 former;numeric 868 former;numeric 249 former;numeric 536 former;numeric 488 former;numeric 396 former;numeric 128 former;numeric 216 former;
numeric 001 aggregate;numeric 002 aggregate;numeric 003 aggregate;numeric 005 aggregate;numeric 009 aggregate;numeric 011 aggregate;numeric 013 aggregate;numeric 014 aggregate;numeric 015 aggregate;numeric 017 aggregate;numeric 018 aggregate;numeric 019 aggregate;numeric 021 aggregate;numeric 029 aggregate;numeric 030 aggregate;numeric 034 aggregate;numeric 035 aggregate;numeric 039 aggregate;numeric 053 aggregate;numeric 054 aggregate;numeric 057 aggregate;numeric 061 aggregate;numeric 142 aggregate;numeric 143 aggregate;numeric 145 aggregate;numeric 150 aggregate;numeric 151 aggregate;numeric 154 aggregate;numeric 155 aggregate;numeric 199 aggregate;numeric 202 aggregate;numeric 419 aggregate;numeric 432 aggregate;numeric 722 aggregate;numeric 830 aggregate;numeric 900 aggregate;numeric 901 aggregate;numeric 902 aggregate`;
