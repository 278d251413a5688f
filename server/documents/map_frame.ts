import type { Bounds } from '@lagesbild/shared/geo/polygon.ts';

/** A piece of ground as it lies in a picture: metres of the CRS in, pixels out; y grows downwards in a picture. */
export interface MapFrame {
  widthPixels: number;
  heightPixels: number;
  pixelsPerMeter: number;
  toPixels(x: number, y: number): Pixel;
  /** A ring or line of interleaved metres, cut at the frame's edge; nothing of it inside gives fewer than two points. */
  polygon(ring: ArrayLike<number>): Pixel[];
  lines(line: ArrayLike<number>): Pixel[][];
}

export type Pixel = readonly [x: number, y: number];

/** The frame that holds the bounds in its middle, widened to the picture's proportions. */
export function mapFrame(
  [minX, minY, maxX, maxY]: Bounds,
  { widthPixels, heightPixels }: { widthPixels: number; heightPixels: number },
): MapFrame {
  const pixelsPerMeter = Math.min(widthPixels / (maxX - minX), heightPixels / (maxY - minY));
  const west = (minX + maxX) / 2 - widthPixels / 2 / pixelsPerMeter;
  const north = (minY + maxY) / 2 + heightPixels / 2 / pixelsPerMeter;
  const toPixels = (x: number, y: number): Pixel => [
    (x - west) * pixelsPerMeter,
    (north - y) * pixelsPerMeter,
  ];
  const pixels = (metres: ArrayLike<number>): Pixel[] =>
    Array.from({ length: Math.floor(metres.length / 2) }, (_, i) =>
      toPixels(metres[2 * i]!, metres[2 * i + 1]!),
    );
  const edges: readonly Edge[] = [
    { axis: 0, limit: 0, keeps: 1 },
    { axis: 0, limit: widthPixels, keeps: -1 },
    { axis: 1, limit: 0, keeps: 1 },
    { axis: 1, limit: heightPixels, keeps: -1 },
  ];
  return {
    widthPixels,
    heightPixels,
    pixelsPerMeter,
    toPixels,
    polygon: (ring) => edges.reduce<Pixel[]>(cutPolygon, pixels(ring)),
    lines: (line) =>
      edges.reduce<Pixel[][]>((parts, edge) => parts.flatMap((part) => cutLine(part, edge)), [pixels(line)]),
  };
}

interface Edge {
  axis: 0 | 1;
  limit: number;
  /** 1: what is above the limit stays, -1: what is below. */
  keeps: 1 | -1;
}

const isIn = (point: Pixel, { axis, limit, keeps }: Edge) => (point[axis] - limit) * keeps >= 0;

function crossing(a: Pixel, b: Pixel, { axis, limit }: Edge): Pixel {
  const share = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = (axis === 0 ? 1 : 0) as 0 | 1;
  const across = a[other] + share * (b[other] - a[other]);
  return axis === 0 ? [limit, across] : [across, limit];
}

/** One side of the frame at a time (Sutherland and Hodgman, doi:10.1145/360767.360802). */
function cutPolygon(ring: Pixel[], edge: Edge): Pixel[] {
  return ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const [now, then] = [isIn(point, edge), isIn(before, edge)];
    if (now) return then ? [point] : [crossing(before, point, edge), point];
    return then ? [crossing(before, point, edge)] : [];
  });
}

function cutLine(line: Pixel[], edge: Edge): Pixel[][] {
  const parts: Pixel[][] = [];
  let part: Pixel[] = [];
  line.forEach((point, i) => {
    const before = line[i - 1];
    const now = isIn(point, edge);
    if (before && isIn(before, edge) !== now) part.push(crossing(before, point, edge));
    if (now) part.push(point);
    else if (part.length > 0) {
      parts.push(part);
      part = [];
    }
  });
  if (part.length > 0) parts.push(part);
  return parts.filter((points) => points.length > 1);
}
