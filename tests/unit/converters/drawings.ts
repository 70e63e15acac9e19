import type { Drawing, SceneGroup, SceneNode } from "../../../src/scene/types.js";

/** A drawing of 600 × 400 with `children` in it. */
export function drawingOf(children: SceneNode[], more: Partial<Drawing> = {}): Drawing {
  return {
    width: 600,
    height: 400,
    background: "#ffffff",
    title: "Revenue by region",
    description: "A bar chart.",
    language: "en-US",
    id: "d7f3a1",
    fontFamily: "Dataface Sans",
    root: { type: "group", role: "frame", children },
    ...more,
  };
}

/** Numbers in [0, 1) that are the same on every run. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const INK = "#1b1f24";
const MUTED = "#57606a";
const COLORS = ["#2d74b3", "#c2571a", "#3a8f5c", "#8a5fb0", "#b8447a"];

function axisY(): SceneGroup {
  const children: SceneNode[] = [];
  for (let tick = 0; tick <= 5; tick++) {
    const y = 320 - tick * 60;
    children.push({ type: "line", x1: 0, y1: y, x2: 520, y2: y, stroke: tick === 0 ? "#8c959f" : "#e6e8eb", strokeWidth: 1 });
  }
  for (let tick = 0; tick <= 5; tick++) {
    children.push({ type: "text", text: `${tick * 20}`, x: -8, y: 324 - tick * 60, size: 11, weight: 400, anchor: "end", fill: MUTED });
  }
  return { type: "group", role: "axis-y", children };
}

const title: SceneNode = {
  type: "group",
  role: "title",
  children: [{ type: "text", text: "Revenue by region, Ελλάδα & Москва", x: 16, y: 30, size: 16, weight: 600, anchor: "start", fill: INK }],
};

function plot(marks: SceneNode[], axes: SceneNode[] = []): SceneNode[] {
  return [
    title,
    {
      type: "group",
      role: "plot",
      transform: [1, 0, 0, 1, 56, 52],
      children: [axisY(), ...axes, { type: "group", role: "mark", children: marks }],
    },
  ];
}

/** Twenty bars with names under them, each with a tooltip. */
export function barDrawing(): Drawing {
  const random = numbers(1);
  const marks: SceneNode[] = [];
  const labels: SceneNode[] = [];
  for (let bar = 0; bar < 20; bar++) {
    const height = Math.round(random() * 300_000) / 1000;
    marks.push({
      type: "rect",
      x: bar * 26 + 3,
      y: 320 - height,
      width: 20.28,
      height,
      fill: COLORS[0],
      tooltip: `Region ${bar}: ${height}`,
    });
    labels.push({ type: "text", text: `R${bar}`, x: bar * 26 + 13, y: 336, size: 11, weight: 400, anchor: "middle", fill: MUTED });
  }
  return drawingOf(plot(marks, [{ type: "group", role: "axis-x", children: labels }]));
}

/** Sixty parts of bars in three colours, in the order of the rows. */
export function stackedDrawing(): Drawing {
  const random = numbers(2);
  const marks: SceneNode[] = [];
  for (let bar = 0; bar < 20; bar++) {
    let y = 320;
    for (let part = 0; part < 3; part++) {
      const height = Math.round(random() * 90_000) / 1000;
      y -= height;
      marks.push({
        type: "rect",
        x: bar * 26 + 3,
        y,
        width: 20,
        height,
        fill: COLORS[part],
        stroke: "#ffffff",
        strokeWidth: 0.75,
        opacity: 0.9,
      });
    }
  }
  return drawingOf(plot(marks));
}

/** Five lines of 112 points. */
export function lineDrawing(): Drawing {
  const marks: SceneNode[] = COLORS.map((stroke, series) => {
    const random = numbers(10 + series);
    let y = 160;
    let d = "";
    for (let point = 0; point < 112; point++) {
      y += (random() - 0.5) * 20;
      d += `${point === 0 ? "M" : "L"}${Math.round(point * 4644) / 1000},${Math.round(y * 1000) / 1000}`;
    }
    return { type: "path", d, stroke, strokeWidth: 2, join: "round" };
  });
  return drawingOf(plot(marks));
}

/** As many points as asked for. */
export function scatterDrawing(count = 3200): Drawing {
  const random = numbers(3);
  const marks: SceneNode[] = Array.from({ length: count }, () => ({
    type: "circle",
    cx: Math.round(random() * 520_000) / 1000,
    cy: Math.round(random() * 320_000) / 1000,
    r: 3.568,
    fill: COLORS[0],
    opacity: 0.7,
  }));
  return drawingOf(plot(marks));
}

/** 24 × 7 cells in as many colours. */
export function heatDrawing(): Drawing {
  const marks: SceneNode[] = [];
  for (let cell = 0; cell < 168; cell++) {
    const hex = Math.floor(60 + cell * 1.1).toString(16);
    marks.push({
      type: "rect",
      x: (cell % 24) * 21.667,
      y: Math.floor(cell / 24) * 45,
      width: 20.667,
      height: 44,
      fill: `#${hex}${hex}e0`,
      tooltip: `${cell}`,
    });
  }
  return drawingOf(plot(marks));
}

/** Everything a scene can say: clips, gradients, symbols, images, turned and slanted texts, opacities of every kind. */
export function tortureDrawing(): Drawing {
  const gradient = {
    kind: "linear" as const,
    x1: 0,
    y1: 0,
    x2: 0,
    y2: 1,
    stops: [
      { offset: 0, color: "#2d74b3", opacity: 1 },
      { offset: 1, color: "#c2571a", opacity: 0.3 },
    ],
  };
  const star = "M0,-9L2.6,-2.8L9,-2.8L3.9,1.2L5.6,7.3L0,3.6L-5.6,7.3L-3.9,1.2L-9,-2.8L-2.6,-2.8Z";
  const stars: SceneNode[] = Array.from({ length: 9 }, (_, index) => ({
    type: "path",
    d: star,
    transform: [1, 0, 0, 1, 40 + index * 30, 80.5],
    fill: COLORS[index % 5],
    stroke: INK,
    strokeWidth: 0.5,
  }));
  return drawingOf(
    [
      title,
      { type: "group", role: "mark", children: stars },
      {
        type: "group",
        clip: { kind: "rect", x: 0, y: 0, width: 200, height: 80 },
        transform: [1, 0, 0, 1, 40, 120],
        opacity: 0.8,
        children: [
          {
            type: "rect",
            x: -20,
            y: 10,
            width: 260,
            height: 50,
            radius: 8,
            fill: gradient,
            stroke: "#1b1f24",
            strokeWidth: 3,
            opacity: 0.5,
          },
          { type: "circle", cx: 200, cy: 40, r: 38, fill: { ...gradient } },
          { type: "line", x1: 0, y1: 75, x2: 220, y2: 5, stroke: COLORS[1], strokeWidth: 4, dash: [8, 4], dashOffset: 2, cap: "round" },
        ],
      },
      {
        type: "group",
        clip: { kind: "path", d: "M300,120L440,120A60,40,0,0,1,440,200L300,200Z" },
        children: [
          {
            type: "rect",
            x: 280,
            y: 100,
            width: 260,
            height: 120,
            fill: { kind: "radial", x1: 0.5, y1: 0.5, r1: 0, x2: 0.5, y2: 0.5, r2: 0.5, stops: gradient.stops },
          },
          {
            type: "path",
            d: "M300,200C330,100,360,220,400,160Q430,120,460,190H480V130",
            stroke: COLORS[3],
            strokeWidth: 3,
            strokeOpacity: 0.6,
            join: "round",
          },
        ],
      },
      { type: "text", text: "Turned −12°", x: 60, y: 260, size: 13, weight: 600, anchor: "start", angleDeg: -12, fill: INK },
      { type: "text", text: "Ēxāmple ± 1,234.5 Жизнь", x: 300, y: 260, size: 13, weight: 400, anchor: "middle", fill: INK, opacity: 0.6 },
      {
        type: "text",
        text: "slanted",
        x: 560,
        y: 260,
        size: 13,
        weight: 400,
        italic: true,
        anchor: "end",
        fill: INK,
        stroke: "#ffffff",
        strokeWidth: 0.2,
      },
      {
        type: "image",
        x: 40,
        y: 300,
        width: 60,
        height: 30,
        keepsAspect: false,
        opacity: 0.9,
        href: "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mPQLdl8KFyKwao/ZodLFQAjrAUjaNGAnQAAAABJRU5ErkJggg==",
      },
      {
        type: "rect",
        x: 200,
        y: 300,
        width: 60,
        height: 30,
        fill: COLORS[2],
        href: "https://example.org/?a=1&b=2",
        tooltip: "A <link> & more",
      },
      {
        type: "rect",
        x: 300,
        y: 300,
        width: 60,
        height: 30,
        transform: [0.9, 0.2, -0.2, 0.9, 60, -40],
        stroke: COLORS[4],
        strokeWidth: 4,
        join: "bevel",
      },
    ],
    { background: "#fafbfc" },
  );
}
