import { nearestOnLine, partsNear } from './polyline.ts';
import { extentOf, gradientAt, type ScalarGrid, sampleGrid, valueAt } from './scalar_grid.ts';
import type { TownPlan } from './town_plan.ts';
import { createNoise } from './value_noise.ts';
import { angleOf, distance, leftOf, type Point } from './vector.ts';

/**
 * In which directions streets run at a point: an angle and its three quarter turns. A blend of the grains of the
 * quarters, the main roads, the edge of the built ground (so streets follow railway, river and wood) and a little
 * noise, for no street is straight. Blended as a field of fourfold symmetry: the mean of exp(4iθ), after Chen et
 * al. 2008, "Interactive procedural street modeling", doi:10.1145/1360612.1360702, who blend tensors likewise.
 */
export function createDirectionField(plan: TownPlan, ground: ScalarGrid): (p: Point) => number {
  const noise = createNoise(plan.seed, 420);
  const nearRoads = plan.mainRoads.flatMap(({ line }) => partsNear(line, extentOf(ground)));
  const meanAt = (p: Point): Point => {
    let cosine = 0;
    let sine = 0;
    const blend = (angle: number, weight: number) => {
      cosine += Math.cos(4 * angle) * weight;
      sine += Math.sin(4 * angle) * weight;
    };
    for (const grain of plan.grains) {
      blend(
        (grain.degrees * Math.PI) / 180,
        Math.exp(-((distance(p, grain.center) / grain.reachMeters) ** 2)),
      );
    }
    for (const road of nearRoads) {
      const nearest = nearestOnLine(p, road);
      if (nearest.distance < 300) blend(angleOf(nearest.direction), 1.6 * Math.exp(-nearest.distance / 70));
    }
    const depth = Math.max(0, valueAt(ground, p));
    blend(angleOf(leftOf(gradientAt(ground, p))), 1.8 * Math.exp(-depth / 60));
    return [cosine, sine];
  };
  const sample = (part: 0 | 1) => sampleGrid(extentOf(ground), 20, (x, y) => meanAt([x, y])[part]);
  const cosines = sample(0);
  const sines = sample(1);
  return (p) => Math.atan2(valueAt(sines, p), valueAt(cosines, p)) / 4 + noise(p[0], p[1]) * 0.16;
}
