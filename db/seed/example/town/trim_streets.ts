import type { Random } from '../random.ts';
import { lengthOf, type Polyline } from './polyline.ts';
import { distance, meetingOfSegments, nearestOnSegment, type Point } from './vector.ts';

/** A dead end may stay as a cul-de-sac: cut at the longest length, or at its last crossing when shorter than this. */
const CUL_DE_SAC = { shortest: 45, longest: 95 };
const BLIND_SHARE = 0.55;

/**
 * Streets cut so that they begin and end at another street: stubs go, some dead ends stay as cul-de-sacs. Streets
 * that meet nothing are left out. A cut can take away the crossing another street ended at, so it is repeated
 * until nothing changes.
 */
export function trimStreets(
  streets: readonly Polyline[],
  fixed: readonly Polyline[],
  random: Random,
): Polyline[] {
  let current = streets.map((line) => ({
    line,
    blindStart: random.chance(BLIND_SHARE),
    blindEnd: random.chance(BLIND_SHARE),
  }));
  for (let round = 0; round < 12; round++) {
    let changed = false;
    const next: typeof current = [];
    for (const street of current) {
      const others = [...fixed, ...current.filter((other) => other !== street).map((other) => other.line)];
      const crossings = crossingsAlong(street.line, others);
      const length = lengthOf(street.line);
      if (crossings.length === 0) {
        changed = true;
        continue;
      }
      const first = crossings[0]!;
      const last = crossings[crossings.length - 1]!;
      const kept = (tail: number, blind: boolean) =>
        tail < 0.5 ? tail : blind && tail > CUL_DE_SAC.shortest ? Math.min(tail, CUL_DE_SAC.longest) : 0;
      const from = first - kept(first, street.blindStart);
      const to = last + kept(length - last, street.blindEnd);
      if (to - from < 25) {
        changed = true;
        continue;
      }
      if (from > 1e-9 || to < length - 1e-9) changed = true;
      next.push({ ...street, line: section(street.line, from, to) });
    }
    current = next;
    if (!changed) break;
  }
  return current.map((street) => street.line);
}

/** Distances from the start, in order, at which the line meets any of the others (or ends on one). */
function crossingsAlong(line: Polyline, others: readonly Polyline[]): number[] {
  const found: number[] = [];
  const box = boxOf(line);
  for (const other of others) {
    const otherBox = boxOf(other);
    if (box[0] > otherBox[2] || otherBox[0] > box[2] || box[1] > otherBox[3] || otherBox[1] > box[3])
      continue;
    let along = 0;
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const step = distance(a, b);
      for (let j = 1; j < other.length; j++) {
        const meeting = meetingOfSegments(a, b, other[j - 1]!, other[j]!);
        if (meeting) found.push(along + step * meeting.alongFirst);
        else if (i === 1 && nearestOnSegment(a, other[j - 1]!, other[j]!).distance < 0.5) found.push(0);
        else if (i === line.length - 1 && nearestOnSegment(b, other[j - 1]!, other[j]!).distance < 0.5) {
          found.push(along + step);
        } else {
          for (const end of [other[0]!, other[other.length - 1]!]) {
            const near = nearestOnSegment(end, a, b);
            if (near.distance < 0.5) found.push(along + distance(a, near.point));
          }
        }
      }
      along += step;
    }
  }
  return found.sort((p, q) => p - q);
}

function boxOf(line: Polyline): [number, number, number, number] {
  const x = line.map((p) => p[0]);
  const y = line.map((p) => p[1]);
  return [Math.min(...x) - 1, Math.min(...y) - 1, Math.max(...x) + 1, Math.max(...y) + 1];
}

/** The part of the line between two distances from its start. */
function section(line: Polyline, from: number, to: number): Polyline {
  const part: Point[] = [];
  let along = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const step = distance(a, b);
    const at = (meters: number): Point => {
      const share = (meters - along) / step;
      return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    };
    if (part.length === 0 && from <= along + step) part.push(from <= along ? a : at(from));
    if (part.length > 0 && to <= along + step) {
      part.push(to >= along + step ? b : at(to));
      break;
    }
    if (part.length > 0) part.push(b);
    along += step;
  }
  return part.filter((p, i) => i === 0 || distance(p, part[i - 1]!) > 1e-6);
}
