// The order and headings of the rules: by stage, then by what they decide. `rules` are the words before the dot of a rule's name.

/** @typedef {{ title: string, decides: string[], rules: string[] }} Group */

/** @type {{ stage: string, intro: string, groups: Group[] }[]} */
export const stages = [
  {
    stage: "What the rows say",
    intro:
      "Asked first, of every field that the chart names; of all fields where the type is open. Of the rules about a field the first that applies decides, of those about the type the one that costs least, every way to place the fields having its price.",
    groups: [
      { title: "What the values of a field are", decides: ["kind"], rules: ["field"] },
      { title: "What a field is used for", decides: ["role"], rules: ["role"] },
      { title: "What its numbers count", decides: ["unit"], rules: ["unit"] },
      { title: "Whether its numbers add up", decides: ["additive"], rules: ["additive"] },
      {
        title: "The chart for `type: auto`",
        decides: [
          "type",
          "x",
          "y",
          "color",
          "size",
          "theta",
          "text",
          "value",
          "region",
          "latitude",
          "longitude",
          "aggregate",
          "time_unit",
          "limit",
          "to",
          "style.stack",
        ],
        rules: ["auto"],
      },
    ],
  },
  {
    stage: "What a channel shows",
    intro: "Decided for each channel, with what the rows say and what the chart type is.",
    groups: [
      { title: "Kind", decides: ["kind"], rules: ["kind"] },
      { title: "How rows become one value", decides: ["aggregate"], rules: ["aggregate", "histogram"] },
      { title: "Calendar steps", decides: ["time_unit"], rules: ["time-unit"] },
      { title: "Classes", decides: ["bin"], rules: ["bin"] },
      { title: "The largest, and the rest", decides: ["limit.to", "limit.keep"], rules: ["limit"] },
      { title: "Colour of several measures", decides: ["kind", "title", "time_unit", "bin", "aggregate"], rules: ["color"] },
      { title: "How values are written", decides: ["format"], rules: ["format"] },
    ],
  },
  {
    stage: "Scales",
    intro: "From data to places, lengths and colours.",
    groups: [
      { title: "Type", decides: ["scale.type"], rules: ["scale"] },
      { title: "Domain", decides: ["scale.domain"], rules: ["domain"] },
      { title: "Order of categories and panels", decides: ["scale.domain", "sort"], rules: ["order"] },
      { title: "Zero", decides: ["scale.zero"], rules: ["zero"] },
      { title: "Round ends", decides: ["scale.nice"], rules: ["nice"] },
      { title: "Values outside, direction", decides: ["scale.clamp", "scale.reverse"], rules: ["clamp", "reverse"] },
      { title: "Middle of two colours", decides: ["scale.midpoint"], rules: ["midpoint"] },
      { title: "Classes of colour", decides: ["scale.classes"], rules: ["classes"] },
    ],
  },
  {
    stage: "Axes and legends",
    intro: "What helps to read the values.",
    groups: [
      { title: "Side and zero line of an axis", decides: ["axis.position", "axis.zero_color"], rules: ["axis"] },
      { title: "Ticks", decides: ["axis.ticks"], rules: ["ticks"] },
      { title: "Words at an axis", decides: ["axis.title"], rules: ["axis-title"] },
      {
        title: "Legend",
        decides: ["no_data", "legend.visible", "legend.position", "legend.ticks"],
        rules: ["legend"],
      },
      { title: "Words at a legend", decides: ["legend.title"], rules: ["legend-title"] },
    ],
  },
  {
    stage: "Layers",
    intro: "A layer is resolved by the rules of a chart; these are about what it shares with the others.",
    groups: [{ title: "Names, paint and second axis", decides: ["*"], rules: ["layer"] }],
  },
  {
    stage: "Small multiples",
    intro: "The rules of charts hold for each panel, with its size for that of the frame; these are about what the panels share.",
    groups: [
      { title: "Panels and their scales", decides: ["multiples.*"], rules: ["multiples"] },
      { title: "Height", decides: ["height"], rules: ["height"] },
    ],
  },
  {
    stage: "Small pictures",
    intro: "Sparks, column cards, KPIs and tables have no axes, no legend and no title block; what they do not have is closed as nothing.",
    groups: [
      { title: "Sparks", decides: ["*"], rules: ["spark"] },
      { title: "The end of a progress bar", decides: ["spark.max"], rules: ["progress"] },
      { title: "Column cards", decides: ["*"], rules: ["card", "profile"] },
      { title: "KPIs", decides: ["*"], rules: ["kpi"] },
      { title: "Tables", decides: ["*"], rules: ["cell", "table"] },
      {
        title: "What stays plain",
        decides: ["*"],
        rules: ["rows", "picture"],
      },
    ],
  },
  {
    stage: "Specifications in Vega-Lite",
    intro: "What a chart of `type: vega_lite` says in `spec` is left as it is; only what it does not say is decided.",
    groups: [{ title: "Around a specification", decides: ["*"], rules: ["vega_lite"] }],
  },
  {
    stage: "Maps",
    intro: "What is under the marks of `map`, `point_map` and `bubble_map`; see [maps](maps.md).",
    groups: [
      {
        title: "Geometry",
        decides: ["geo.source", "geo.edition", "geo.object", "geo.key", "geo.part_of"],
        rules: ["source", "edition", "geometry"],
      },
      { title: "Projection", decides: ["geo.projection.type"], rules: ["projection"] },
      {
        title: "Turn, parallels and edge",
        decides: ["geo.projection.rotate", "geo.projection.parallels", "geo.projection.clip_angle"],
        rules: ["rotate", "parallels", "clip"],
      },
      { title: "What fills the plot", decides: ["geo.fit"], rules: ["fit"] },
      { title: "Regions that are left out", decides: ["geo.leave_out"], rules: ["regions"] },
      { title: "Borders", decides: ["geo.border_width"], rules: ["borders"] },
    ],
  },
  {
    stage: "The picture",
    intro: "What holds for the chart as a whole.",
    groups: [
      { title: "Words", decides: ["title", "subtitle", "description"], rules: ["title", "subtitle", "description"] },
      { title: "Which way it runs", decides: ["style.orientation"], rules: ["orientation"] },
      { title: "How parts combine", decides: ["style.stack"], rules: ["stack"] },
      { title: "Paint of marks", decides: ["style.marks.*"], rules: ["area", "donut", "point"] },
      { title: "Value labels", decides: ["labels", "labels.format"], rules: ["labels"] },
      { title: "Tooltips", decides: ["tooltip"], rules: ["tooltip"] },
      { title: "References", decides: ["references", "references.label"], rules: ["references", "reference"] },
      { title: "Small frames", decides: ["style.padding", "visible", "axis.title"], rules: ["small"] },
      { title: "Renderer", decides: ["renderer"], rules: ["renderer"] },
    ],
  },
];
