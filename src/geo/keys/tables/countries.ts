/**
 * Countries and territories, one a line: ISO 3166-1 alpha-2, alpha-3 and numeric, the code of FIPS 10-4 and that of the International
 * Olympic Committee (`=` the ISO one, `-` none), then names in English, the one shown first.
 * A name needs no "the", "of", "and", no accents, and no turned form ("Korea, Republic of"): lookup takes care of those.
 * Sources: ISO 3166-1 with its changes of name; the UN's M49 and terminology lists; FIPS PUB 10-4 with its change notices; the
 * country lists of the World Bank, IMF, OECD, Eurostat, WHO, FAO, the CIA World Factbook and Natural Earth, and Unicode CLDR, for spellings.
 */
export const countryLines = `
AF AFG 004 = = Afghanistan;Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan;Afghanistan IR
AX ALA 248 - - Åland Islands;Aland;Aaland;Aland Island
AL ALB 008 = = Albania;Republic of Albania;People's Socialist Republic of Albania
DZ DZA 012 AG ALG Algeria;People's Democratic Republic of Algeria;Democratic People's Republic of Algeria
AS ASM 016 AQ ASA American Samoa;Territory of American Samoa;Samoa (American);US Samoa
AD AND 020 AN = Andorra;Principality of Andorra
AO AGO 024 = ANG Angola;Republic of Angola;People's Republic of Angola
AI AIA 660 AV - Anguilla
AQ ATA 010 AY - Antarctica
AG ATG 028 AC ANT Antigua and Barbuda;Antigua;Antigua and Barb
AR ARG 032 = = Argentina;Argentine Republic;Argentine
AM ARM 051 = = Armenia;Republic of Armenia;Armenian SSR
AW ABW 533 AA ARU Aruba;Country of Aruba
AU AUS 036 AS = Australia;Commonwealth of Australia
AT AUT 040 AU = Austria;Republic of Austria
AZ AZE 031 AJ = Azerbaijan;Republic of Azerbaijan;Azerbaijan Republic;Azerbaidjan
BS BHS 044 BF BAH Bahamas;Commonwealth of the Bahamas;Bahama Islands
BH BHR 048 BA BRN Bahrain;Kingdom of Bahrain;State of Bahrain;Bahrein
BD BGD 050 BG BAN Bangladesh;People's Republic of Bangladesh
BB BRB 052 = BAR Barbados
BY BLR 112 BO = Belarus;Republic of Belarus;Byelorussia;Belorussia;Byelorussian SSR;Byelarus
BE BEL 056 = = Belgium;Kingdom of Belgium
BZ BLZ 084 BH BIZ Belize;British Honduras
BJ BEN 204 BN = Benin;Republic of Benin;People's Republic of Benin;Dahomey
BM BMU 060 BD BER Bermuda;Bermudas
BT BTN 064 = BHU Bhutan;Kingdom of Bhutan
BO BOL 068 BL = Bolivia;Plurinational State of Bolivia;Republic of Bolivia;Bolivia Plur State;Bolivia Plurinational St
BQ BES 535 - - Caribbean Netherlands;Bonaire, Sint Eustatius and Saba;Bonaire Saint Eustatius and Saba;BES Islands;Bonaire St Eustatius and Saba;Caribisch Nederland
BA BIH 070 BK = Bosnia and Herzegovina;Bosnia;Bosnia-Hercegovina;Bosnia and Herz;Bosnia and Herzegowina;Republic of Bosnia and Herzegovina;BiH;Bosnia Herz
BW BWA 072 BC BOT Botswana;Republic of Botswana;Bechuanaland
BV BVT 074 = - Bouvet Island;Bouvet
BR BRA 076 = = Brazil;Federative Republic of Brazil;Federal Republic of Brazil
IO IOT 086 = - British Indian Ocean Territory;Br Indian Ocean Ter;British Indian Ocean Terr;Brit Indian Ocean Territory;Chagos Islands;Chagos Archipelago;BIOT
BN BRN 096 BX BRU Brunei;Brunei Darussalam;Negara Brunei Darussalam;Nation of Brunei;State of Brunei Darussalam
BG BGR 100 BU BUL Bulgaria;Republic of Bulgaria;People's Republic of Bulgaria
BF BFA 854 UV BUR Burkina Faso;Burkina;Upper Volta;Republic of Upper Volta
BI BDI 108 BY = Burundi;Republic of Burundi
CV CPV 132 = = Cabo Verde;Cape Verde;Republic of Cabo Verde;Republic of Cape Verde;Cape Verde Islands
KH KHM 116 CB CAM Cambodia;Kingdom of Cambodia;Kampuchea;Democratic Kampuchea;Khmer Republic;People's Republic of Kampuchea
CM CMR 120 = = Cameroon;Republic of Cameroon;United Republic of Cameroon;Cameroons
CA CAN 124 = = Canada;Dominion of Canada
KY CYM 136 CJ CAY Cayman Islands;Caymans;Cayman;Cayman Is
CF CAF 140 CT = Central African Republic;Central African Empire;Cent African Rep;Central African R;Central Africa Republic;Ubangi-Shari
TD TCD 148 CD CHA Chad;Republic of Chad;Tchad
CL CHL 152 CI CHI Chile;Republic of Chile
CN CHN 156 CH = China;People's Republic of China;PRC;China PR;China PRC;PR China;Mainland China;China Mainland;China PR Mainland;Peoples Rep of China;China, P.R.: Mainland;Communist China
CX CXR 162 KT - Christmas Island;Territory of Christmas Island
CC CCK 166 CK - Cocos (Keeling) Islands;Cocos Islands;Keeling Islands;Territory of Cocos (Keeling) Islands
CO COL 170 = = Colombia;Republic of Colombia
KM COM 174 CN = Comoros;Union of the Comoros;Comoro Islands;Federal Islamic Republic of the Comoros;Comores
CG COG 178 CF CGO Republic of the Congo;Congo Republic;República do Congo;Congo-Brazzaville;Congo (Brazzaville);Republic of Congo (Brazzaville);Congo Rep (Brazzaville);People's Republic of the Congo;Congo Brazza
CD COD 180 CG = Democratic Republic of the Congo;DR Congo;República Democrática do Congo;Congo (República Democrática do);RD Congo;RDC;Congo DR;DRC;Congo-Kinshasa;Congo (Kinshasa);Zaire;Republic of Zaire;Congo DRC;D R Congo;D R of the Congo;Congo Dem R;Congo Dem Republic (Kinshasa);Belgian Congo;Dem Rep Congo;Congo (DRC);Congo-Zaire;Congo (Zaire);Congo Democratic Republic (Zaire);Congo Leopoldville
CK COK 184 CW = Cook Islands
CR CRI 188 CS CRC Costa Rica;Republic of Costa Rica
CI CIV 384 IV = Côte d'Ivoire;Ivory Coast;Republic of Côte d'Ivoire;Republic of the Ivory Coast;Cote d Ivoire;Cote Ivoire
HR HRV 191 = CRO Croatia;Republic of Croatia;Croatia (Hrvatska)
CU CUB 192 = = Cuba;Republic of Cuba
CW CUW 531 UC - Curaçao;Country of Curaçao
CY CYP 196 = = Cyprus;Republic of Cyprus
CZ CZE 203 EZ = Czechia;Czech Republic;Czech R;Czech;The Czech Rep
DK DNK 208 DA DEN Denmark;Kingdom of Denmark
DJ DJI 262 = = Djibouti;Republic of Djibouti;French Somaliland;Jibuti;French Territory of the Afars and the Issas
DM DMA 212 DO = Dominica;Commonwealth of Dominica
DO DOM 214 DR = Dominican Republic;Dominican Rep;Dominican R
EC ECU 218 = = Ecuador;Republic of Ecuador
EG EGY 818 = = Egypt;Arab Republic of Egypt;United Arab Republic (Egypt);Egypt AR;Egypt Arab R
SV SLV 222 ES ESA El Salvador;Republic of El Salvador;Salvador
GQ GNQ 226 EK GEQ Equatorial Guinea;Republic of Equatorial Guinea;Eq Guinea;Equat Guinea;Spanish Guinea;Equatorial Guin
ER ERI 232 = = Eritrea;State of Eritrea
EE EST 233 EN = Estonia;Republic of Estonia;Estonian SSR
SZ SWZ 748 WZ = Eswatini;Kingdom of Eswatini;Swaziland;Kingdom of Swaziland;Eswatini (Swaziland);Swaziland (Eswatini);eSwatini (former Swaziland);Eswatini (formerly Swaziland)
ET ETH 231 = = Ethiopia;Federal Democratic Republic of Ethiopia;Abyssinia
FK FLK 238 = - Falkland Islands;Falkland Islands (Malvinas);Falklands;Malvinas;Falkland Islands (Islas Malvinas);Islas Malvinas;Falkland Is (Malvinas);Falkland Islands Malvinas
FO FRO 234 = - Faroe Islands;Faeroe Islands;Faroes;Faeroes;Faroe;Faeroe;Faroer
FJ FJI 242 = FIJ Fiji;Republic of Fiji;Fiji Islands;Republic of the Fiji Islands
FI FIN 246 = = Finland;Republic of Finland
FR FRA 250 = = France;French Republic
GF GUF 254 FG - French Guiana;Fr Guiana;French Guyana;Guyane
PF PYF 258 FP - French Polynesia;Fr Polynesia;Tahiti (French Polynesia);French Polynesia (Tahiti)
TF ATF 260 FS - French Southern Territories;French Southern and Antarctic Lands;Fr S Antarctic Lands;French Southern Terr;French Southern and Antarctic Territories;French S Territories;TAAF
GA GAB 266 GB = Gabon;Gabonese Republic;Republic of Gabon
GM GMB 270 GA GAM Gambia;Republic of the Gambia;Islamic Republic of the Gambia
GE GEO 268 GG = Georgia;Republic of Georgia;Georgia (country);Georgia Republic;Georgian SSR;Georgia (Republic);Georgia (Sakartvelo);Sakartvelo
DE DEU 276 GM GER Germany;Federal Republic of Germany;Germany Fed Rep;Unified Germany;Germany (unified);Germany (until 1990 former territory of the FRG);Germany Federal Republic;FR Germany;Germany (including former GDR)
GH GHA 288 = = Ghana;Republic of Ghana;Gold Coast
GI GIB 292 = - Gibraltar
GR GRC 300 = GRE Greece;Hellenic Republic;Hellas
GL GRL 304 = - Greenland;Kalaallit Nunaat
GD GRD 308 GJ GRN Grenada
GP GLP 312 = - Guadeloupe;Department of Guadeloupe
GU GUM 316 GQ = Guam;Territory of Guam
GT GTM 320 = GUA Guatemala;Republic of Guatemala
GG GGY 831 GK - Guernsey;Bailiwick of Guernsey
GN GIN 324 GV GUI Guinea;Republic of Guinea;Guinea-Conakry;Guinea (Conakry);French Guinea;People's Revolutionary Republic of Guinea
GW GNB 624 PU GBS Guinea-Bissau;Republic of Guinea-Bissau;Portuguese Guinea;Guinea Bissao;Bissau Guinea
GY GUY 328 = = Guyana;Co-operative Republic of Guyana;Cooperative Republic of Guyana;British Guiana
HT HTI 332 HA HAI Haiti;Republic of Haiti;Hayti
HM HMD 334 = - Heard Island and McDonald Islands;Heard and McDonald Islands;Heard I and McDonald Islands;Heard and Mc Donald Islands;Heard Is and McDonald Is
VA VAT 336 VT - Vatican City;Holy See;Vatican;Vatican City State;Holy See (Vatican City State);Holy See (Vatican City);Vatican City (Holy See);State of the Vatican City;Vatican State
HN HND 340 HO HON Honduras;Republic of Honduras
HK HKG 344 = = Hong Kong;Hong Kong SAR;Hong Kong SAR China;Hong Kong China;Hong Kong Special Administrative Region of China;China Hong Kong Special Administrative Region;China, P.R.: Hong Kong;Hong Kong (SAR);Hong Kong (China);Hongkong SAR;Hong Kong SAR PRC;Hong Kong SAR China PR;Hong Kong Special Administrative Region;Hong Kong S A R
HU HUN 348 = = Hungary;Republic of Hungary;Hungarian People's Republic;Hungarian Republic
IS ISL 352 IC = Iceland;Republic of Iceland
IN IND 356 = = India;Republic of India;Bharat;Union of India
ID IDN 360 = INA Indonesia;Republic of Indonesia;Netherlands East Indies;Dutch East Indies
IR IRN 364 = IRI Iran;Islamic Republic of Iran;Persia;Iran IR;Iran Islamic R;Iran (Persia)
IQ IRQ 368 IZ = Iraq;Republic of Iraq
IE IRL 372 EI = Ireland;Republic of Ireland;Eire;Irish Republic;Irish Free State;Ireland (Republic);Southern Ireland;Ireland (Eire)
IM IMN 833 = - Isle of Man;Isle Man
IL ISR 376 IS = Israel;State of Israel
IT ITA 380 = = Italy;Italian Republic
JM JAM 388 = = Jamaica
JP JPN 392 JA = Japan;State of Japan;Nippon
JE JEY 832 = - Jersey;Bailiwick of Jersey
JO JOR 400 = = Jordan;Hashemite Kingdom of Jordan;Transjordan
KZ KAZ 398 = = Kazakhstan;Republic of Kazakhstan;Kazakstan;Kazakh SSR
KE KEN 404 = = Kenya;Republic of Kenya
KI KIR 296 KR = Kiribati;Republic of Kiribati
KP PRK 408 KN = North Korea;Democratic People's Republic of Korea;Korea North;DPRK;DPR Korea;Korea DPR;Korea PDR;Dem People's Rep Korea;Korea Dem P Rep;DPR of Korea;D P R of Korea;Korea D P R of;Korea (North);Korea D P R;Korea Democratic People Republic;N Korea;Korea DPRK;Korea Dem People's R;Dem Rep Korea;Korea People's Democratic Republic
KR KOR 410 KS = South Korea;Republic of Korea;Republic of Korea (South);Korea South;ROK;Korea ROK;Korea (South);S Korea;R Korea;Korea R;R of Korea
KW KWT 414 KU KUW Kuwait;State of Kuwait
KG KGZ 417 = = Kyrgyzstan;Kyrgyz Republic;Kirghizia;Kirgizia;Kirghizstan;Kirgizstan;Republic of Kyrgyzstan;Kirghiz SSR
LA LAO 418 = = Laos;Lao People's Democratic Republic;Lao PDR;Lao P D R;Lao;Lao P D Republic;Lao People's Dem Rep;Lao Dem People's Rep;Lao People's DR
LV LVA 428 LG LAT Latvia;Republic of Latvia;Latvian SSR
LB LBN 422 LE = Lebanon;Lebanese Republic;Republic of Lebanon
LS LSO 426 LT LES Lesotho;Kingdom of Lesotho;Basutoland
LR LBR 430 LI = Liberia;Republic of Liberia
LY LBY 434 = LBA Libya;State of Libya;Libyan Arab Jamahiriya;Great Socialist People's Libyan Arab Jamahiriya;Libyan Jamahiriya;Socialist People's Libyan Arab Jamahiriya;Libya (Libyan Arab Jamahiriya);Libyan Arab Jamah
LI LIE 438 LS = Liechtenstein;Principality of Liechtenstein
LT LTU 440 LH = Lithuania;Republic of Lithuania;Lithuanian SSR
LU LUX 442 = = Luxembourg;Grand Duchy of Luxembourg;Luxemburg
MO MAC 446 MC - Macao;Macau;Macao SAR;Macau SAR;Macao SAR China;Macau SAR China;Macao China;Macau China;Macao Special Administrative Region of China;China, P.R.: Macao;Macao (SAR);Aomen;Macao S A R;Macau S A R;Macao Special Administrative Region
MG MDG 450 MA MAD Madagascar;Republic of Madagascar;Malagasy Republic;Malagasy
MW MWI 454 MI MAW Malawi;Republic of Malawi;Nyasaland
MY MYS 458 = MAS Malaysia;Federation of Malaysia
MV MDV 462 = = Maldives;Republic of Maldives;Maldive Islands
ML MLI 466 = = Mali;Republic of Mali
MT MLT 470 = = Malta;Republic of Malta
MH MHL 584 RM = Marshall Islands;Republic of the Marshall Islands;RMI;Marshalls;Marshall Is
MQ MTQ 474 MB - Martinique;Department of Martinique
MR MRT 478 = MTN Mauritania;Islamic Republic of Mauritania
MU MUS 480 MP MRI Mauritius;Republic of Mauritius
YT MYT 175 MF - Mayotte;Department of Mayotte
MX MEX 484 = = Mexico;United Mexican States;Mexican United States
FM FSM 583 = = Micronesia;Federated States of Micronesia;Micronesia Fed Sts;Micronesia Federal States;FS Micronesia;Micronesia FS;FSM;Micronesia Fed States;Micronesia (country);F S Micronesia;Federal States of Micronesia;Micronesia Fed St
MD MDA 498 = = Moldova;Republic of Moldova;Moldavia;Moldavian SSR;Moldova R
MC MCO 492 MN MON Monaco;Principality of Monaco
MN MNG 496 MG MGL Mongolia;Mongolian People's Republic;Outer Mongolia;State of Mongolia
ME MNE 499 MJ = Montenegro;Republic of Montenegro;Crna Gora
MS MSR 500 MH - Montserrat
MA MAR 504 MO = Morocco;Kingdom of Morocco
MZ MOZ 508 = = Mozambique;Republic of Mozambique;People's Republic of Mozambique;Portuguese East Africa
MM MMR 104 BM MYA Myanmar;Burma;Republic of the Union of Myanmar;Union of Myanmar;Myanmar (Burma);Burma (Myanmar);Union of Burma;Myanmar/Burma;Burma/Myanmar
NA NAM 516 WA = Namibia;Republic of Namibia;South West Africa;South-West Africa (Namibia)
NR NRU 520 = = Nauru;Republic of Nauru;Pleasant Island
NP NPL 524 = NEP Nepal;Federal Democratic Republic of Nepal;Kingdom of Nepal;Nepaul
NL NLD 528 = NED Netherlands;Kingdom of the Netherlands;Holland;Netherlands (Holland)
NC NCL 540 = - New Caledonia
NZ NZL 554 = = New Zealand;NZ;Aotearoa;Aotearoa New Zealand
NI NIC 558 NU NCA Nicaragua;Republic of Nicaragua
NE NER 562 NG NIG Niger;Republic of the Niger
NG NGA 566 NI NGR Nigeria;Federal Republic of Nigeria
NU NIU 570 NE - Niue
NF NFK 574 = - Norfolk Island;Territory of Norfolk Island;Norfolk Islands
MK MKD 807 = = North Macedonia;Republic of North Macedonia;Macedonia;FYROM;Macedonia FYR;Former Yugoslav Republic of Macedonia;FYR Macedonia;FYR of Macedonia;Republic of Macedonia;TFYR Macedonia;TFYR of Macedonia;The FYR of Macedonia;Macedonia (FYROM);Macedonia (former Yugoslav Rep of);Former Yugoslav Rep Macedonia;Macedonia former Yugoslav;N Macedonia
MP MNP 580 CQ - Northern Mariana Islands;Commonwealth of the Northern Mariana Islands;N Mariana Islands;Northern Marianas;CNMI;Saipan (Northern Mariana Islands);Mariana Islands (Northern)
NO NOR 578 = = Norway;Kingdom of Norway
OM OMN 512 MU OMA Oman;Sultanate of Oman;Muscat and Oman
PK PAK 586 = = Pakistan;Islamic Republic of Pakistan
PW PLW 585 PS = Palau;Republic of Palau;Belau
PS PSE 275 - PLE Palestine;State of Palestine;Palestinian Territories;Palestinian Territory;Occupied Palestinian Territory;Palestinian Territory Occupied;West Bank and Gaza;West Bank and Gaza Strip;Gaza and West Bank;Palestinian Authority;oPt;Palestine (State of);West Bank Gaza;West Bank/Gaza;Occupied Palestinian Terr;Palestinian Terr
PA PAN 591 PM = Panama;Republic of Panama
PG PNG 598 PP = Papua New Guinea;PNG;Independent State of Papua New Guinea;Papua N Guinea;Papua and New Guinea
PY PRY 600 PA PAR Paraguay;Republic of Paraguay
PE PER 604 = = Peru;Republic of Peru
PH PHL 608 RP PHI Philippines;Republic of the Philippines;Philippine Islands
PN PCN 612 PC - Pitcairn Islands;Pitcairn;Pitcairn Island;Pitcairn, Henderson, Ducie and Oeno Islands
PL POL 616 = = Poland;Republic of Poland;Polish People's Republic
PT PRT 620 PO POR Portugal;Portuguese Republic
PR PRI 630 RQ PUR Puerto Rico;Commonwealth of Puerto Rico;Porto Rico;Puerto Rico (US)
QA QAT 634 = = Qatar;State of Qatar
RE REU 638 = - Réunion;Reunion Island;La Réunion;Ile de la Reunion
RO ROU 642 = = Romania;Socialist Republic of Romania;Roumania;Rumania
RU RUS 643 RS = Russia;Russian Federation;Russian Fed;Russian SFSR;RSFSR
RW RWA 646 = = Rwanda;Rwandese Republic;Republic of Rwanda;Ruanda
BL BLM 652 TB - Saint Barthélemy;St Barthelemy;St Barts;St Barth;Saint Barts
SH SHN 654 = - Saint Helena;Saint Helena, Ascension and Tristan da Cunha;St Helena
KN KNA 659 SC SKN Saint Kitts and Nevis;Saint Christopher and Nevis;Federation of Saint Kitts and Nevis;Saint Kitts Nevis;St Christopher Nevis;Saint Kitts;Federation of Saint Christopher and Nevis
LC LCA 662 ST = Saint Lucia
MF MAF 663 RN - Saint Martin;Saint Martin (French part);St Martin (French part);Saint-Martin (France);Collectivity of Saint Martin
PM SPM 666 SB - Saint Pierre and Miquelon;St Pierre and Miquelon;Saint Pierre Miquelon
VC VCT 670 = VIN Saint Vincent and the Grenadines;St Vin and Gren;Saint Vincent;Saint Vincent Grenadines;St Vincent and the Gren;Saint Vincent and Grenadine
WS WSM 882 = SAM Samoa;Independent State of Samoa;Western Samoa;Samoa (Western)
SM SMR 674 = = San Marino;Republic of San Marino;Most Serene Republic of San Marino
ST STP 678 TP = São Tomé and Príncipe;Democratic Republic of São Tomé and Príncipe;Sao Tome;Saint Thomas and Prince;S Tome and Principe;Sao Tome Principe
SA SAU 682 = KSA Saudi Arabia;Kingdom of Saudi Arabia;KSA
SN SEN 686 SG = Senegal;Republic of Senegal
RS SRB 688 RI = Serbia;Republic of Serbia
SC SYC 690 SE SEY Seychelles;Republic of Seychelles
SL SLE 694 = = Sierra Leone;Republic of Sierra Leone
SG SGP 702 SN = Singapore;Republic of Singapore
SX SXM 534 NN - Sint Maarten;Sint Maarten (Dutch part);St Maarten;Saint Maarten;Saint Martin (Dutch part);St Maarten (Dutch part);Saint Martin (Netherlands);Saint Maarten (Dutch part);St Martin (Dutch part)
SK SVK 703 LO = Slovakia;Slovak Republic;Slovak Rep;Slovak R
SI SVN 705 = SLO Slovenia;Republic of Slovenia
SB SLB 090 BP SOL Solomon Islands;British Solomon Islands;Solomons;Solomon Is
SO SOM 706 = = Somalia;Federal Republic of Somalia;Somali Democratic Republic;Somali Republic
ZA ZAF 710 SF RSA South Africa;Republic of South Africa;RSA;Union of South Africa;S Africa
GS SGS 239 SX - South Georgia and the South Sandwich Islands;S Geo and the Islands;South Georgia and South Sandwich Is;South Georgia South Sandwich Islands;S Georgia and S Sandwich Islands;South Georgia and South S S
SS SSD 728 OD = South Sudan;Republic of South Sudan;S Sudan
ES ESP 724 SP = Spain;Kingdom of Spain;Spanish State
LK LKA 144 CE SRI Sri Lanka;Democratic Socialist Republic of Sri Lanka;Ceylon
SD SDN 729 SU SUD Sudan;Republic of the Sudan;The Sudan
SR SUR 740 NS = Suriname;Republic of Suriname;Surinam;Dutch Guiana;Netherlands Guiana
SJ SJM 744 - - Svalbard and Jan Mayen;Svalbard and Jan Mayen Islands;Svalbard Jan Mayen
SE SWE 752 SW = Sweden;Kingdom of Sweden
CH CHE 756 SZ SUI Switzerland;Swiss Confederation;Helvetia
SY SYR 760 = = Syria;Syrian Arab Republic;Syrian AR;Syrian Arab R
TW TWN 158 = TPE Taiwan;Taiwan Province of China;China Taiwan Province of China;Chinese Taipei;Taiwan China;Taiwan (Province of China);Taiwan (China);Taiwan ROC;Taiwan (Republic of China);Republic of China (Taiwan);China Taiwan Province;Taiwan (Chinese Taipei);Formosa;Taipei, Chinese;Separate Customs Territory of Taiwan, Penghu, Kinmen and Matsu;ROC Taiwan;Taiwan Republic of China
TJ TJK 762 TI = Tajikistan;Republic of Tajikistan;Tadjikistan;Tadzhikistan;Tajik SSR
TZ TZA 834 = TAN Tanzania;United Republic of Tanzania;Tanzania United Rep;Tanzania UR;UR Tanzania;U R of Tanzania;Tanzania U R;Tanzania (United Rep of)
TH THA 764 = = Thailand;Kingdom of Thailand;Siam
TL TLS 626 TT = Timor-Leste;East Timor;Democratic Republic of Timor-Leste;Timor Leste (East Timor);East Timor (Timor-Leste);Portuguese Timor;Timor Leste DR
TG TGO 768 TO TOG Togo;Togolese Republic
TK TKL 772 TL - Tokelau;Tokelau Islands
TO TON 776 TN TGA Tonga;Kingdom of Tonga
TT TTO 780 TD = Trinidad and Tobago;Republic of Trinidad and Tobago;Trinidad Tobago;Trinidad;Trin and Tobago;Trinidad y Tobago
TN TUN 788 TS = Tunisia;Republic of Tunisia;Tunisian Republic
TR TUR 792 TU = Türkiye;Turkey;Republic of Türkiye;Republic of Turkey;Turkiye (Turkey);Turkey (Türkiye);Türkiye (formerly Turkey)
TM TKM 795 TX = Turkmenistan;Turkmenia;Turkmen SSR;Turkomen
TC TCA 796 TK - Turks and Caicos Islands;Turks and Caicos;Turks and Caicos Is;Turks Caicos
TV TUV 798 = = Tuvalu;Ellice Islands
UG UGA 800 = = Uganda;Republic of Uganda
UA UKR 804 UP = Ukraine;Ukrainian SSR
AE ARE 784 = UAE United Arab Emirates;UAE;U A E;Emirates;United Arab Em;Utd Arab Emirates;Trucial States;Trucial Oman;Arab Emirates
GB GBR 826 UK = United Kingdom;UK;U K;Great Britain;Britain;United Kingdom of Great Britain and Northern Ireland;Great Britain and Northern Ireland;United Kingdom (UK);UK (United Kingdom);GB;Gr Britain;Utd Kingdom;United Kingdom of Great Britain and N Ireland;United Kingdom of Great Britain and Ireland;United Kingdom (Great Britain)
US USA 840 = = United States;United States of America;USA;US;U S A;U S;United States (USA);America (United States);US of A;United States of America (USA);USA (United States);The States;U S of America;United States (US)
UM UMI 581 - - United States Minor Outlying Islands;US Minor Outlying Islands;U S Minor Outlying Islands;United States Minor Outlying Is;US Minor Islands;United States Pacific Island Wildlife Refuges;US Outlying Islands
UY URY 858 = URU Uruguay;Oriental Republic of Uruguay;Eastern Republic of Uruguay
UZ UZB 860 = = Uzbekistan;Republic of Uzbekistan;Uzbek SSR
VU VUT 548 NH VAN Vanuatu;Republic of Vanuatu;New Hebrides
VE VEN 862 = = Venezuela;Bolivarian Republic of Venezuela;Venezuela RB;Venezuela R B;Republic of Venezuela;Venezuela R B de;Venezuela Bolivarian Rep;RB Venezuela;República Bolivariana de Venezuela;Rep Bolivariana de Venezuela
VN VNM 704 VM VIE Vietnam;Viet Nam;Socialist Republic of Vietnam;Socialist Republic of Viet Nam;Viet-Nam
VG VGB 092 VI IVB British Virgin Islands;Virgin Islands British;Virgin Islands UK;UK Virgin Islands;Virgin Islands GB;BVI;Br Virgin Islands;British VI;Brit Virgin Is
VI VIR 850 VQ ISV U.S. Virgin Islands;United States Virgin Islands;Virgin Islands US;Virgin Islands U S;American Virgin Islands;USVI;US Virgin Is;Virgin Islands of the United States;US VI;Danish West Indies;U S Virgin Islands;U S V I;Virgin Islands USA
WF WLF 876 = - Wallis and Futuna;Wallis and Futuna Islands;Wallis Futuna;Territory of the Wallis and Futuna Islands;Wallis and Futuna Is
EH ESH 732 WI - Western Sahara;W Sahara;Sahrawi;Spanish Sahara;Sahrawi Arab Democratic Republic;Saharawi Arab Democratic Republic;SADR;West Sahara
YE YEM 887 YM = Yemen;Republic of Yemen;Yemen R
ZM ZMB 894 ZA ZAM Zambia;Republic of Zambia;Northern Rhodesia
ZW ZWE 716 ZI ZIM Zimbabwe;Republic of Zimbabwe;Southern Rhodesia;Rhodesia;Zimbabwe Rhodesia
XK XKX - KV KOS Kosovo;Republic of Kosovo;Kosovo (under UNSCR 1244/99);Kosovo (UN Resolution 1244);Kosovo (UNSCR 1244);Kosovo under UNSCR 1244;UN Administered Province of Kosovo;Kosovo (in compliance with UN Security Council Resolution 1244);Kosovo (under UNSC res 1244);Kosovo (under United Nations Security Council Resolution 1244/99);Kosova;Kosovo and Metohija
-N - - - - Northern Cyprus;N Cyprus;North Cyprus;Turkish Republic of Northern Cyprus;TRNC;Turkish Cyprus;Cyprus (Northern);Cyprus (Turkish)
-S - - - - Somaliland;Republic of Somaliland;Somaliland Region
`;
