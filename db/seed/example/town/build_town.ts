import { createRandom } from '../random.ts';
import { createBuiltUp } from './built_up.ts';
import type { Footprint } from './footprint.ts';
import type { LaidOutBlock } from './lay_out_blocks.ts';
import { placeHalls, placeTownHouses, placeVillas } from './place_houses.ts';
import { areaOf, distanceToLines, isInside, type Polyline, partsNear } from './polyline.ts';
import { type ScalarGrid, valueAt } from './scalar_grid.ts';
import { grainAt, type TownPlan } from './town_plan.ts';
import { fromAngle, type Point } from './vector.ts';

/** No house stands nearer to the middle of the river than this, in metres. */
const RIVER_BANK = 42;

/** Houses of the whole town, by how each part of it is built. */
export function buildTown(
  plan: TownPlan,
  ground: ScalarGrid,
  blocks: readonly LaidOutBlock[],
  streets: readonly Polyline[],
): Footprint[] {
  const random = createRandom(plan.seed, 'houses');
  const roads = plan.mainRoads.flatMap(({ line }) => partsNear(line, plan.townExtent));
  const rivers = plan.rivers.flatMap(({ line }) => partsNear(line, plan.townExtent));
  const built = createBuiltUp([...roads, ...streets]);
  const forHouses = blocks.filter((block) => block.use === 'houses');
  const isDry = (p: Point) => distanceToLines(p, rivers) > RIVER_BANK;

  for (const { ring } of forHouses) {
    const at = ring[0]!;
    const grain = grainAt(plan, at);
    // A block too deep for houses along its edge is filled with long houses.
    const kind = areaOf(ring) > 30_000 && grain.kind === 'town' ? 'slabs' : grain.kind;
    if (kind === 'villas' || !ring.every(isDry)) continue;
    const along = fromAngle(((grain.degrees + (random.chance(0.3) ? 90 : 0)) * Math.PI) / 180);
    if (kind === 'town') placeTownHouses(ring, built, random);
    if (kind === 'slabs')
      placeHalls(ring, built, along, { width: [38, 62], depth: [11, 13], gap: 20 }, random);
    if (kind === 'works')
      placeHalls(ring, built, along, { width: [34, 74], depth: [22, 42], gap: 16 }, random);
  }
  const mayHoldVilla = (p: Point) =>
    valueAt(ground, p) > 3 && isDry(p) && forHouses.some((block) => isInside(p, block.ring));
  const isLow = (p: Point) => ['villas', 'slabs'].includes(grainAt(plan, p).kind);
  for (const street of [...roads, ...streets]) {
    placeVillas(street, built, (p) => isLow(p) && mayHoldVilla(p), random);
  }
  return built.houses;
}
