/** The languages that charts can be written in, beside the house's own. Names of months and days and signs: Unicode CLDR 45. */

import type { LocaleData, Sentences } from "./locale.js";

const NBSP = "\u00a0";
const MINUS = "\u2212";

const units = (...words: readonly (readonly [from: number, suffix: string])[]) =>
  words.map(([from, suffix]) => ({ from, divide: from, suffix }));

const enGB = (house: LocaleData): LocaleData => ({
  ...house,
  tag: "en-GB",
  time: { ...house.time, dateTime: "%a %e %b %Y, %X", date: "%d/%m/%Y", time: "%H:%M:%S", periods: ["am", "pm"] },
  dates: { day: "%-d %b %Y", short: "%-d %b", month: "%b %Y", monthDay: "%-d", quarter: "Q" },
});

const nouns = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      "Bar chart",
      "Column chart",
      "Line chart",
      "Area chart",
      "Scatter plot",
      "Pie chart",
      "Donut chart",
      "Histogram",
      "Heatmap",
      "Box plot",
    ].map((english, i) => [english, names[i]!]),
  );

const german: Sentences = {
  nouns: nouns(
    "Balkendiagramm",
    "Säulendiagramm",
    "Liniendiagramm",
    "Flächendiagramm",
    "Streudiagramm",
    "Kreisdiagramm",
    "Ringdiagramm",
    "Histogramm",
    "Heatmap",
    "Boxplot",
  ),
  lying: { "Bar chart": "Liegendes Balkendiagramm", "Box plot": "Liegender Boxplot" },
  of: "{noun}: {amount}",
  by: "{noun}: {amount} nach {by}",
  time: "{noun}: {amount} im Zeitverlauf",
  against: "{noun}: {y} gegen {x}",
  series: ", {count} Reihen",
  named: ", {count} Reihen: {names}",
  stop: ".",
  points: ["{count} Punkt.", "{count} Punkte."],
  one: [1, 1],
  value: "Ein Wert: {least}.",
  values: "{count} Werte, von {least} bis {greatest}.",
  rest: "{other} steht für {count} von {all} Werten von {title}.",
  comma: ", ",
  and: " und ",
  gap: " ",
};

const french: Sentences = {
  nouns: nouns(
    "Diagramme à barres",
    "Diagramme en colonnes",
    "Graphique en courbes",
    "Graphique en aires",
    "Nuage de points",
    "Diagramme circulaire",
    "Diagramme en anneau",
    "Histogramme",
    "Carte de chaleur",
    "Boîtes à moustaches",
  ),
  lying: { "Bar chart": "Diagramme à barres horizontales", "Box plot": "Boîtes à moustaches horizontales" },
  of: `{noun}${NBSP}: {amount}`,
  by: `{noun}${NBSP}: {amount} par {by}`,
  time: `{noun}${NBSP}: {amount} au fil du temps`,
  against: `{noun}${NBSP}: {y} en fonction de {x}`,
  series: ", {count} séries",
  named: `, {count} séries${NBSP}: {names}`,
  stop: ".",
  points: ["{count} point.", "{count} points."],
  one: [0, 1],
  value: `Une valeur${NBSP}: {least}.`,
  values: "{count} valeurs, de {least} à {greatest}.",
  rest: "{other} regroupe {count} des {all} valeurs de {title}.",
  comma: ", ",
  and: " et ",
  gap: " ",
};

const portuguese: Sentences = {
  nouns: nouns(
    "Gráfico de barras",
    "Gráfico de colunas",
    "Gráfico de linhas",
    "Gráfico de áreas",
    "Gráfico de dispersão",
    "Gráfico de pizza",
    "Gráfico de rosca",
    "Histograma",
    "Mapa de calor",
    "Diagrama de caixa",
  ),
  lying: { "Bar chart": "Gráfico de barras horizontais", "Box plot": "Diagrama de caixa horizontal" },
  of: "{noun}: {amount}",
  by: "{noun}: {amount} por {by}",
  time: "{noun}: {amount} ao longo do tempo",
  against: "{noun}: {y} em função de {x}",
  series: ", {count} séries",
  named: ", {count} séries: {names}",
  stop: ".",
  points: ["{count} ponto.", "{count} pontos."],
  one: [0, 1],
  value: "Um valor: {least}.",
  values: "{count} valores, de {least} a {greatest}.",
  rest: "{other} reúne {count} dos {all} valores de {title}.",
  comma: ", ",
  and: " e ",
  gap: " ",
};

const japanese: Sentences = {
  nouns: nouns(
    "棒グラフ",
    "縦棒グラフ",
    "折れ線グラフ",
    "面グラフ",
    "散布図",
    "円グラフ",
    "ドーナツグラフ",
    "ヒストグラム",
    "ヒートマップ",
    "箱ひげ図",
  ),
  lying: { "Bar chart": "横棒グラフ", "Box plot": "横向きの箱ひげ図" },
  of: "{amount}の{noun}",
  by: "{by}別の{amount}の{noun}",
  time: "{amount}の推移を示す{noun}",
  against: "{x}に対する{y}の{noun}",
  series: "、{count}系列",
  named: "、{count}系列：{names}",
  stop: "。",
  points: ["点は{count}個。", "点は{count}個。"],
  one: [1, 1],
  value: "値は1個：{least}。",
  values: "値は{count}個、{least}から{greatest}まで。",
  rest: "{other}は{title}の{all}個の値のうち{count}個。",
  comma: "、",
  and: "、",
  gap: "",
};

const deDE: LocaleData = {
  tag: "de-DE",
  number: { decimal: ",", thousands: ".", grouping: [3], currency: ["", `${NBSP}$`], minus: MINUS, percent: `${NBSP}%` },
  time: {
    dateTime: "%A, %-d. %B %Y, %X",
    date: "%d.%m.%Y",
    time: "%H:%M:%S",
    periods: ["AM", "PM"],
    days: ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
    shortDays: ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    shortMonths: ["Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"],
  },
  dates: { day: `%-d.${NBSP}%b %Y`, short: `%-d.${NBSP}%b`, month: "%b %Y", monthDay: "%-d.", quarter: "Q" },
  // Thousands have no unit in German.
  compact: units([1e12, `${NBSP}Bio.`], [1e9, `${NBSP}Mrd.`], [1e6, `${NBSP}Mio.`]),
  currencyPlace: "after",
  sentences: german,
  words: {
    no_data: "keine Daten",
    none_label: "ohne Angabe",
    other_label: "Sonstige",
    aggregates: {
      sum: "Summe",
      mean: "Durchschnitt",
      median: "Median",
      min: "Minimum",
      max: "Maximum",
      count: "Anzahl",
      distinct: "verschiedene Werte",
    },
    units: {
      year: "Jahr",
      quarter: "Quartal",
      month: "Monat",
      week: "Woche",
      day: "Tag",
      hour: "Stunde",
      minute: "Minute",
      second: "Sekunde",
      month_of_year: "Monat",
      quarter_of_year: "Quartal",
      day_of_week: "Wochentag",
      hour_of_day: "Stunde",
    },
  },
};

const frFR: LocaleData = {
  tag: "fr-FR",
  number: { decimal: ",", thousands: "\u202f", grouping: [3], currency: ["", `${NBSP}$`], minus: MINUS, percent: "\u202f%" },
  time: {
    dateTime: "%A %-d %B %Y à %X",
    date: "%d/%m/%Y",
    time: "%H:%M:%S",
    periods: ["AM", "PM"],
    days: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    shortDays: ["dim.", "lun.", "mar.", "mer.", "jeu.", "ven.", "sam."],
    months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    shortMonths: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  },
  dates: { day: "%-d %b %Y", short: "%-d %b", month: "%b %Y", monthDay: "%-d", quarter: "T" },
  compact: units([1e12, `${NBSP}Bn`], [1e9, `${NBSP}Md`], [1e6, `${NBSP}M`], [1e3, `${NBSP}k`]),
  currencyPlace: "after",
  sentences: french,
  words: {
    no_data: "aucune donnée",
    none_label: "non renseigné",
    other_label: "Autres",
    aggregates: {
      sum: "somme",
      mean: "moyenne",
      median: "médiane",
      min: "minimum",
      max: "maximum",
      count: "nombre",
      distinct: "valeurs distinctes",
    },
    units: {
      year: "Année",
      quarter: "Trimestre",
      month: "Mois",
      week: "Semaine",
      day: "Jour",
      hour: "Heure",
      minute: "Minute",
      second: "Seconde",
      month_of_year: "Mois",
      quarter_of_year: "Trimestre",
      day_of_week: "Jour de la semaine",
      hour_of_day: "Heure",
    },
  },
};

const jaJP: LocaleData = {
  tag: "ja-JP",
  needs: "月火水木金土日年万億兆件数平均週曜時",
  number: { decimal: ".", thousands: ",", grouping: [3], currency: ["$", ""], minus: MINUS },
  time: {
    dateTime: "%Y年%-m月%-d日 %X",
    date: "%Y/%m/%d",
    time: "%H:%M:%S",
    periods: ["午前", "午後"],
    days: ["日曜日", "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日"],
    shortDays: ["日", "月", "火", "水", "木", "金", "土"],
    months: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
    shortMonths: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
  },
  // Dates by numbers, so that they need no face of their own.
  dates: { day: "%Y/%-m/%-d", short: "%-m/%-d", month: "%Y/%-m", monthDay: "%-d", quarter: "Q" },
  compact: units([1e12, "兆"], [1e8, "億"], [1e4, "万"]),
  sentences: japanese,
  words: {
    no_data: "データなし",
    none_label: "不明",
    other_label: "その他",
    aggregates: { sum: "合計", mean: "平均", median: "中央値", min: "最小", max: "最大", count: "件数", distinct: "種類数" },
    units: {
      year: "年",
      quarter: "四半期",
      month: "月",
      week: "週",
      day: "日",
      hour: "時",
      minute: "分",
      second: "秒",
      month_of_year: "月",
      quarter_of_year: "四半期",
      day_of_week: "曜日",
      hour_of_day: "時",
    },
  },
};

const ptBR: LocaleData = {
  tag: "pt-BR",
  number: { decimal: ",", thousands: ".", grouping: [3], currency: [`$${NBSP}`, ""], minus: MINUS },
  time: {
    dateTime: "%A, %-d de %B de %Y %X",
    date: "%d/%m/%Y",
    time: "%H:%M:%S",
    periods: ["AM", "PM"],
    days: ["domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "sábado"],
    shortDays: ["dom.", "seg.", "ter.", "qua.", "qui.", "sex.", "sáb."],
    months: ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
    shortMonths: ["jan.", "fev.", "mar.", "abr.", "mai.", "jun.", "jul.", "ago.", "set.", "out.", "nov.", "dez."],
  },
  dates: { day: "%-d de %b de %Y", short: "%-d de %b", month: "%b de %Y", monthDay: "%-d", quarter: "T" },
  compact: units([1e12, `${NBSP}tri`], [1e9, `${NBSP}bi`], [1e6, `${NBSP}mi`], [1e3, `${NBSP}mil`]),
  currencyPlace: "apart",
  sentences: portuguese,
  words: {
    no_data: "sem dados",
    none_label: "não informado",
    other_label: "Outros",
    aggregates: {
      sum: "soma",
      mean: "média",
      median: "mediana",
      min: "mínimo",
      max: "máximo",
      count: "contagem",
      distinct: "valores distintos",
    },
    units: {
      year: "Ano",
      quarter: "Trimestre",
      month: "Mês",
      week: "Semana",
      day: "Dia",
      hour: "Hora",
      minute: "Minuto",
      second: "Segundo",
      month_of_year: "Mês",
      quarter_of_year: "Trimestre",
      day_of_week: "Dia da semana",
      hour_of_day: "Hora",
    },
  },
};

/** A language by signs that every face has: months by their numbers, days and units in the house's words. */
export function plainly({ needs: _needs, words: _words, ...locale }: LocaleData, house: LocaleData): LocaleData {
  const months = house.time.months.map((_, i) => `${i + 1}`) as LocaleData["time"]["months"];
  return { ...locale, compact: house.compact, time: { ...house.time, months, shortMonths: months } };
}

/** Tags that can be asked for. */
export const localeTags: readonly string[] = ["en-US", "en-GB", "de-DE", "fr-FR", "ja-JP", "pt-BR"];

/**
 * The words of a language by its tag, or by the language alone ("de" is de-DE); undefined when there are none.
 * @param house the language that every door has.
 */
export function localeOf(tag: string, house: LocaleData): LocaleData | undefined {
  const wanted = tag.toLowerCase();
  const all = [house, enGB(house), deDE, frFR, jaJP, ptBR];
  const found = all.find((each) => each.tag.toLowerCase() === wanted);
  return found ?? (wanted.includes("-") ? undefined : all.find((each) => each.tag.startsWith(`${wanted}-`)));
}
