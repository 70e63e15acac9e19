import { hasWord, wordSet } from "./words.js";

/** Words of amounts that add up over rows. */
export const ADDITIVE = wordSet(
  "sales revenue amount total sum count number quantity qty units orders items visits views clicks sessions users visitors customers people persons population pop inhabitants households deaths births cases wounded wounds killed injured jobs employees students passengers riders trips flights votes seats cost costs spend spending spent expense expenses expenditure budget profit profits gross net income earnings payment payments receipts disbursements donations contributions loans debt tax taxes volume production generation output consumption emissions exports imports shipments tonnes tons kwh mwh hours points goals runs downloads installs commits messages calls tickets incidents accidents crimes fires hurricanes miles distance rainfall precipitation area hectares acres yield stock inventory value",
);

/** Words of amounts that do not add up: rates, states and sizes of one thing. */
export const INTENSIVE = wordSet(
  "rate rates rating ratings ratio percent percentage pct perc share margin price prices average avg mean median temp temperature score scores index age ages per speed velocity height length depth width weight mass pressure humidity density level intensity expectancy fertility expect gpa grade bmi ph mpg efficiency power horsepower acceleration displacement elevation altitude magnitude rank position open high low close adjclose ret return salary wage wages probability likelihood correlation sentiment concentration saturation luminosity frequency latency duration running % delay",
);

/** Words of amounts that are neither, but still amounts. */
const OTHERS = wordSet("size delta change diff difference growth horsepower bytes kb mb seconds minutes ms wind");

/** Whether a name says amount, so that a few whole numbers are not taken for classes. */
export const saysMeasure = (words: readonly string[]): boolean =>
  (hasWord(words, ADDITIVE) || hasWord(words, INTENSIVE) || hasWord(words, OTHERS)) && !hasWord(words, AGES);

/** Ages are amounts and classes alike: the values decide. */
const AGES = wordSet("age ages");
