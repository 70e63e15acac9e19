import type { ProjectionType, ResolvedProjection } from "../../chart/geo.js";
import type { Suggestion } from "../../enrich/types.js";
import type { Extent } from "../../geo/extent.js";
import { issue } from "../../issues/messages.js";
import type { Scope } from "../scope.js";

/** What decides how the globe becomes flat. */
export interface ProjectionQuestion {
  scope: Scope;
  source: string;
  isPlanar: boolean;
  /** What the map shows, in degrees; undefined where that is the whole world. */
  extent: Extent | undefined;
  /** Whether rows are about territories of the United States. */
  hasTerritories: boolean;
}

const round = (degrees: number): number => Math.round(degrees * 100) / 100 || 0;
const middle = ([west, south, east, north]: Extent): [number, number] => [(west + east) / 2, (south + north) / 2];

function typeFor(q: ProjectionQuestion): Suggestion<ProjectionType> {
  const { geo } = q.scope.config;
  if (q.isPlanar) return { value: "identity", rule: "projection.plane", reason: "its coordinates are those of a plane already" };
  if (q.source === "us-states" || q.source === "us-counties")
    return q.hasTerritories
      ? { value: "albers_usa_territories", rule: "projection.territories", reason: "rows are about territories of the United States" }
      : { value: "albers_usa", rule: "projection.usa", reason: "so Alaska and Hawaii stand beside the mainland" };
  const { extent } = q;
  if (extent === undefined || extent[2] - extent[0] >= geo.wide)
    return { value: geo.world_projection, rule: "projection.world", reason: "it shows the whole world" };
  const [west, south, east, north] = extent;
  const latitude = Math.abs((south + north) / 2);
  if (Math.max(east - west, north - south) <= geo.flat)
    return { value: "mercator", rule: "projection.flat", reason: "over so small an area every projection is the same" };
  if (latitude >= geo.high || latitude <= 15)
    return { value: "azimuthal_equal_area", rule: "projection.above", reason: "areas are as they are, seen from above their middle" };
  return { value: "conic_equal_area", rule: "projection.cone", reason: "areas are as they are, on a cone that touches them" };
}

const CONES = new Set<ProjectionType>(["albers", "conic_conformal", "conic_equal_area", "conic_equidistant"]);
const FROM_ABOVE = new Set<ProjectionType>(["azimuthal_equal_area", "azimuthal_equidistant", "orthographic", "stereographic", "gnomonic"]);
const FIXED = new Set<ProjectionType>(["identity", "albers_usa", "albers_usa_territories"]);

/** The projection of a map. Raises `INTENT_KEY_UNUSED` for what the projection does not have. */
export function resolveProjection(q: ProjectionQuestion): ResolvedProjection {
  const { ledger, intent, ctx } = q.scope;
  const said = intent.geo?.projection ?? {};
  const path = "/geo/projection";
  const type = ledger.choose(`${path}/type`, said.type, typeFor(q));
  const unread = (key: string) =>
    ctx.report(issue("INTENT_KEY_UNUSED", { severity: "warning", path: `${path}/${key}`, name: key, owner: `the projection "${type}"` }));
  if (said.rotate !== undefined && FIXED.has(type) && said.rotate.some((angle) => angle !== 0)) unread("rotate");
  if (said.parallels && !CONES.has(type)) unread("parallels");
  const [x, y] = q.extent === undefined ? [0, 0] : middle(q.extent);
  const turned: Suggestion<[number, number, number]> =
    FIXED.has(type) || q.extent === undefined || (q.extent[2] - q.extent[0] >= q.scope.config.geo.wide && !FROM_ABOVE.has(type))
      ? { value: [0, 0, 0], rule: "rotate.none", reason: "it stands as it is" }
      : FROM_ABOVE.has(type)
        ? { value: [round(-x), round(-y), 0], rule: "rotate.middle", reason: "what is shown is in the middle" }
        : { value: [round(-x), 0, 0], rule: "rotate.meridian", reason: "the middle meridian is upright" };
  const rotate =
    said.rotate && !FIXED.has(type)
      ? ([said.rotate[0] ?? 0, said.rotate[1] ?? 0, said.rotate[2] ?? 0] as [number, number, number])
      : undefined;
  const [south, north] = q.extent === undefined ? [20, 60] : [q.extent[1], q.extent[3]];
  const sixth = (north - south) / 6;
  const parallels = !CONES.has(type)
    ? ledger.enriched(`${path}/parallels`, { value: null, rule: "parallels.none", reason: "this projection touches none" })
    : ledger.choose<[number, number] | null>(`${path}/parallels`, said.parallels as [number, number] | undefined, {
        value: type === "albers" ? [29.5, 45.5] : [round(south + sixth), round(north - sixth)],
        rule: "parallels.sixth",
        reason: "a sixth of the way from either end is least distorted",
      });
  return {
    type,
    rotate: ledger.choose(`${path}/rotate`, rotate, turned),
    parallels,
    clip_angle: ledger.choose(`${path}/clip_angle`, said.clip_angle, {
      value: null,
      rule: "clip.own",
      reason: "the projection's own",
    }),
  };
}
