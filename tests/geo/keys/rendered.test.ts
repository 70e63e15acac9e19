import { describe, expect, it } from "vitest";
import { type ChartIntent, RenderError, render } from "../../../dist/index.js";

const rowsOf = (values: readonly string[]) => ({ values: values.map((region, i) => ({ region, rate: i + 1 })) });
const map = (values: readonly string[], more: object = {}) =>
  ({ type: "map", region: "region", color: "rate", data: rowsOf(values), ...more }) as ChartIntent;

/** What a map matched and was told, or why it was refused. */
async function outcomeOf(chart: ChartIntent) {
  try {
    const artifact = (await render(chart)) as unknown as {
      match: { matched: { value: string; id: string }[] };
      issues: { code: string; message: string }[];
    };
    return { matched: artifact.match.matched.map(({ value, id }) => `${value}: ${id}`), issues: artifact.issues };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    return { refused: (error as unknown as { issues: { code: string; message: string; fix?: unknown }[] }).issues };
  }
}

describe("a map that names no geometry", () => {
  it("is drawn on the one that its values are of", async () => {
    expect(await outcomeOf(map(["Texas", "Ohio", "Georgia"]))).toMatchObject({ matched: ["Texas: 48", "Ohio: 39", "Georgia: 13"] });
    expect(await outcomeOf(map(["Armenia", "Georgia"]))).toMatchObject({ matched: ["Armenia: 051", "Georgia: 268"] });
  });

  it("is refused where its values are of two", async () => {
    const { refused } = await outcomeOf(map(["CA", "IN", "DE"]));
    expect(refused?.map(({ code }) => code)).toEqual(["REGION_MATCH_LOW", "REGION_AMBIGUOUS"]);
    expect(refused?.[0]?.message).toContain("Name the map with geo, world or us-states.");
  });
});

describe("a map that names its geometry", () => {
  it("is drawn on that where its values are of two", async () => {
    expect(await outcomeOf(map(["CA", "IN", "DE"], { geo: "world" }))).toMatchObject({ matched: ["CA: 124", "IN: 356", "DE: 276"] });
    expect(await outcomeOf(map(["CA", "IN", "DE"], { geo: "us-states" }))).toMatchObject({ matched: ["CA: 06", "IN: 18", "DE: 10"] });
  });

  it.each([["world"], [{ source: "world" }]])("is refused, and the other one offered, where its values are of another: %j", async (geo) => {
    const { refused } = await outcomeOf(map(["Texas", "Ohio", "Georgia", "Utah"], { geo }));
    expect(refused?.[0]).toMatchObject({
      code: "REGION_MATCH_LOW",
      fix: [{ op: "replace", path: typeof geo === "string" ? "/geo" : "/geo/source", value: "us-states" }],
    });
  });
});

describe("a map of counties", () => {
  const values = [
    { region: "Washington", state: "AL", rate: 1 },
    { region: "Washington", state: "OR", rate: 2 },
    { region: "Orange", state: "CA", rate: 3 },
    { region: "Autauga", state: "AL", rate: 4 },
  ];
  const chart = { type: "map", geo: "us-counties", region: "region", color: "rate", data: { values } };

  it("tells counties of one name apart by the states on detail, and draws the same from its resolved chart", async () => {
    const first = await render({ ...chart, detail: "state" } as ChartIntent, { format: ["svg", "yaml"] });
    const [svg, yaml] = first as unknown as { content: string; match: { matched: { id: string }[] } }[];
    expect(svg!.match.matched.map(({ id }) => id)).toEqual(["01129", "41067", "06059", "01001"]);
    const again = (await render(yaml!.content)) as unknown as { content: string };
    expect(again.content).toBe(svg!.content);
  });

  it("does not take months on detail for states", async () => {
    const months = { ...chart, data: { values: values.map((row, i) => ({ ...row, state: i + 1 })) }, detail: "state" };
    const named = { ...months, data: { values: values.map(({ region, rate }, i) => ({ region, rate, month: i + 1 })) }, detail: "month" };
    expect((await outcomeOf(named as unknown as ChartIntent)).refused?.[0]?.code).toBe("REGION_MATCH_LOW");
  });
});
