import type { PlaceType } from '@lagesbild/shared/domain/incident_codes.ts';
import type { Polyline } from './polyline.ts';
import type { Extent } from './scalar_grid.ts';
import { smoothCurve, smoothRing } from './smooth_curve.ts';
import type { Point } from './vector.ts';

/** How a part of town is built: decides streets and houses. */
export type QuarterKind = 'town' | 'villas' | 'slabs' | 'works';

/** A part of town that was once staked out in one direction. */
export interface QuarterGrain {
  center: Point;
  reachMeters: number;
  /** Direction of the long side of the blocks, degrees counter-clockwise from east. */
  degrees: number;
  kind: QuarterKind;
}

/** Ground kept free of houses. Blocks whose middle lies in the outline are joined; `at` lies in what comes of it. */
export interface OpenGround {
  kind: 'park' | 'school' | 'pitch' | 'square';
  name: string;
  at: Point;
  outline: Polyline;
}

export interface PlanPlace {
  key: string;
  name: string;
  placeType: PlaceType;
  at: Point;
}

/** An area with a name, or a line and what lies to its left and to its right. */
export type DistrictTree = string | { cutBy: Polyline; left: DistrictTree; right: DistrictTree };

/**
 * What is set by hand in a town, in metres east and north of its origin: the lie of the land, the railway, the main
 * roads and the outlines of the quarters. Everything else is drawn from it.
 */
export interface TownPlan {
  /** Seed of everything that is drawn. */
  seed: number;
  /** The part of the plane that streets are drawn in. */
  townExtent: Extent;
  /** The part that woods, roads and water are drawn in. */
  landExtent: Extent;
  railways: readonly Polyline[];
  rivers: readonly { line: Polyline; widthMeters: number; name?: string }[];
  lakes: readonly Polyline[];
  mainRoads: readonly { name: string; line: Polyline }[];
  /** Outlines of what is built. They stop at the railway, the river and the shore by themselves. */
  quarters: readonly Polyline[];
  grains: readonly QuarterGrain[];
  openGrounds: readonly OpenGround[];
  /** Ways on foot; ends are led to the nearest street. */
  paths: readonly Polyline[];
  /** Green banks: parts of a river between two points, as wide as given. */
  banks: readonly { line: Polyline; widthMeters: number }[];
  pitches: readonly { at: Point; degrees: number; size: readonly [width: number, depth: number] }[];
  /** Houses with a place of their own: on school grounds, in parks. */
  landmarks: readonly { at: Point; degrees: number; size: readonly [width: number, depth: number] }[];
  /** Small woods between the quarters. */
  groves: readonly Polyline[];
  /** Station houses and platforms beside the railway: place along it by the nearest point, offset to its left. */
  stationHouses: readonly {
    near: Point;
    offsetMeters: number;
    size: readonly [width: number, depth: number];
  }[];
  /** Municipality boundary. */
  boundary: Polyline;
  /** Where figures are made: the built-up town, drawn by hand so that empty forest does not dilute it. */
  studyArea: Polyline;
  /** Around the town: what is cut into districts, by lines in turn. */
  townLimits: Polyline;
  districts: DistrictTree;
  /** Parts the municipality in an area to its left and one to its right. */
  dividingLine: Polyline;
  areaNames: { left: string; right: string };
  /** The municipality's own register of places. */
  places: readonly PlanPlace[];
  labels: readonly { name: string; at: Point; rank: 1 | 2 | 3 | 4 }[];
}

/** Depth and length of a block between street middles in metres, and the share of crossings that are T-shaped. */
export const BLOCK_SIZES: Record<QuarterKind, { depth: number; length: number; endingShare: number }> = {
  town: { depth: 76, length: 98, endingShare: 0.08 },
  villas: { depth: 74, length: 128, endingShare: 0.2 },
  slabs: { depth: 122, length: 150, endingShare: 0.16 },
  works: { depth: 140, length: 190, endingShare: 0.2 },
};

/** The grain that a point belongs to. */
export function grainAt(plan: TownPlan, p: Point): QuarterGrain {
  const away = (grain: QuarterGrain) =>
    Math.hypot(p[0] - grain.center[0], p[1] - grain.center[1]) / grain.reachMeters;
  return plan.grains.reduce((best, grain) => (away(grain) < away(best) ? grain : best));
}

/** Points written as "x,y x,y …", as in an SVG. Throws on anything else. */
export function points(text: string): Point[] {
  return text.split(' ').map((pair) => {
    const [x, y, ...rest] = pair.split(',').map(Number);
    if (!Number.isFinite(x) || !Number.isFinite(y) || rest.length > 0)
      throw new RangeError(`Not a point: "${pair}"`);
    return [x!, y!];
  });
}

/** Hand-set points joined smoothly. */
export const curve = (text: string): Polyline => smoothCurve(points(text), 20);
export const smoothOutline = (text: string): Polyline => smoothRing(points(text), 25);

/** Hand-set corners as a closed ring. */
export function closed(text: string): Polyline {
  const corners = points(text);
  return [...corners, corners[0]!];
}

/** An open ground that takes in the blocks whose middle lies within `reach` of `at`. */
export function openGround(kind: OpenGround['kind'], name: string, at: Point, reach: Point): OpenGround {
  const [west, south, east, north] = [at[0] - reach[0], at[1] - reach[1], at[0] + reach[0], at[1] + reach[1]];
  return {
    kind,
    name,
    at,
    outline: closed(`${west},${south} ${east},${south} ${east},${north} ${west},${north}`),
  };
}
