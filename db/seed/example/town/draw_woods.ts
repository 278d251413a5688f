import { contourRings } from './contour_rings.ts';
import { areaOf, isInside, type Polyline, simplifyRing } from './polyline.ts';
import { extentOf, type ScalarGrid, sampleGrid, valueAt } from './scalar_grid.ts';
import { createSegmentIndex } from './segment_index.ts';
import type { TownPlan } from './town_plan.ts';
import { createNoise } from './value_noise.ts';
import { nearestOnSegment, type Point } from './vector.ts';

/** Half of the country is wood: 0 would be half, a little more is more. */
const WOODINESS = 0.1;
const CELL = 60;

/** Woods of the land around the town: each an outline and its clearings. They keep clear of houses, roads and rails. */
export function drawWoods(plan: TownPlan, ground: ScalarGrid): Polyline[][] {
  const noise = createNoise(plan.seed + 2, 1150);
  const lines = createSegmentIndex(200);
  [...plan.railways, ...plan.mainRoads.map((road) => road.line)].forEach((line, i) => {
    lines.insert(i, line);
  });
  const near = extentOf(ground);
  const grid = sampleGrid(plan.landExtent, CELL, (x, y) => {
    const p: Point = [x, y];
    let most = noise(x, y) + WOODINESS;
    const fromLine = lines
      .near(p, p, 200)
      .reduce((least, segment) => Math.min(least, nearestOnSegment(p, segment.a, segment.b).distance), 200);
    most = Math.min(most, (fromLine - 45) / 300);
    if (x > near.west && x < near.east && y > near.south && y < near.north) {
      // Meadows and gardens between the last houses and the wood.
      most = Math.min(most, (-valueAt(ground, p) - 55) / 400);
    }
    return most;
  });
  const rings = contourRings(grid, 0)
    .map((ring) => simplifyRing(rounded(ring), 7))
    .filter((ring) => Math.abs(areaOf(ring)) > 12_000);
  const outlines = rings.filter((ring) => areaOf(ring) > 0);
  const clearings = rings.filter((ring) => areaOf(ring) < 0);
  return outlines.map((outline) => [
    outline,
    ...clearings.filter(
      (clearing) => isInside(clearing[0]!, outline) && isSmallestAround(clearing, outline, outlines),
    ),
  ]);
}

function isSmallestAround(clearing: Polyline, outline: Polyline, outlines: readonly Polyline[]): boolean {
  const around = outlines.filter((candidate) => isInside(clearing[0]!, candidate));
  return around.every((candidate) => areaOf(candidate) >= areaOf(outline));
}

/** Corners cut twice (Chaikin): the steps of the sampling do not show. */
function rounded(ring: Polyline): Polyline {
  let open = ring.slice(1);
  for (let k = 0; k < 2; k++) {
    open = open.flatMap((p, i): Point[] => {
      const q = open[(i + 1) % open.length]!;
      return [
        [0.75 * p[0] + 0.25 * q[0], 0.75 * p[1] + 0.25 * q[1]],
        [0.25 * p[0] + 0.75 * q[0], 0.25 * p[1] + 0.75 * q[1]],
      ];
    });
  }
  return [...open, open[0]!];
}
