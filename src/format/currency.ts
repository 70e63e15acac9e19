/** Signs of currencies by ISO 4217 code; others are written as their code. Source: ISO 4217 and Unicode CLDR narrow symbols. */
const SIGNS: Readonly<Record<string, string>> = {
  USD: "$",
  EUR: "€",
  GBP: "£",
  JPY: "¥",
  CNY: "¥",
  INR: "₹",
  KRW: "₩",
  BRL: "R$",
  CAD: "CA$",
  AUD: "A$",
  NZD: "NZ$",
  MXN: "MX$",
  HKD: "HK$",
  SGD: "S$",
  ILS: "₪",
  VND: "₫",
  UAH: "₴",
  TRY: "₺",
  NGN: "₦",
  PHP: "₱",
  RUB: "₽",
};

/** Decimals of a currency's minor unit where they are not two. Source: ISO 4217. */
const MINOR: Readonly<Record<string, number>> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  ISK: 0,
  UGX: 0,
  XAF: 0,
  XOF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** The sign of a currency, or its code where it has none of its own. */
export const currencySign = (code: string): string => SIGNS[code] ?? code;

/** Decimals of the smallest coin. */
export const currencyDecimals = (code: string): number => MINOR[code] ?? 2;
