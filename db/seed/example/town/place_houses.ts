import type { Random } from '../random.ts';
import type { BuiltUp } from './built_up.ts';
import { type Footprint, liesWithin, rectangle } from './footprint.ts';
import { insetRing, thinRing } from './inset_ring.ts';
import { areaOf, lengthOf, type Polyline, pointAlong, sectionsOf } from './polyline.ts';
import { add, distance, fromAngle, leftOf, mix, type Point, scale, subtract, unit } from './vector.ts';

/** Villas in a row on both sides of a street, set back behind a front garden; now and then a row of terraces. */
export function placeVillas(
  street: Polyline,
  built: BuiltUp,
  allowed: (p: Point) => boolean,
  random: Random,
) {
  const length = lengthOf(street);
  const terraces = random.chance(0.12);
  for (const side of [1, -1]) {
    for (let along = random.between(14, 24); along < length - 8; ) {
      const width = terraces ? random.between(26, 40) : random.between(12, 16);
      const depth = random.between(9, 11);
      const { point, direction } = pointAlong(street, along + width / 2);
      const setback = 11 + random.between(0, 4) + depth / 2;
      const turned = fromAngle(Math.atan2(direction[1], direction[0]) + random.normal() * 0.04);
      const house = rectangle(add(point, scale(leftOf(direction), side * setback)), turned, width, depth);
      const clear = house.every(allowed);
      const isBuilt = clear && !random.chance(0.05) && built.tryToBuild(house, 4.5, 9);
      along += isBuilt ? width + random.between(16, 25) : 5;
    }
  }
}

/** Closed blocks of a town centre: houses shoulder to shoulder along the edge, with a yard inside. */
export function placeTownHouses(block: Polyline, built: BuiltUp, random: Random) {
  const outer = thinRing(
    block,
    block.slice(1).map(() => 0),
    3,
  ).ring;
  const depth = random.between(11, 14);
  const edge = insetRing(
    outer,
    outer.slice(1).map(() => 1.5),
  );
  if (!edge) return;
  const yard = insetRing(
    edge,
    edge.slice(1).map(() => depth),
  );
  if (!yard || yard.length !== edge.length || areaOf(yard) < 150) {
    placeHalls(
      block,
      built,
      unit(subtract(block[1]!, block[0]!)),
      { width: [14, 22], depth: [11, 14], gap: 8 },
      random,
    );
    return;
  }
  for (let i = 0; i + 1 < edge.length; i++) {
    const frontage = distance(edge[i]!, edge[i + 1]!);
    const count = Math.max(1, Math.round(frontage / random.between(24, 40)));
    for (let k = 0; k < count; k++) {
      if (frontage > 18 && random.chance(0.13)) continue;
      const cut = (ring: Polyline, share: number) => mix(ring[i]!, ring[i + 1]!, share);
      // A hair between neighbours keeps the fronts readable on the map.
      const from = (k + 0.015) / count;
      const to = (k + 0.985) / count;
      const house: Footprint = [cut(edge, from), cut(edge, to), cut(yard, to), cut(yard, from)];
      if (distance(house[0], house[1]) > 7) built.tryToBuild(house, -0.5, 5);
    }
  }
}

/** Parallel long houses with lawns between, or halls in a works: a lattice turned along the given direction. */
export function placeHalls(
  block: Polyline,
  built: BuiltUp,
  along: Point,
  size: { width: [number, number]; depth: [number, number]; gap: number },
  random: Random,
) {
  const across = leftOf(along);
  const middle = centerOf(block);
  const reach = Math.max(...block.map((p) => distance(p, middle)));
  for (let v = -reach; v < reach; ) {
    const depth = random.between(...size.depth);
    let rowBuilt = false;
    for (let u = -reach; u < reach; ) {
      const width = random.between(...size.width);
      const at = add(middle, add(scale(along, u + width / 2), scale(across, v + depth / 2)));
      const hall = rectangle(at, along, width, depth);
      const isBuilt = liesWithin(hall, block, 4) && built.tryToBuild(hall, size.gap * 0.6, 9);
      rowBuilt ||= isBuilt;
      u += isBuilt ? width + size.gap : 6;
    }
    v += rowBuilt ? depth + size.gap : 5;
  }
}

/** Mean of the corners, weighted by the edges beside them. */
function centerOf(ring: Polyline): Point {
  let total = 0;
  let sum: Point = [0, 0];
  for (const [a, b] of sectionsOf(ring)) {
    const weight = distance(a, b);
    sum = add(sum, scale(mix(a, b, 0.5), weight));
    total += weight;
  }
  return scale(sum, 1 / total);
}
