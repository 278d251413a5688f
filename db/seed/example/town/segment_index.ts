import type { Polyline } from './polyline.ts';
import { meetingOfSegments, type Point } from './vector.ts';

/** A street's segments in buckets of a plane, to find crossings and near points quickly. */
interface IndexedSegment {
  street: number;
  /** Position of the segment's first point in its street. */
  index: number;
  a: Point;
  b: Point;
}

export interface SegmentIndex {
  insert(street: number, line: Polyline): void;
  /** Segments whose bounding box touches the box around a and b widened by `marginMeters`, each once. */
  near(a: Point, b: Point, marginMeters: number): IndexedSegment[];
  /** Crossings of a–b with segments held, nearest to a first. */
  crossings(a: Point, b: Point): { segment: IndexedSegment; point: Point; along: number }[];
}

export function createSegmentIndex(bucketMeters = 50): SegmentIndex {
  const buckets = new Map<string, IndexedSegment[]>();
  const keysOf = (a: Point, b: Point, margin: number) => {
    const keys: string[] = [];
    const low = [Math.min(a[0], b[0]) - margin, Math.min(a[1], b[1]) - margin] as const;
    const high = [Math.max(a[0], b[0]) + margin, Math.max(a[1], b[1]) + margin] as const;
    for (
      let column = Math.floor(low[0] / bucketMeters);
      column <= Math.floor(high[0] / bucketMeters);
      column++
    ) {
      for (let row = Math.floor(low[1] / bucketMeters); row <= Math.floor(high[1] / bucketMeters); row++) {
        keys.push(`${column},${row}`);
      }
    }
    return keys;
  };
  const near = (a: Point, b: Point, margin: number) => [
    ...new Set(keysOf(a, b, margin).flatMap((key) => buckets.get(key) ?? [])),
  ];
  return {
    near,
    insert(street, line) {
      for (let i = 1; i < line.length; i++) {
        const segment = { street, index: i - 1, a: line[i - 1]!, b: line[i]! };
        for (const key of keysOf(segment.a, segment.b, 0)) {
          const bucket = buckets.get(key);
          if (bucket) bucket.push(segment);
          else buckets.set(key, [segment]);
        }
      }
    },
    crossings(a, b) {
      return near(a, b, 0)
        .flatMap((segment) => {
          const meeting = meetingOfSegments(a, b, segment.a, segment.b);
          return meeting ? [{ segment, point: meeting.point, along: meeting.alongFirst }] : [];
        })
        .sort((p, q) => p.along - q.along);
    },
  };
}
