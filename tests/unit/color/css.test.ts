import { describe, expect, it } from "vitest";
import { parseCssColor } from "../../../src/color/css.js";

describe("a CSS colour as hex and opacity", () => {
  const readable: [string, string, number][] = [
    ["steelblue", "#4682b4", 1],
    [" RebeccaPurple ", "#663399", 1],
    ["#abc", "#aabbcc", 1],
    ["#ABCDEF", "#abcdef", 1],
    ["#f008", "#ff0000", 0.533],
    ["#11223380", "#112233", 0.502],
    ["rgb(1, 2, 3)", "#010203", 1],
    ["rgb(10.6 300 -5 / 50%)", "#0bff00", 0.5],
    ["rgba(100%, 0%, 50%, 0.25)", "#ff0080", 0.25],
    ["hsl(210, 50%, 40%)", "#336699", 1],
    ["hsla(-150deg 50% 40% / .1)", "#336699", 0.1],
    ["transparent", "#000000", 0],
  ];
  for (const [text, hex, opacity] of readable) it(`reads ${text}`, () => expect(parseCssColor(text)).toEqual({ hex, opacity }));

  for (const text of [
    "",
    "none",
    "currentcolor",
    "var(--a)",
    "url(http://evil.example/)",
    "oklch(0.7 0.1 200)",
    "#12345",
    "rgb(1, 2)",
    "rgb(a, b, c)",
  ]) {
    it(`does not read "${text}"`, () => expect(parseCssColor(text)).toBeNull());
  }
});
