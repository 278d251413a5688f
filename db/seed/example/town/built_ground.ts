import { contourRings } from './contour_rings.ts';
import {
  distanceToLines,
  isInside,
  lengthOf,
  nearestOnLine,
  type Polyline,
  partsNear,
  simplifyRing,
} from './polyline.ts';
import { type ScalarGrid, sampleGrid, valueAt } from './scalar_grid.ts';
import type { TownPlan } from './town_plan.ts';
import { createNoise } from './value_noise.ts';
import type { Point } from './vector.ts';

/** How far the street along the edge of the built ground runs inside it: one row of lots, in metres. */
const RIM_DEPTH = 42;
/** No local street comes nearer to the railway than this, in metres. */
const RAILWAY_VERGE = 24;

/**
 * The edge is set so that the streets along it run at a distance of RIM_DEPTH + these from the middle of the
 * railway and the river, and from the shore: close by the railway, with a green bank at the water.
 */
const RAILWAY_CLEARANCE = -12;
const RIVER_CLEARANCE = 6;
const SHORE_CLEARANCE = 30;

/** What blocks the way: distances in metres to the nearest of each, negative inside a lake. */
function createBarriers(plan: TownPlan) {
  const railways = plan.railways.flatMap((line) => partsNear(line, plan.townExtent));
  const rivers = plan.rivers.flatMap(({ line }) => partsNear(line, plan.townExtent));
  return {
    toRailway: (p: Point) => distanceToLines(p, railways),
    toRiver: (p: Point) => distanceToLines(p, rivers),
    toShore: (p: Point) => Math.min(...plan.lakes.map((lake) => -signedDistance(p, lake))),
  };
}

/**
 * Metres from the edge of the built ground, positive inside: the quarters of the plan without the railway, the
 * river and the shore. Sampled every 20 m over the town.
 */
export function measureBuiltGround(plan: TownPlan): ScalarGrid {
  const { toRailway, toRiver, toShore } = createBarriers(plan);
  const noise = createNoise(plan.seed + 18, 230);
  return sampleGrid(plan.townExtent, 20, (x, y) => {
    const p: Point = [x, y];
    // No edge of a town is straight: lots were added one by one.
    const ragged = 22 * noise(x, y);
    const inQuarter = Math.max(...plan.quarters.map((quarter) => signedDistance(p, quarter))) + ragged;
    if (inQuarter < -100) return inQuarter;
    return Math.min(
      inQuarter,
      toRailway(p) - RAILWAY_CLEARANCE,
      toRiver(p) - RIVER_CLEARANCE,
      toShore(p) - SHORE_CLEARANCE,
    );
  });
}

/** Whether a local street may lie at a point. */
export function isOpenForStreets(plan: TownPlan, ground: ScalarGrid): (p: Point) => boolean {
  const { toRailway } = createBarriers(plan);
  return (p) => valueAt(ground, p) > 12 && toRailway(p) > RAILWAY_VERGE;
}

/** Outlines of the built ground at its edge; holes run clockwise. Specks are left out. */
export function outlineBuiltGround(ground: ScalarGrid): Polyline[] {
  return contourRings(ground, 0)
    .filter((ring) => ring.length > 30)
    .map((ring) => simplifyRing(ring, 2));
}

/**
 * Streets along the edge, one row of lots inside it: always along water and railway, elsewhere here and there, so
 * that no quarter looks like a running track.
 */
export function drawRimStreets(plan: TownPlan, ground: ScalarGrid): Polyline[] {
  const { toRailway, toRiver, toShore } = createBarriers(plan);
  const noise = createNoise(plan.seed + 6, 260);
  const follows = (p: Point) =>
    toRailway(p) < 60 || toRiver(p) < 80 || toShore(p) < 110 || noise(p[0], p[1]) > -0.45;
  return contourRings(ground, RIM_DEPTH)
    .filter((ring) => ring.length > 20)
    .flatMap((ring) => splitWhere(simplifyRing(smoothed(ring, 5), 1.2), follows))
    .filter((line) => lengthOf(line) > 150);
}

/** Runs of the ring in which every point passes; a whole ring that passes stays one closed line. */
function splitWhere(ring: Polyline, passes: (p: Point) => boolean): Polyline[] {
  const open = ring.slice(1);
  const start = open.findIndex((p) => !passes(p));
  if (start < 0) return [ring];
  const runs: Point[][] = [[]];
  for (let i = 1; i <= open.length; i++) {
    const p = open[(start + i) % open.length]!;
    if (passes(p)) runs[runs.length - 1]!.push(p);
    else if (runs[runs.length - 1]!.length > 0) runs.push([]);
  }
  return runs.filter((run) => run.length > 1);
}

/** The ring with each point moved to the mean of its neighbours, a number of times. */
function smoothed(ring: Polyline, times: number): Polyline {
  let open = ring.slice(1);
  for (let k = 0; k < times; k++) {
    open = open.map((p, i) => {
      const a = open[(i + open.length - 1) % open.length]!;
      const b = open[(i + 1) % open.length]!;
      return [(a[0] + 2 * p[0] + b[0]) / 4, (a[1] + 2 * p[1] + b[1]) / 4];
    });
  }
  return [...open, open[0]!];
}

/** Metres from the ring, positive inside. */
function signedDistance(p: Point, ring: Polyline): number {
  const away = nearestOnLine(p, ring).distance;
  return isInside(p, ring) ? away : -away;
}
