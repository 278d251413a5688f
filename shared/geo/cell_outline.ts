/**
 * The outline of a set of cells: their sides, without those that two of them share, joined to rings.
 * Rings are interleaved x, y in metres, closed; outer rings run counter-clockwise, holes clockwise.
 * Cells that only touch in a corner give rings of their own. No cells give no rings.
 */
export function cellOutline(cellRings: readonly Float64Array[]): Float64Array[] {
  const sides = unsharedSides(cellRings);
  const starts = startsByCorner(sides);
  const rings: Float64Array[] = [];
  for (const first of sides.values()) {
    if (!first.used) rings.push(walkRing(first, starts));
  }
  return rings;
}

interface Side {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  used: boolean;
}

/** Corners of neighbours are computed from two centres: equal to the millimetre, not to the last bit. */
const cornerKey = (x: number, y: number) => `${Math.round(x * 1000)} ${Math.round(y * 1000)}`;
const sideKey = (ax: number, ay: number, bx: number, by: number) =>
  `${cornerKey(ax, ay)} ${cornerKey(bx, by)}`;

function unsharedSides(cellRings: readonly Float64Array[]): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const ring of cellRings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ax, ay, bx, by] = [ring[i]!, ring[i + 1]!, ring[i + 2]!, ring[i + 3]!];
      // the neighbour walks the same side the other way: together they are inside
      if (sides.delete(sideKey(bx, by, ax, ay))) continue;
      sides.set(sideKey(ax, ay, bx, by), { fromX: ax, fromY: ay, toX: bx, toY: by, used: false });
    }
  }
  return sides;
}

function walkRing(first: Side, starts: Map<string, Side[]>): Float64Array {
  const points = [first.fromX, first.fromY];
  let side = first;
  side.used = true;
  while (cornerKey(side.toX, side.toY) !== cornerKey(first.fromX, first.fromY)) {
    const next = leftmost(
      side,
      (starts.get(cornerKey(side.toX, side.toY)) ?? []).filter((candidate) => !candidate.used),
    );
    if (next === undefined) break;
    if (!isStraight(side, next)) points.push(next.fromX, next.fromY);
    next.used = true;
    side = next;
  }
  if (points.length > 2 && isStraight(side, first)) points.splice(0, 2);
  points.push(points[0]!, points[1]!);
  return new Float64Array(points);
}

function startsByCorner(sides: Map<string, Side>): Map<string, Side[]> {
  const starts = new Map<string, Side[]>();
  for (const side of sides.values()) {
    const key = cornerKey(side.fromX, side.fromY);
    const there = starts.get(key);
    if (there) there.push(side);
    else starts.set(key, [side]);
  }
  return starts;
}

const turn = (a: Side, b: Side) =>
  (a.toX - a.fromX) * (b.toY - b.fromY) - (a.toY - a.fromY) * (b.toX - b.fromX);

function isStraight(a: Side, b: Side): boolean {
  const lengths = Math.hypot(a.toX - a.fromX, a.toY - a.fromY) * Math.hypot(b.toX - b.fromX, b.toY - b.fromY);
  return Math.abs(turn(a, b)) < 1e-6 * lengths;
}

/** Where two cells touch in a corner two sides go on: turning left stays on the same cell. */
function leftmost(from: Side, candidates: readonly Side[]): Side | undefined {
  return candidates.reduce<Side | undefined>(
    (best, candidate) => (best === undefined || turn(from, candidate) > turn(from, best) ? candidate : best),
    undefined,
  );
}
