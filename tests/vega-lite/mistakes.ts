/** Specifications with mistakes, and everything that is told of each. */
export const mistakes: Readonly<Record<string, { spec: Record<string, unknown>; messages: string[] }>> = {
  "a mark that is misspelt": {
    spec: {
      mark: "barr",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: [
      '/spec/mark: "barr" is not a value of mark. Allowed: boxplot, errorbar, errorband, arc, area, bar, image, line, point, rect, rule, text and 6 more. Did you mean "bar"?',
    ],
  },
  "a mark of another library": {
    spec: {
      mark: "scatter",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: [
      '/spec/mark: "scatter" is not a value of mark. Allowed: boxplot, errorbar, errorband, arc, area, bar, image, line, point, rect, rule, text and 6 more. Did you mean "point"?',
    ],
  },
  "a mark object that is misspelt": {
    spec: {
      mark: {
        type: "lien",
      },
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: [
      '/spec/mark/type: "lien" is not a value of type. Allowed: boxplot, errorbar, errorband, arc, area, bar, image, line, point, rect, rule, text and 5 more. Did you mean "line"?',
    ],
  },
  "no mark at all": {
    spec: {
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
      },
    },
    messages: ["/spec: the specification has no mark. Add it."],
  },
  "a key that is nearly mark": {
    spec: {
      mrak: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
      },
    },
    messages: [
      '/spec/mrak: unknown key "mrak". Allowed: $schema, align, autosize, background, bounds, center, config, data, datasets, description, encoding, height and 12 more. Did you mean "mark"?',
    ],
  },
  "a key of a channel that is misspelt": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          feild: "region",
          type: "nominal",
        },
      },
    },
    messages: [
      '/spec/encoding/x/feild: unknown key "feild". Allowed: aggregate, axis, bandPosition, bin, field, impute, scale, sort, stack, timeUnit, title, type, datum. Did you mean "field"?',
    ],
  },
  "a type that Vega-Lite calls otherwise": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "categorical",
        },
      },
    },
    messages: [
      '/spec/encoding/x/type: "categorical" is not a value of type. Allowed: quantitative, ordinal, temporal, nominal. Did you mean "nominal"?',
    ],
  },
  "a type that is misspelt inside a layer": {
    spec: {
      layer: [
        {
          mark: "line",
          encoding: {
            x: {
              field: "month",
              type: "temprol",
            },
          },
        },
      ],
    },
    messages: [
      '/spec/layer/0/encoding/x/type: "temprol" is not a value of type. Allowed: quantitative, ordinal, temporal, nominal. Did you mean "temporal"?',
    ],
  },
  "an aggregate that Vega-Lite calls otherwise": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          aggregate: "avg",
        },
      },
    },
    messages: [
      '/spec/encoding/y/aggregate: "avg" is not a value of aggregate. Allowed: average, count, distinct, max, mean, median, min, missing, product, q1, q3, ci0 and 12 more. Did you mean "average"?',
    ],
  },
  "a scale type that is misspelt": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          scale: {
            type: "logg",
          },
        },
      },
    },
    messages: [
      '/spec/encoding/y/scale/type: "logg" is not a value of type. Allowed: linear, log, pow, sqrt, symlog, identity, sequential, time, utc, quantile, quantize, threshold and 4 more. Did you mean "log"?',
    ],
  },
  "a number in quotes": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
          axis: {
            labelAngle: "45",
          },
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: ['/spec/encoding/x/axis/labelAngle: labelAngle must be a number or an object, not "45". Write it without quotes.'],
  },
  "a field as a bare text": {
    spec: {
      mark: "bar",
      encoding: {
        x: "region",
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: [
      '/spec/encoding/x: x must be an object, not "region". Write {field: region} for a field, {value: region} for a fixed value.',
    ],
  },
  "a channel that is misspelt": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        colour: {
          field: "region",
        },
      },
    },
    messages: [
      '/spec/encoding/colour: unknown key "colour". Allowed: angle, color, column, description, detail, facet, fill, fillOpacity, href, key, latitude, latitude2 and 29 more. Did you mean "color"?',
    ],
  },
  "a headline that is misspelt": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      titel: "Revenue",
    },
    messages: [
      '/spec/titel: unknown key "titel". Allowed: $schema, align, autosize, background, bounds, center, config, data, datasets, description, encoding, height and 12 more. Did you mean "title"?',
    ],
  },
  "a key of version 4": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      selection: {
        brush: {
          type: "interval",
        },
      },
    },
    messages: [
      '/spec/selection: unknown key "selection". Allowed: $schema, align, autosize, background, bounds, center, config, data, datasets, description, encoding, height and 12 more. Write the selection under params, with a name and select: Vega-Lite has no key selection since version 5.',
    ],
  },
  "a transform that is misspelt": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      transform: [
        {
          filtr: "datum.revenue > 100",
        },
      ],
    },
    messages: [
      '/spec/transform/0/filtr: unknown key "filtr". Allowed: aggregate, groupby, as, bandwidth, counts, cumulative, density, extent, maxsteps, minsteps, resolve, steps and 12 more. Did you mean "filter"?',
    ],
  },
  "a list that is no list": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      transform: [
        {
          aggregate: [
            {
              op: "sum",
              field: "revenue",
              as: "total",
            },
          ],
          groupby: "region",
        },
      ],
    },
    messages: ['/spec/transform/0/groupby: groupby must be a list, not "region". Put it in a list: [ … ].'],
  },
  "a stack that Vega-Lite calls otherwise": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
          stack: "percent",
        },
      },
    },
    messages: [
      '/spec/encoding/y/stack: "percent" is not a value of stack. Allowed: zero, center, normalize, null, true or false. Did you mean "normalize"?',
    ],
  },
  "a time unit of this library": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "month",
          timeUnit: "monthly",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: [
      '/spec/encoding/x/timeUnit: "monthly" is not a value of timeUnit. Allowed: year, quarter, month, week, day, dayofyear, date, hours, minutes, seconds, milliseconds, utcyear and 97 more. Did you mean "month"?',
    ],
  },
  "a projection that is misspelt": {
    spec: {
      mark: "geoshape",
      projection: {
        type: "mercater",
      },
    },
    messages: [
      '/spec/projection/type: "mercater" is not a value of type. Allowed: albers, albersUsa, azimuthalEqualArea, azimuthalEquidistant, conicConformal, conicEqualArea, conicEquidistant, equalEarth, equirectangular, gnomonic, identity, mercator and 5 more. Did you mean "mercator"?',
    ],
  },
  "a key of the config that is misspelt": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      config: {
        axis: {
          labelColour: "red",
        },
      },
    },
    messages: [
      '/spec/config/axis/labelColour: unknown key "labelColour". Allowed: aria, bandPosition, description, disable, domain, domainCap, domainColor, domainDash, domainDashOffset, domainOpacity, domainWidth, format and 67 more. Did you mean "labelColor"?',
    ],
  },
  "a key of a legend that is misspelt": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
        color: {
          field: "region",
          legend: {
            orientt: "left",
          },
        },
      },
    },
    messages: [
      '/spec/encoding/color/legend/orientt: unknown key "orientt". Allowed: aria, clipHeight, columnPadding, columns, cornerRadius, description, direction, fillColor, format, formatType, gradientLength, gradientOpacity and 54 more. Did you mean "orient"?',
    ],
  },
  "a second view that is wrong": {
    spec: {
      hconcat: [
        {
          mark: "bar",
          encoding: {
            x: {
              field: "region",
              type: "nominal",
            },
            y: {
              field: "revenue",
              type: "quantitative",
            },
          },
        },
        {
          mark: "tyck",
          encoding: {
            x: {
              field: "region",
              type: "nominal",
            },
            y: {
              field: "revenue",
              type: "quantitative",
            },
          },
        },
      ],
    },
    messages: [
      '/spec/hconcat/1/mark: "tyck" is not a value of mark. Allowed: boxplot, errorbar, errorband, arc, area, bar, image, line, point, rect, rule, text and 6 more. Did you mean "tick"?',
    ],
  },
  "a cell of a facet that is wrong": {
    spec: {
      facet: {
        field: "region",
      },
      spec: {
        mark: "bar",
        encodings: {
          x: {
            field: "region",
            type: "nominal",
          },
        },
      },
    },
    messages: [
      '/spec/spec/encodings: unknown key "encodings". Allowed: data, description, encoding, height, mark, name, params, projection, title, transform, view, width. Did you mean "encoding"?',
    ],
  },
  "three mistakes at once": {
    spec: {
      mark: "barr",
      encoding: {
        x: {
          field: 1,
        },
        y: {
          field: "revenue",
          type: "quant",
        },
      },
    },
    messages: [
      '/spec/mark: "barr" is not a value of mark. Allowed: boxplot, errorbar, errorband, arc, area, bar, image, line, point, rect, rule, text and 6 more. Did you mean "bar"?',
      "/spec/encoding/x/field: field must be a text or an object, not 1.",
      '/spec/encoding/y/type: "quant" is not a value of type. Allowed: quantitative, ordinal, temporal, nominal. Did you mean "quantitative"?',
    ],
  },
  "a field that the rows do not have": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "regoin",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: ['/spec/encoding/x/field: the data has no field "regoin". Allowed: month, region, revenue. Did you mean "region"?'],
  },
  "a field that an aggregate does not make": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "totl",
          type: "quantitative",
        },
      },
      transform: [
        {
          aggregate: [
            {
              op: "sum",
              field: "revenue",
              as: "total",
            },
          ],
          groupby: ["region"],
        },
      ],
    },
    messages: ['/spec/encoding/y/field: the data has no field "totl". Allowed: month, region, revenue, total. Did you mean "total"?'],
  },
  "a field of a repeat that the rows do not have": {
    spec: {
      repeat: ["revenue", "profit"],
      spec: {
        mark: "bar",
        encoding: {
          x: {
            field: "region",
            type: "nominal",
          },
          y: {
            field: {
              repeat: "repeat",
            },
            type: "quantitative",
          },
        },
      },
    },
    messages: ['/spec/repeat/1: the data has no field "profit". Allowed: month, region, revenue.'],
  },
  "data from an address": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      data: {
        url: "https://example.org/rows.csv",
      },
    },
    messages: [
      '/spec/data/url: "https://example.org/rows.csv" was not loaded: data from an address is not fetched. Leave data out and put the rows under data.values of the chart, or hand them in with the call.',
    ],
  },
  "a lookup in an address": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      transform: [
        {
          lookup: "region",
          from: {
            data: {
              url: "http://example.org/a.json",
            },
            key: "region",
            fields: ["n"],
          },
        },
      ],
    },
    messages: [
      '/spec/transform/0/from/data/url: "http://example.org/a.json" was not loaded: data from an address is not fetched. Leave data out and put the rows under data.values of the chart, or hand them in with the call.',
    ],
  },
  "a picture from an address": {
    spec: {
      mark: {
        type: "image",
        url: "http://example.org/a.png",
      },
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
    },
    messages: [
      '/spec/mark/url: "http://example.org/a.png" was not loaded: a picture is not fetched. Write it as data:image/png;base64,… or data:image/jpeg;base64,….',
    ],
  },
  "rows of a name that nothing defines": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      datasets: {
        sales: [
          {
            region: "a",
          },
        ],
      },
      data: {
        name: "sale",
      },
    },
    messages: ['/spec/data/name: there are no rows "sale". Allowed: sales, rows. Did you mean "sales"?'],
  },
  "a specification of Vega": {
    spec: {
      $schema: "https://vega.github.io/schema/vega/v6.json",
      marks: [],
    },
    messages: ["/spec/$schema: this is a specification of Vega; only Vega-Lite is drawn. Write it in Vega-Lite."],
  },
  "a sequence without end": {
    spec: {
      data: {
        sequence: {
          start: 0,
          stop: 1000000000,
          as: "n",
        },
      },
      mark: "point",
      encoding: {
        x: {
          field: "n",
          type: "quantitative",
        },
      },
    },
    messages: ["/spec/data/sequence: the sequence has 1000000000 rows, more than the limit of 1000000. Make its step larger."],
  },
  "an expression that nests too deep": {
    spec: {
      mark: "bar",
      encoding: {
        x: {
          field: "region",
          type: "nominal",
        },
        y: {
          field: "revenue",
          type: "quantitative",
        },
      },
      transform: [
        {
          calculate:
            "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))",
          as: "n",
        },
      ],
    },
    messages: ["/spec/transform/0/calculate: the expression nests deeper than 100 levels. Split it into several calculate transforms."],
  },
};
