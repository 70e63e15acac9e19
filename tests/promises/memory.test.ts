import { expect, it } from "vitest";
import { runScript } from "./draw-in-process.js";

it("the heap does not grow over a thousand mixed renders, failures among them", { timeout: 240_000 }, async () => {
  const { drawn, refused, grownBytes } = await runScript<{ drawn: number; refused: number; grownBytes: number }>(
    "many-renders.mjs",
    ["1000"],
    { flags: ["--expose-gc"] },
  );
  expect(drawn + refused).toBe(1000);
  expect(drawn).toBeGreaterThan(700);
  expect(refused).toBeGreaterThan(50);
  // Caches that have a bound fill up to about 3 MB; one view kept in ten renders would be more than that.
  expect(grownBytes).toBeLessThan(4 << 20);
});
