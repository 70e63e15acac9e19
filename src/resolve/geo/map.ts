import type { ResolvedGeo } from "../../chart/geo.js";
import { parseCssColor } from "../../color/css.js";
import type { Geometry } from "../../context/geometry.js";
import type { Suggestion } from "../../enrich/types.js";
import type { Extent } from "../../geo/extent.js";
import type { RegionMatch } from "../../geo/keys/types.js";
import { editionsOf } from "../../geo/sources.js";
import { issue } from "../../issues/messages.js";
import type { Marks } from "../../transform/marks.js";
import type { Scope } from "../scope.js";
import { extentOfGeometry, extentOfMarks } from "./places.js";
import { resolveProjection } from "./projection.js";
import { sourceFor } from "./source.js";

export interface MapQuestion {
  scope: Scope;
  geometry: Geometry;
  match: RegionMatch | undefined;
  marks: Marks;
}

/** FIPS codes of the territories that `albers_usa` does not show. */
const TERRITORIES = /^(60|66|69|72|78)/;
const ANTARCTICA = "010";
const isWorld = (source: string): boolean => source === "world" || source === "world-50m";
const isUsa = (source: string): boolean => source === "us-states" || source === "us-counties";

/** The box that the chart asks for. Raises `INTENT_WRONG_VALUE`. */
function boxOf(scope: Scope, said: readonly number[]): Extent | undefined {
  const [west, south, east, north] = said;
  const isBox = said.length === 4 && said.every(Number.isFinite) && west! < east! && south! < north! && south! >= -90 && north! <= 90;
  if (isBox) return [west!, south!, east!, north!];
  scope.errors.push(
    issue("INTENT_WRONG_VALUE", {
      path: "/geo/fit",
      received: said,
      detail: "fit as a list is west, south, east and north in degrees, each end beyond the other",
      next: "Write fit: [-10, 35, 30, 60]",
    }),
  );
  return undefined;
}

const AROUND = 0.08;

/** Some room around the places of the rows, and never less than a tenth of a degree. */
function widened([west, south, east, north]: Extent): Extent {
  const around = Math.max(0.1, Math.max(east - west, north - south) * AROUND);
  return [west - around, Math.max(-90, south - around), east + around, Math.min(90, north + around)];
}

/** Territories of the United States that no row is about; none when no row is about any, since they are not shown then. */
function idleTerritories({ regions }: Geometry, { matched }: RegionMatch): string[] {
  const there = new Set(matched.map(({ id }) => id.slice(0, 2)).filter((id) => TERRITORIES.test(id)));
  return there.size === 0 ? [] : regions.filter(({ id }) => TERRITORIES.test(id) && !there.has(id.slice(0, 2))).map(({ id }) => id);
}

/** Leaves out Antarctica where no row is about it: it takes a sixth of the height and shows nothing. */
function leftOut({ scope, geometry, match }: MapQuestion, isGlobe: boolean): Suggestion<string[]> {
  const isIdle = isWorld(geometry.source) && !isGlobe && match?.matched.every(({ id }) => id !== ANTARCTICA) !== false;
  if (isIdle && scope.intent.geo?.fit !== "sphere")
    return { value: [ANTARCTICA], rule: "regions.antarctica", reason: "no row is about Antarctica" };
  const idle = isUsa(geometry.source) && match ? idleTerritories(geometry, match) : [];
  if (idle.length > 0) return { value: idle, rule: "regions.territories", reason: "no row is about these territories" };
  return { value: [], rule: "regions.all", reason: "every region is shown" };
}

/** The year of the boundaries, where there are several. Raises `INTENT_WRONG_VALUE`. */
function resolvedEdition({ scope, geometry: { source, edition }, match }: MapQuestion): Pick<ResolvedGeo, "edition"> {
  const said = scope.intent.geo?.edition;
  if (said !== undefined && said !== edition) {
    const allowed = editionsOf(source).map(String);
    scope.errors.push(
      issue("INTENT_WRONG_VALUE", {
        path: "/geo/edition",
        received: said,
        ...(allowed.length > 0 && { allowed }),
        detail: allowed.length > 0 ? `"${source}" has no boundaries of that year` : `"${source}" has one edition only`,
        next: allowed.length > 0 ? "Use one of these years, or leave the key out" : "Leave the key out",
      }),
    );
  }
  if (edition === undefined) return {};
  const isLater = edition !== editionsOf(source)[0];
  return {
    edition: scope.ledger.choose(
      "/geo/edition",
      said,
      isLater
        ? {
            value: edition,
            rule: "edition.rows",
            reason: `${match?.matched.length ?? 0} regions of the rows are in it, more than in an older one`,
          }
        : { value: edition, rule: "edition.first", reason: "no row is about a region that is newer" },
    ),
  };
}

/** Everything about the map but its marks. Raises `INTENT_WRONG_VALUE`, `INTENT_KEY_UNUSED`. */
export function resolveGeo(q: MapQuestion): ResolvedGeo {
  const { scope, geometry, match, marks } = q;
  const { ledger, intent, config } = scope;
  const said = intent.geo ?? {};
  const { source } = geometry;
  const isGlobe = said.projection?.type === "orthographic";
  const leave_out = ledger.choose("/geo/leave_out", said.leave_out, leftOut(q, isGlobe));
  const hidden = new Set(leave_out);
  const places = extentOfMarks(marks);
  const isSmallPart = isWorld(source) && !isGlobe && places !== undefined && places[2] - places[0] < config.geo.wide / 2;
  const asked = said.fit ?? (isSmallPart ? "data" : undefined);
  const box = Array.isArray(asked) ? boxOf(scope, asked) : asked === "data" && places ? widened(places) : undefined;
  const extent = box ?? (isWorld(source) || geometry.isPlanar ? (isGlobe ? places : undefined) : extentOfGeometry(geometry, hidden));
  const projection = resolveProjection({
    scope,
    source: box ? "" : source,
    isPlanar: geometry.isPlanar,
    extent,
    hasTerritories: isUsa(source) && (match?.matched.some(({ id }) => TERRITORIES.test(id)) ?? false),
  });
  const fit: ResolvedGeo["fit"] =
    box !== undefined
      ? said.fit === undefined || said.fit === "data"
        ? ledger.enriched("/geo/fit", { value: box, rule: "fit.data", reason: "the places of the rows fill the plot" })
        : ledger.authored("/geo/fit", box)
      : said.fit === "regions" || said.fit === "sphere"
        ? ledger.authored("/geo/fit", said.fit)
        : ledger.enriched<"regions" | "sphere">(
            "/geo/fit",
            projection.type === "orthographic"
              ? { value: "sphere", rule: "fit.globe", reason: "a globe is seen whole" }
              : { value: "regions", rule: "fit.regions", reason: "the regions fill the plot" },
          );
  const part_of = Object.fromEntries(
    Object.entries(said.part_of ?? config.geo.part_of).filter(
      (pair): pair is [string, string] => pair[1] !== null && geometry.regions.some(({ id }) => id === pair[0]),
    ),
  );
  for (const id of Object.keys(part_of)) {
    if (said.part_of) ledger.authored(`/geo/part_of/${id}`, part_of[id]);
    else ledger.config(`/geo/part_of/${id}`, part_of[id], `geo.part_of.${id}`);
  }
  if (Object.keys(part_of).length === 0)
    ledger.enriched("/geo/part_of", { value: {}, rule: "geometry.whole", reason: "no region of this map is drawn as a part of another" });
  // Read from all rows, so only where the chart does not say it.
  const own = said.source === undefined ? sourceFor(intent, scope.source) : undefined;
  const paint = (
    key: "border_color" | "upper_color" | "sphere_color" | "graticule_color" | "land_color",
    globe?: "globe_color" | "globe_graticule_color",
  ) => {
    const authored = said[key];
    const house = globe !== undefined && projection.type === "orthographic" ? globe : key;
    return ledger.choose(`/geo/${key}`, typeof authored === "string" ? (parseCssColor(authored)?.hex ?? authored) : authored, undefined, {
      value: config.geo[house],
      source: `geo.${house}`,
    });
  };
  const many: Suggestion<number> | undefined =
    geometry.regions.length > config.geo.many
      ? {
          value: config.geo.many_width,
          rule: "borders.many",
          reason: `${geometry.regions.length} regions leave little room between their borders`,
        }
      : undefined;
  const amount = (key: "border_width" | "upper_width" | "graticule_width" | "graticule_step" | "dot_below" | "dot_radius") =>
    ledger.choose(`/geo/${key}`, said[key], undefined, { value: config.geo[key], source: `geo.${key}` });
  const plain = { rule: "geometry.own", reason: "the geometry says it" };
  return {
    source: ledger.choose(
      "/geo/source",
      said.source,
      own?.value === source ? own : { value: source, rule: "source.given", reason: "handed in" },
    ),
    ...resolvedEdition(q),
    object: ledger.choose("/geo/object", said.object, { value: null, ...plain }),
    key: ledger.choose("/geo/key", said.key, { value: null, ...plain }),
    projection,
    fit,
    leave_out,
    part_of,
    land_color: paint("land_color"),
    border_color: paint("border_color"),
    border_width: many && said.border_width === undefined ? ledger.enriched("/geo/border_width", many) : amount("border_width"),
    upper_color: paint("upper_color"),
    upper_width: amount("upper_width"),
    sphere_color: paint("sphere_color", "globe_color"),
    graticule_color: paint("graticule_color", "globe_graticule_color"),
    graticule_width: amount("graticule_width"),
    graticule_step: amount("graticule_step"),
    dot_below: amount("dot_below"),
    dot_radius: amount("dot_radius"),
  };
}
