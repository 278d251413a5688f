import { createRandom } from '../random.ts';
import { drawRimStreets, isOpenForStreets, measureBuiltGround } from './built_ground.ts';
import { createDirectionField } from './direction_field.ts';
import { joinStreetEnds } from './join_street_ends.ts';
import { type Polyline, simplify } from './polyline.ts';
import type { ScalarGrid } from './scalar_grid.ts';
import { BLOCK_SIZES, grainAt, type TownPlan } from './town_plan.ts';
import { traceStreets } from './trace_streets.ts';
import { trimStreets } from './trim_streets.ts';
import { dot, fromAngle } from './vector.ts';

/** The local streets of the town, cut and simplified, and the built ground they lie in. */
export function drawStreets(plan: TownPlan): { ground: ScalarGrid; streets: Polyline[] } {
  const ground = measureBuiltGround(plan);
  const isOpen = isOpenForStreets(plan, ground);
  const mainRoads = plan.mainRoads.map((road) => road.line);
  const rim = drawRimStreets(plan, ground);
  const traced = traceStreets(
    [...mainRoads, ...rim],
    {
      directionAt: createDirectionField(plan, ground),
      isOpen,
      spacingAt: (p, direction) => {
        const { kind, degrees } = grainAt(plan, p);
        const { depth, length } = BLOCK_SIZES[kind];
        // Streets along the grain lie one block depth apart, those across it one block length.
        const along = dot(direction, fromAngle((degrees * Math.PI) / 180)) ** 2;
        return along > 0.5 ? depth : length;
      },
      endingShareAt: (p) => BLOCK_SIZES[grainAt(plan, p).kind].endingShare,
    },
    createRandom(plan.seed, 'streets'),
  );
  const lines = [...rim, ...traced].map((line) => simplify(line, 0.8));
  const joined = joinStreetEnds(lines, mainRoads, isOpen);
  return { ground, streets: trimStreets(joined, mainRoads, createRandom(plan.seed, 'trim')) };
}
