/** Words and signs of one language, as d3's locale definitions take them. */
export interface LocaleData {
  tag: string;
  number: { decimal: string; thousands: string; grouping: number[]; currency: [string, string]; minus: string };
  time: {
    dateTime: string;
    date: string;
    time: string;
    periods: [string, string];
    days: [string, string, string, string, string, string, string];
    shortDays: [string, string, string, string, string, string, string];
    months: [string, string, string, string, string, string, string, string, string, string, string, string];
    shortMonths: [string, string, string, string, string, string, string, string, string, string, string, string];
  };
}

const enUS: LocaleData = {
  tag: "en-US",
  number: { decimal: ".", thousands: ",", grouping: [3], currency: ["$", ""], minus: "\u2212" },
  time: {
    dateTime: "%x, %X",
    date: "%-m/%-d/%Y",
    time: "%-I:%M:%S %p",
    periods: ["AM", "PM"],
    days: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    shortDays: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    shortMonths: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  },
};

const LOCALES: readonly LocaleData[] = [enUS];

/** Tags that can be asked for. */
export const localeTags = LOCALES.map((each) => each.tag);

/** The words of a language; undefined when the tag is not one of `localeTags`. */
export const localeOf = (tag: string): LocaleData | undefined => LOCALES.find((each) => each.tag === tag);
