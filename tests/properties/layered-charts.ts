import fc from "fast-check";

/** Fields of the rows that charts with layers are made for. */
export interface LayeredFields {
  names: readonly string[];
  time: string;
  amounts: readonly string[];
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2) => fc.option(arbitrary, { nil: undefined, freq });
const oneOf = <T>(...values: readonly T[]) => fc.constantFrom<T>(...values);

/** Rows of another table: some of the chart's places, some beyond, with names and amounts of its own, and sometimes a field of the chart. */
const ownRows = (isTime: boolean, shared: string) =>
  fc
    .record({
      hasShared: fc.boolean(),
      count: fc.integer({ min: 0, max: 12 }),
      scale: oneOf(1, 1000, -50),
      chances: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 }),
    })
    .map(({ count, scale, chances, hasShared }) => ({
      columns: ["place", "planned", "floor", "who", "note", ...(hasShared ? [shared] : [])],
      values: Array.from({ length: count }, (_, i) => [
        isTime
          ? new Date(Date.UTC(2021, 10, 1 + Math.round(chances[i]! * 900))).toISOString().slice(0, 10)
          : ["North", "A", "Ei", "elsewhere", null][i % 5],
        i > 0 && chances[i + 12]! < 0.1 ? null : Math.round(chances[i + 12]! * 1000) * scale,
        Math.round(chances[i + 3]! * 400) * scale,
        ["North", "me", "you"][i % 3],
        i % 4 === 0 ? null : `Event number ${i}`,
        ...(hasShared ? [["North", "South", "A"][i % 3]] : []),
      ]),
    }));

/** Charts of every type that takes layers, with one to four over them: each kind of layer, on either axis, in rows of its own or the chart's. */
export function layeredChart({ names, time, amounts }: LayeredFields, frame: Record<string, fc.Arbitrary<unknown>>) {
  const name = oneOf(...names);
  const amount = oneOf(...amounts);
  const aggregate = oneOf("sum", "mean", "max");
  const measure = fc.oneof(
    amount.map((field) => ({ field }) as Record<string, unknown>),
    fc.record(
      { field: amount, aggregate, title: maybe(oneOf("What was measured, all of it", "Q")) },
      { requiredKeys: ["field", "aggregate"] },
    ),
  );
  const style = maybe(fc.record({ color: maybe(oneOf("#aa1c19", "steelblue")) }, { requiredKeys: [] }), 1);
  const side = (isLying: boolean) => maybe(fc.constant({ position: isLying ? "top" : "right" }), 1);
  const labels = maybe(oneOf<unknown>(true, { only: "max" }), 1);
  const layer = (isLying: boolean, isTime: boolean, isBanded: boolean) => {
    const axis = side(isLying);
    const title = maybe(oneOf(null, "A name of the layer that is long", "B"), 1);
    const color = maybe(name, 1);
    const ofChart = fc.oneof(
      fc.record({ type: oneOf("line", "area", "point"), y: measure, color, axis, title, labels, style }),
      fc.record({ type: oneOf("tick"), y: measure, axis, title, style }),
      fc.record({ type: oneOf("rule"), y: fc.record({ field: amount, aggregate: oneOf("mean", "max") }), style }),
      fc.record({
        type: oneOf("rule", "errorbar"),
        y: fc.record({ field: amount, aggregate: fc.constant("max") }),
        y_start: fc.record({ field: amount, aggregate: fc.constant("min") }),
        style,
      }),
      fc.record({ type: oneOf("text"), y: measure, text: name }),
      ...(isBanded ? [fc.record({ type: oneOf("bar"), y: measure, color, axis, title, labels })] : []),
    );
    const ofItsOwn = fc
      .oneof(
        fc.record({ type: oneOf("point", "line", "tick"), x: fc.constant("place"), y: fc.constant("planned"), axis, title, style }),
        fc.record({ type: oneOf("point", "line"), x: fc.constant("place"), y: fc.constant("planned"), color: fc.constant("who"), axis }),
        fc.record({
          type: oneOf("point"),
          x: fc.constant("place"),
          y: fc.constant("planned"),
          text: fc.constant("note"),
          size: maybe(fc.constant("floor")),
        }),
        fc.record({ type: oneOf("text"), x: fc.constant("place"), y: fc.constant("planned"), text: fc.constant("note") }),
        fc.record({ type: oneOf("rule", "errorbar"), x: fc.constant("place"), y: fc.constant("planned"), y_start: fc.constant("floor") }),
        fc.record({ type: oneOf("rule"), x: fc.constant("place") }),
      )
      .chain((each) => ownRows(isTime, names[0]!).map((data) => ({ ...each, data })));
    return fc.oneof<fc.Arbitrary<unknown>[]>(ofChart, ofItsOwn);
  };
  const chart = (type: string, isLying: boolean, isTime: boolean) => {
    const isBanded = type === "bar" || type === "column" || type === "boxplot";
    const base = {
      type: fc.constant(type),
      x: isTime ? fc.constant<unknown>(time) : name,
      y: type === "boxplot" ? amount : measure,
      color: type === "boxplot" ? fc.constant(undefined) : maybe(name, 1),
      ...frame,
    };
    const shape = isBanded ? { style: fc.constant({ orientation: isLying ? "horizontal" : "vertical" }) } : {};
    return fc.record({ ...base, ...shape, layers: fc.array(layer(isLying, isTime, isBanded), { minLength: 1, maxLength: 4 }) });
  };
  return (
    fc
      .oneof(
        chart("column", false, false),
        chart("column", false, true),
        chart("bar", true, false),
        chart("line", false, true),
        chart("area", false, true),
        chart("boxplot", false, false),
      )
      // What was not said must not be there.
      .map((each) => JSON.parse(JSON.stringify(each)) as Record<string, unknown>)
  );
}
