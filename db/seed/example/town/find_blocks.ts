import type { LineKind, Network, NetworkEdge } from './line_network.ts';
import { areaOf, type Polyline } from './polyline.ts';
import { angleOf, type Point, subtract } from './vector.ts';

/** The ground between streets. */
export interface Block {
  /** Closed, counter-clockwise. */
  ring: Polyline;
  /** Kind of the edge from ring point i to i + 1. */
  kinds: LineKind[];
  /** Index in the network of the edge from ring point i to i + 1. */
  edges: number[];
}

interface HalfEdge {
  to: number;
  edge: number;
  angle: number;
}

/**
 * Bounded faces of the planar graph that a network makes, after edges that lead nowhere are taken away (they
 * separate nothing).
 */
export function findBlocks({ nodes, edges }: Network): Block[] {
  const around = nodes.map((): HalfEdge[] => []);
  const joins = edgesThatSeparate(edges, nodes.length);
  for (const index of joins) {
    const { from, to } = edges[index]!;
    const angle = angleOf(subtract(nodes[to]!, nodes[from]!));
    around[from]!.push({ to, edge: index, angle });
    around[to]!.push({ to: from, edge: index, angle: angle > 0 ? angle - Math.PI : angle + Math.PI });
  }
  for (const list of around) list.sort((a, b) => a.angle - b.angle);

  const seen = new Set<string>();
  const blocks: Block[] = [];
  for (let start = 0; start < nodes.length; start++) {
    for (const first of around[start]!) {
      const ring: Point[] = [nodes[start]!];
      const passed: number[] = [];
      let from = start;
      let half = first;
      while (!seen.has(`${from}>${half.to}`)) {
        seen.add(`${from}>${half.to}`);
        passed.push(half.edge);
        ring.push(nodes[half.to]!);
        // The next edge round a face is the one clockwise from where we came.
        const list = around[half.to]!;
        const edge = half.edge;
        const back = list.findIndex((candidate) => candidate.edge === edge);
        from = half.to;
        half = list[(back + list.length - 1) % list.length]!;
      }
      if (ring.length > 3 && areaOf(ring) > 1) {
        blocks.push({ ring, edges: passed, kinds: passed.map((edge) => edges[edge]!.kind) });
      }
    }
  }
  return blocks;
}

function edgesThatSeparate(edges: readonly NetworkEdge[], nodeCount: number): number[] {
  let kept = edges.map((_, index) => index);
  for (;;) {
    const degree = new Int32Array(nodeCount);
    for (const index of kept) {
      degree[edges[index]!.from]!++;
      degree[edges[index]!.to]!++;
    }
    const next = kept.filter((index) => degree[edges[index]!.from]! > 1 && degree[edges[index]!.to]! > 1);
    if (next.length === kept.length) return next;
    kept = next;
  }
}
