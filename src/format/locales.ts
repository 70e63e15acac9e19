/** The languages that charts can be written in, beside the house's own. Names of months and days and signs: Unicode CLDR 45. */

import type { LocaleData } from "./locale.js";
import { german } from "./sentences/de.js";
import { french } from "./sentences/fr.js";
import { japanese } from "./sentences/ja.js";
import { portuguese } from "./sentences/pt.js";

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
    face: {
      failed: "Dieses Diagramm konnte nicht gezeichnet werden",
      no_rows: "Keine Zeilen",
      gives_none: "Die Abfrage „{name}“ liefert keine.",
      a_chart: "Ein Diagramm",
      a_face: "Eine Seite",
    },
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
    face: {
      failed: "Ce graphique n’a pas pu être dessiné",
      no_rows: "Aucune ligne",
      gives_none: "La requête «\u202f{name}\u202f» n’en donne aucune.",
      a_chart: "Un graphique",
      a_face: "Une page",
    },
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
    face: {
      failed: "このグラフは描画できません",
      no_rows: "行がありません",
      gives_none: "クエリ「{name}」の結果は空です。",
      a_chart: "グラフ",
      a_face: "ページ",
    },
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
    face: {
      failed: "Não foi possível desenhar este gráfico",
      no_rows: "Nenhuma linha",
      gives_none: "A consulta “{name}” não traz nenhuma.",
      a_chart: "Um gráfico",
      a_face: "Uma página",
    },
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
