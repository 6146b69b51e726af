import { businesses } from "@buzz/db/schema";
import { type SQL, sql } from "drizzle-orm";

/** Degrees. */
export type Position = { lat: number; lng: number };

const EARTH_RADIUS_M = 6_371_000;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (radians: number) => (radians * 180) / Math.PI;

/** Metres along the surface from a position to a shop (haversine); null for a shop without coordinates. */
export function metresFrom({ lat, lng }: Position): SQL<number | null> {
  const northwards = sql`sin(radians(${businesses.latitude} - ${lat}) / 2) ^ 2`;
  const eastwards = sql`sin(radians(${businesses.longitude} - ${lng}) / 2) ^ 2`;
  const narrowing = sql`${Math.cos(radians(lat))} * cos(radians(${businesses.latitude}))`;
  // "least" bounds what rounding adds, but would also put 1 in the place of null.
  return sql`case when ${businesses.latitude} is not null then
    ${2 * EARTH_RADIUS_M} * asin(least(1, sqrt(${northwards} + ${narrowing} * ${eastwards}))) end`;
}

/** Shops within `radius` metres: a box finds them by their index, the exact distance decides. */
export function isWithin(position: Position, radius: number): SQL {
  const { west, south, east, north } = boxAround(position, radius);
  return sql`(point(${businesses.longitude}, ${businesses.latitude})
      <@ box(point(${west}, ${south}), point(${east}, ${north}))
    and ${metresFrom(position)} <= ${radius})`;
}

/** The smallest box of degrees that holds a circle; around a pole or the date line, a whole belt. */
export function boxAround({ lat, lng }: Position, radius: number) {
  const angle = radius / EARTH_RADIUS_M;
  const reach = Math.sin(angle) / Math.cos(radians(lat));
  const width = Math.abs(reach) < 1 ? degrees(Math.asin(reach)) : 360;
  const height = degrees(angle);
  const isBelt = lng - width < -180 || lng + width > 180;
  return {
    south: lat - height,
    north: lat + height,
    west: isBelt ? -180 : lng - width,
    east: isBelt ? 180 : lng + width,
  };
}
