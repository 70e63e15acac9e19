/** Words as they stand in charts, by script; several hundred labels are made of them. */
const LATIN = `
  Afghanistan|Albania|Bosnia and Herzegovina|Brazil|Cape Verde|Central African Republic|Chad|Ecuador|Fiji|Germany|Guatemala|Hong Kong|Iceland|Japan
  |Kiribati|Kyrgyzstan|Liechtenstein|Madagascar|Mozambique|New Zealand|Nigeria|Oman|Papua New Guinea|Qatar|Rwanda|Saint Vincent and the Grenadines
  |Sri Lanka|Tajikistan|Timor-Leste|Trinidad and Tobago|Tuvalu|Uruguay|Vanuatu|West Virginia|Wyoming|Yemen|Zambia|Average temperature|Body mass
  |AVATAR|Toy Story 3|WALL-E|The Lord of the Rings: The Two Towers|Monsters, Inc.|Harry Potter and the Sorcerer's Stone|The Time Traveler's Wife
  |Year-to-date|Yield (tonnes/ha)|Type A|Type B|Type AB|To Value|Tax & levy|T. rex|P.O. Box|F-150|P/E ratio|R&D|Q1|Q4 vs. Q3|Q-o-q|LTV|KYC|VAT|TV|AWAY
  |January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun|“Quoted”|‘Tyre’|Wait…|You.|Ty.`;
const LATIN_EXTENDED = `
  Größe|Übersicht|Äthiopien|Österreich|Straße|Dépenses publiques|Côte d’Ivoire|Réunion|Île-de-France|Cœur|São Tomé e Príncipe|Educação|Exportações|España
  |Año|Población|Łódź|Wrocław|Środa|Październik|Żółw|Česko|Průměr|Říjen|Škoda|Tržby|Košice|Ľubľana|Ťava|Győr|Székesfehérvár|Hőmérséklet|Ţepeş|Șanțuri
  |București|Türkiye|İstanbul|Yıllık değişim|Ağustos|Þingvellir|Ísland|Færøerne|Ærø|Ålesund|Tromsø|Rīga|Šiauliai|Žemaitija|Kõrgõzstan|Azərbaycan
  |Gżira|Tŷ|Ŵyn|Việt Nam|Hà Nội|Đà Nẵng|Thừa Thiên Huế|Kỹ thuật|Tổng cộng|Ƙasa|Ɓauna|Esperanto ĉiuĵaŭde|ẞ|Ångström|Fjørd|Ýmir|Vý|Tå|Wø|Fí`;
const GREEK = `
  Αθήνα|Θεσσαλονίκη|Πάτρα|Ηράκλειο|Κύπρος|Ελλάδα|Σύνολο|Έσοδα|Δαπάνες|Πληθυσμός|Θερμοκρασία|Ιανουάριος|Φεβρουάριος|Μάρτιος|Απρίλιος|Μάιος|Ιούνιος
  |Αύγουστος|Οκτώβριος|Τύπος Α|Τύπος Β|ΑΥΓΟ|ΤΑΥΡΟΣ|Γάλα|Ρόδος|Ψωμί|Ώρα|Ύδρα|Ποσοστό ανά έτος|Μέση τιμή|Δευτέρα|Τρίτη|Παρασκευή|Άνδρες και γυναίκες`;
const CYRILLIC = `
  Москва|Санкт-Петербург|Новосибирск|Екатеринбург|Нижний Новгород|Київ|Харків|Одеса|Львів|Дніпро|Україна|България|София|Пловдив|Београд|Србија|Њујорк
  |Љубав|Македонија|Ѓорче Петров|Ќофте|Беларусь|Мінск|Ўсход|Қазақстан|Астана|Ұлытау|Өскемен|Монгол Улс|Улаанбаатар|Кыргызстан|Тоҷикистон|ГДР|ГАЗ|УФА
  |Январь|Февраль|Март|Апрель|Май|Июнь|Итого|Объём продаж|Среднее значение|Температура воздуха|Доля рынка|Тысяч рублей|Год к году|Тур.|У.|Г. Тула|«Ашан»`;
const SIGNS = `
  0|1|11|111|1,234|1,234.56|12,345,678|0.001|−1.5|−12,000|+3.2%|100%|0.5‰|$1.2M|€3,400|£75k|¥980|₹1,00,000|₽250|₺17|₴40|₿0.01|10:30|23:59|2024-01-31|31.12.2024
  |1 234,56|1\u00a0234\u202f567|7e+3|10⁶|m²|m³|CO₂|H₂O|kg/m²|°C|−40 °F|±5|≈ 3.14|≤ 10|≥ 1,000|≠ 0|x → y|a ← b|↑ 12%|↓ 3%|↗|× 1.5|÷ 2|∞|√2|∑|∆T|π|µg|½ cup|¼|⅔
  |▲ 4.2|▼ 1.7|● on|■ off|◆|▶ play|★ 4.5|☆|✓ done|✗|[0, 10)|(10, 20]|{a}|<5|>95|#1|N=42|p<0.05|R² = 0.97|A/B|50/50|24/7|№ 5|§ 12|© 2024|™|®|†|‡|•|a·b|“7”|1–2|1—2|~100|^2|_id|a|b|@me
  |x\u0304 = 3|x\u0302|3\u2009000|5\u2007000|Q1\u202f’24`;

const words = (text: string): string[] =>
  text
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");

const groups = [LATIN, LATIN_EXTENDED, GREEK, CYRILLIC, SIGNS].map(words);
const signs = groups[4]!;

/** Every word, and every word with an amount after it, each once. */
export const labels: readonly string[] = [
  ...new Set(groups.flatMap((group, g) => group.flatMap((word, i) => (g === 4 ? [word] : [word, `${word} (${signs[(i * 7 + g) % 40]})`])))),
];

const ALPHABET = [
  "AFKLOPTVWXYabcdefgorstvwxyzÄÅéüßłŁŤťýŽ",
  "ΑΓΔΘΛΟΡΤΥΦΨαβγδεηλορστυφωάέίόύώ",
  "АБГДЖИКЛОРТУФХЧЭЯабвгджзиклорстуфхчьэяїєј",
  "0123456789.,:;-–—/()[]“”„«»‹›+−×÷=<>≤≥%‰°$€£¥#&@*_~^|…•→←²₂®™?!",
].map((characters) => [...characters]);

/** Texts in which scripts, digits and signs stand side by side without a space, as made by a fixed sequence of pseudo-random numbers. */
export const mixtures: readonly string[] = Array.from({ length: 600 }, (_, i) => {
  let state = (i + 1) * 2654435761;
  const next = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) % limit;
  };
  return Array.from({ length: 4 + (i % 9) }, () => {
    const characters = ALPHABET[next(ALPHABET.length)]!;
    return characters[next(characters.length)]!;
  }).join("");
});

export const weights = [400, 600] as const;
export const sizes = [9, 11, 12, 13.5, 16, 24, 40] as const;

/** Largest difference between our width and an engine's, px. */
export const TOLERANCE = 0.005;
