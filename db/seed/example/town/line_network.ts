import { type Polyline, sectionsOf } from './polyline.ts';
import { distance, meetingOfSegments, nearestOnSegment, type Point } from './vector.ts';

/** What a line is: streets, and lines that only close blocks (`limit`: edge of the built ground, railway). */
export type LineKind = 'main' | 'local' | 'limit';

export interface KindedLine {
  kind: LineKind;
  line: Polyline;
}

/** A piece of a line between two nodes that follow each other on it. */
export interface NetworkEdge {
  from: number;
  to: number;
  kind: LineKind;
  /** Index of the line in the list given. */
  line: number;
}

export interface Network {
  nodes: Point[];
  /** In the order of the lines, and along each line. Pieces that lie on each other are kept once. */
  edges: NetworkEdge[];
}

/** Points within this many metres of each other become one node. */
const SNAP = 0.8;

interface Piece {
  line: number;
  kind: LineKind;
  a: Point;
  b: Point;
  cuts: { share: number; point: Point }[];
}

/** Cuts lines wherever they cross or touch each other and joins the pieces at common nodes. */
export function buildNetwork(lines: readonly KindedLine[]): Network {
  const pieces = lines.flatMap(({ kind, line }, index) =>
    sectionsOf(line).map(([a, b]): Piece => ({ line: index, kind, a, b, cuts: [] })),
  );
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length; j++) cutAtMeeting(pieces[i]!, pieces[j]!);
  }

  const nodeAt = createNodeFinder();
  const edges = new Map<string, NetworkEdge>();
  for (const { line, kind, a, b, cuts } of pieces) {
    const stops = [{ share: 0, point: a }, ...cuts, { share: 1, point: b }].sort((p, q) => p.share - q.share);
    const ids = stops.map((stop) => nodeAt.find(stop.point));
    for (let i = 1; i < ids.length; i++) {
      const [from, to] = [ids[i - 1]!, ids[i]!];
      if (from === to) continue;
      const key = from < to ? `${from},${to}` : `${to},${from}`;
      if (!edges.has(key)) edges.set(key, { from, to, kind, line });
    }
  }
  return { nodes: nodeAt.nodes, edges: [...edges.values()] };
}

function cutAtMeeting(first: Piece, second: Piece) {
  if (
    Math.max(first.a[0], first.b[0]) + SNAP < Math.min(second.a[0], second.b[0]) ||
    Math.max(second.a[0], second.b[0]) + SNAP < Math.min(first.a[0], first.b[0]) ||
    Math.max(first.a[1], first.b[1]) + SNAP < Math.min(second.a[1], second.b[1]) ||
    Math.max(second.a[1], second.b[1]) + SNAP < Math.min(first.a[1], first.b[1])
  ) {
    return;
  }
  const meeting = meetingOfSegments(first.a, first.b, second.a, second.b);
  if (meeting) {
    first.cuts.push({ share: meeting.alongFirst, point: meeting.point });
    second.cuts.push({ share: meeting.alongSecond, point: meeting.point });
  }
  // An end that touches a line without quite crossing it.
  for (const [ends, other] of [
    [first, second],
    [second, first],
  ] as const) {
    for (const end of [ends.a, ends.b]) {
      const nearest = nearestOnSegment(end, other.a, other.b);
      if (nearest.distance < SNAP) {
        other.cuts.push({ share: distance(other.a, nearest.point) / distance(other.a, other.b), point: end });
      }
    }
  }
}

function createNodeFinder() {
  const nodes: Point[] = [];
  const buckets = new Map<string, number[]>();
  const find = (p: Point): number => {
    const column = Math.floor(p[0] / 4);
    const row = Math.floor(p[1] / 4);
    for (let dc = -1; dc <= 1; dc++) {
      for (let dr = -1; dr <= 1; dr++) {
        const near = buckets.get(`${column + dc},${row + dr}`)?.find((id) => distance(nodes[id]!, p) < SNAP);
        if (near !== undefined) return near;
      }
    }
    nodes.push(p);
    const key = `${column},${row}`;
    buckets.set(key, [...(buckets.get(key) ?? []), nodes.length - 1]);
    return nodes.length - 1;
  };
  return { nodes, find };
}
