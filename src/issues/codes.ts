/**
 * Every issue code there is. Closed, and a code is never reused for another meaning.
 * The first word says which stage found it.
 */
export type IssueCode =
  // the chart as written
  /** The text is not YAML or JSON, or uses a part of YAML that a chart file may not. */
  | "INTENT_NOT_READABLE"
  /** The chart is something else than keys with values. */
  | "INTENT_NOT_OBJECT"
  /** The chart is longer, deeper or wider than the limits. */
  | "INTENT_TOO_LARGE"
  /** A key that the language does not have at this place. */
  | "INTENT_UNKNOWN_KEY"
  /** One key stands twice in one object. */
  | "INTENT_DUPLICATE_KEY"
  /** A value of another type than the key takes: a text for a number. */
  | "INTENT_WRONG_TYPE"
  /** A value of the right type that is none of those the key takes. */
  | "INTENT_WRONG_VALUE"
  /** A number below or above what the key takes. */
  | "INTENT_OUT_OF_RANGE"
  /** A chart type that no renderer draws. */
  | "INTENT_UNKNOWN_TYPE"
  /** A channel that this chart type does not show. */
  | "INTENT_CHANNEL_UNUSED"
  /** A channel without which this chart type shows nothing. */
  | "INTENT_CHANNEL_MISSING"
  /** A key that is well formed, and that this chart type or channel does not read. */
  | "INTENT_KEY_UNUSED"
  /** Two keys that cannot both hold. */
  | "INTENT_CONFLICT"
  /** A text that is neither a d3 format nor the name of one. */
  | "INTENT_BAD_FORMAT"
  /** A text that is no colour. */
  | "INTENT_BAD_COLOR"
  // the rows
  /** Neither the chart nor the call has rows. */
  | "DATA_MISSING"
  /** There are rows to be read, and their number is zero. */
  | "DATA_EMPTY"
  /** What was handed in as rows has a shape that rows cannot have. */
  | "DATA_NOT_ROWS"
  /** A data file is not the csv, tsv, json or ndjson that it is read as. */
  | "DATA_UNREADABLE"
  /** The chart names a field that the rows do not have. */
  | "DATA_UNKNOWN_FIELD"
  /** A field has values of another kind than its channel needs: names where amounts are measured. */
  | "DATA_WRONG_KIND"
  /** Some numbers are not finite or some dates cannot be read; they count as missing. */
  | "DATA_VALUES_DROPPED"
  /** Some cells hold objects, lists or functions; they count as missing. */
  | "DATA_VALUE_UNSUPPORTED"
  /** A field that is measured has no value in any row. */
  | "DATA_ALL_NULL"
  /** A field that is measured has no value in many rows. */
  | "DATA_MOSTLY_NULL"
  /** Amounts are above 1 that a percent format multiplies by 100. */
  | "PERCENT_RANGE"
  /** One slice of a pie is nearly all of it. */
  | "PARTS_UNEVEN"
  /** A pie has more slices than can be compared. */
  | "PARTS_TOO_MANY"
  /** Measures on one axis are so different that the smaller lies flat. */
  | "MEASURES_APART"
  /** Several rows share a bar, a point of a line, a cell or a slice, and nothing says how they become one. */
  | "DATA_DUPLICATE_KEYS"
  /** A part of a whole, such as a slice, is below zero. */
  | "DATA_NEGATIVE_PART"
  /** A line or an area has one place on `x` only. */
  | "DATA_SINGLE_POINT"
  // the regions of a map
  /** Values of the field of regions are no regions of the map: unknown, of another map, gone, or groups such as "World". */
  | "REGION_UNMATCHED"
  /** Values of the field of regions may be more than one region, such as Georgia or a county of 30 states. */
  | "REGION_AMBIGUOUS"
  /** Several rows join one region. */
  | "REGION_DUPLICATE"
  /** Regions of the map have no row. */
  | "REGION_WITHOUT_DATA"
  /** Fewer rows join a region than a map may be drawn of. */
  | "REGION_MATCH_LOW"
  // decisions
  /** A log scale has to show zero or less. */
  | "SCALE_NOT_POSITIVE"
  /** A type of scale that cannot hold the values of its field. */
  | "SCALE_WRONG_KIND"
  /** Lengths encode amounts on a scale that leaves out zero. */
  | "SCALE_HIDES_ZERO"
  /** The domain that the chart gives leaves out values of the rows. */
  | "SCALE_HIDES_DATA"
  /** The axis of a layer cannot stand at the side it asks for. */
  | "LAYER_AXIS"
  /** A layer whose marks have no places in the chart it stands in. */
  | "LAYER_BASE"
  /** Amounts on one axis differ so much that the smaller ones lie flat. */
  | "LAYER_SCALES_APART"
  /** The zeros of two axes stand at different heights. */
  | "LAYER_ZEROS_DIFFER"
  /** Panels are so small that their marks can hardly be told apart. */
  | "PANELS_SMALL"
  /** Rows stand in none of the panels that are drawn. */
  | "PANELS_LEFT_OUT"
  /** A reference or a tick of the chart lies outside its scale, and is not drawn. */
  | "GUIDE_OUTSIDE"
  /** There are more categories than the palette has colours: more are made, or, where no more can be told apart, some share one. */
  | "COLOR_RECYCLED"
  /** A colour is set for a category that the rows do not have. */
  | "COLOR_UNSEEN_PIN"
  /** Two categories were given one colour. */
  | "COLOR_SHARED_PIN"
  /** Two categories have colours that can hardly be told apart, at least one of them pinned or handed in. */
  | "COLOR_SIMILAR"
  /** Labels stand on fills on which their colours cannot be read, and are black or white instead. */
  | "INK_REPLACED"
  /** A format asks for a currency that nobody names. */
  | "CURRENCY_UNKNOWN"
  /** The rest of a limit has no amount, or one that means little: its amounts do not add up. */
  | "LIMIT_REST"
  /** There is no room to name every category. */
  | "CATEGORIES_TOO_MANY"
  // text
  /** The face has no glyph for a character of a text. */
  | "TEXT_GLYPH_MISSING"
  /** A text is in a script whose letters join, which is not done. */
  | "TEXT_NEEDS_SHAPING"
  /** Another face than the first has to draw a character. */
  | "FONT_FALLBACK"
  /** A font that was handed in cannot be read. */
  | "FONT_UNREADABLE"
  /** A font family that is asked for was not handed in. */
  | "FONT_UNKNOWN"
  /** A font holds a whole range of styles, of which one is drawn. */
  | "FONT_VARIABLE"
  /** The licence bits of a font forbid what is done with it. */
  | "FONT_LICENSE"
  /** A text is longer than its room and ends in an ellipsis. */
  | "TEXT_CUT"
  /** Texts have no room beside each other; some are left out or overlap. */
  | "TEXT_OVERLAPS"
  /** A title, a legend or the labels of an axis have no room beside the plot and are left out. */
  | "TEXT_NO_ROOM"
  // drawing and converting
  /** The chart names a renderer that is not registered. */
  | "RENDERER_UNKNOWN"
  /** No renderer that was asked draws this chart. */
  | "RENDERER_DECLINED"
  /** A renderer stopped with a fault of its own. */
  | "RENDERER_FAILED"
  /** There are rows, and no mark of them can be seen. */
  | "DRAWING_EMPTY"
  /** Something outside the chart was asked for while drawing; nothing is loaded. */
  | "ASSET_REFUSED"
  /** Something of a Vega-Lite specification that only answers to a pointer; the picture shows it untouched. */
  | "SPEC_STILL"
  /** Something of a Vega-Lite specification that the picture does not show as it says. */
  | "SPEC_CHANGED"
  /** An output format that is not registered. */
  | "FORMAT_UNKNOWN"
  /** An option that the call does not have. */
  | "OPTION_UNKNOWN"
  /** An option with a value that it cannot have. */
  | "OPTION_WRONG"
  /** A key or a value of the config overlay that the defaults do not have. */
  | "CONFIG_WRONG"
  /** A theme that neither the house nor the config has. */
  | "THEME_UNKNOWN"
  /** A part of the library that is fetched on demand is not there yet; `ready()` fetches it. */
  | "NOT_READY"
  // maps
  /** There is no geometry of this name, or no such object or property in it. */
  | "GEO_SOURCE_UNKNOWN"
  /** A geometry is neither TopoJSON nor GeoJSON, or is broken. */
  | "GEO_UNREADABLE"
  /** A geometry has no areas. */
  | "GEO_EMPTY"
  /** Latitudes and longitudes are no places, or look swapped. */
  | "GEO_NO_PLACE"
  /** Rows lie where the projection shows nothing. */
  | "GEO_NOT_SHOWN"
  /** Regions are coloured by totals, which large regions have more of. */
  | "GEO_TOTALS"
  // limits
  /** A geometry has more points than the limit. */
  | "LIMIT_VERTICES"
  /** There are more rows than the limit. */
  | "LIMIT_ROWS"
  /** The drawing has more marks than the limit. */
  | "LIMIT_MARKS"
  /** A text of the rows is longer than the limit and was cut. */
  | "LIMIT_TEXT"
  /** Width, height or their product is above the limit. */
  | "LIMIT_CANVAS"
  /** Pictures inside the chart have more bytes or pixels than the limits. */
  | "LIMIT_IMAGE"
  /** A scale has more categories than the limit. */
  | "LIMIT_CATEGORIES"
  /** A chart has more panels than the limits. */
  | "LIMIT_PANELS"
  /** A Vega-Lite specification has more views or cells than the limit. */
  | "LIMIT_VIEWS"
  /** A Vega-Lite specification asks for more work than the limit. */
  | "LIMIT_WORK"
  /** The caller's signal stopped the call. */
  | "ABORTED"
  // faces
  /** A face has no layout, or no item in it. */
  | "FACE_EMPTY"
  /** A face names a chart or a query that it does not have. */
  | "FACE_UNKNOWN_NAME"
  /** A chart or a query of a face that nothing shows. */
  | "FACE_UNUSED"
  /** A query could not be executed; the charts that show it have an error card. */
  | "FACE_QUERY_FAILED"
  /** Items of a grid lie over each other, or leave it. */
  | "FACE_GRID"
  /** Something on a face is higher than a page of its paper, which is scaled. */
  | "FACE_SCALED"
  /** A face has more items, queries or rows than the limits. */
  | "LIMIT_FACE"
  // the command line
  /** A file given to the command line is not there, may not be opened, or is no text. */
  | "FILE_NOT_READABLE"
  /** The output cannot be written where the command line was told to. */
  | "FILE_NOT_WRITABLE";
