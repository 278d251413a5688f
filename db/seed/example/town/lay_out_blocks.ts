import { outlineBuiltGround } from './built_ground.ts';
import { type Block, findBlocks } from './find_blocks.ts';
import { insetRing, thinRing } from './inset_ring.ts';
import { buildNetwork, type LineKind, type Network } from './line_network.ts';
import { areaOf, distanceToLines, isInside, nearestOnLine, type Polyline } from './polyline.ts';
import { type ScalarGrid, valueAt } from './scalar_grid.ts';
import type { OpenGround, TownPlan } from './town_plan.ts';
import { add, leftOf, mix, type Point, scale, subtract, unit } from './vector.ts';

/** Ground between streets, and what it is used for. */
export interface LaidOutBlock {
  /** Edge of the ground inside its streets; closed, counter-clockwise. */
  ring: Polyline;
  use: 'houses' | OpenGround['kind'];
  name?: string;
}

/** Half the width of a street with its pavement, in metres: so far the block lies from the middle of the street. */
const HALF_WIDTH: Record<LineKind, number> = { main: 9.5, local: 6, limit: 1 };

/** Blocks of the town, with the streets that are left: none runs through an open ground. */
export function layOutBlocks(
  plan: TownPlan,
  ground: ScalarGrid,
  streets: readonly Polyline[],
): { blocks: LaidOutBlock[]; streets: Polyline[] } {
  const limits = [...outlineBuiltGround(ground), ...plan.railways];
  const network = buildNetwork([
    ...plan.mainRoads.map(({ line }) => ({ kind: 'main' as const, line })),
    ...streets.map((line) => ({ kind: 'local' as const, line })),
    ...limits.map((line) => ({ kind: 'limit' as const, line })),
  ]);
  const swallowed = edgesInOpenGrounds(plan, network);
  const joined = { nodes: network.nodes, edges: network.edges.filter((_, index) => !swallowed.has(index)) };
  const open = withoutBlindWays(plan, joined);

  const blocks = findBlocks(open).flatMap((block): LaidOutBlock[] => {
    if (!isTownGround(plan, block, ground)) return [];
    const { ring, kinds } = thinRing(block.ring, block.kinds, 0.6);
    const inner = insetRing(
      ring,
      kinds.map((kind) => HALF_WIDTH[kind]),
    );
    if (!inner || areaOf(inner) < 250) return [];
    const reserved = plan.openGrounds.find((candidate) => isInside(candidate.at, block.ring));
    if (reserved) return [{ ring: inner, use: reserved.kind, name: reserved.name }];
    return [{ ring: inner, use: 'houses' }];
  });
  return { blocks, streets: streetsLeft(open) };
}

/** Not the verge of the railway, and not the open country between the quarters. */
function isTownGround(plan: TownPlan, block: Block, ground: ScalarGrid): boolean {
  const besideRailway = block.ring.some((p) => distanceToLines(p, plan.railways) < 1);
  const [a, b] = [block.ring[0]!, block.ring[1]!];
  const justInside = add(mix(a, b, 0.5), scale(leftOf(unit(subtract(b, a))), 3));
  return !besideRailway && valueAt(ground, justInside) > -1;
}

/** Local street edges with an open ground on both sides: blocks whose middle the ground's outline holds are joined. */
function edgesInOpenGrounds(plan: TownPlan, network: Network): Set<number> {
  const blocks = findBlocks(network);
  const gone = new Set<number>();
  for (const { outline } of plan.openGrounds) {
    const counts = new Map<number, number>();
    for (const block of blocks) {
      if (!isInside(middleOf(block.ring), outline)) continue;
      for (const edge of block.edges) counts.set(edge, (counts.get(edge) ?? 0) + 1);
    }
    for (const [edge, count] of counts) {
      if (count > 1 && network.edges[edge]!.kind === 'local') gone.add(edge);
    }
  }
  return gone;
}

/** No dead end reaches into an open ground either. */
function withoutBlindWays(plan: TownPlan, { nodes, edges }: Network): Network {
  const grounds = findBlocks({ nodes, edges })
    .map((block) => block.ring)
    .filter((ring) => plan.openGrounds.some(({ at }) => isInside(at, ring)));
  const isBlind = (p: Point) =>
    grounds.some((ring) => isInside(p, ring) && nearestOnLine(p, ring).distance > 1);
  return { nodes, edges: edges.filter(({ from, to }) => !isBlind(mix(nodes[from]!, nodes[to]!, 0.5))) };
}

function middleOf(ring: Polyline): Point {
  const x = ring.map((p) => p[0]);
  const y = ring.map((p) => p[1]);
  return [(Math.min(...x) + Math.max(...x)) / 2, (Math.min(...y) + Math.max(...y)) / 2];
}

/** Local streets put together again from their edges. */
function streetsLeft({ nodes, edges }: Network): Polyline[] {
  const streets: { line: number; last: number; points: Point[] }[] = [];
  for (const edge of edges) {
    if (edge.kind !== 'local') continue;
    const current = streets[streets.length - 1];
    if (current && current.line === edge.line && current.last === edge.from) {
      current.points.push(nodes[edge.to]!);
      current.last = edge.to;
    } else {
      streets.push({ line: edge.line, last: edge.to, points: [nodes[edge.from]!, nodes[edge.to]!] });
    }
  }
  return streets.map((street) => street.points);
}
