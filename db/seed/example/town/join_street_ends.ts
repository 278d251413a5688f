import { type Polyline, sectionsOf } from './polyline.ts';
import { createSegmentIndex } from './segment_index.ts';
import { add, dot, type Point, scale, subtract, unit } from './vector.ts';

/** A loose end reaches this far ahead for another street, in metres. */
const REACH = 85;
/** Streets are not joined at a sharper angle than this. */
const SHARPEST = Math.cos((32 * Math.PI) / 180);

/** Streets with their loose ends led straight on to the next street ahead, when there is one within reach. */
export function joinStreetEnds(
  streets: readonly Polyline[],
  fixed: readonly Polyline[],
  isOpen: (p: Point) => boolean,
): Polyline[] {
  const index = createSegmentIndex();
  for (const [i, line] of [...fixed, ...streets].entries()) index.insert(i, line);

  const joined = (line: Polyline, own: number): Polyline => {
    const last = line[line.length - 1]!;
    const heading = unit(subtract(last, line[line.length - 2]!));
    const ahead = add(last, scale(heading, REACH));
    // An end that lies on a street needs nothing; rounding may have left it a hair short.
    if (index.crossings(subtract(last, heading), add(last, heading)).some((c) => c.segment.street !== own))
      return line;
    const crossing = index.crossings(last, ahead).find((candidate) => candidate.segment.street !== own);
    if (!crossing) return line;
    const street = unit(subtract(crossing.segment.b, crossing.segment.a));
    if (Math.abs(dot(street, heading)) > SHARPEST) return line;
    const way = sectionsOf([last, crossing.point]).flatMap(([a, b]) =>
      [0.25, 0.5, 0.75].map((t) => add(a, scale(subtract(b, a), t))),
    );
    return way.every(isOpen) ? [...line, crossing.point] : line;
  };
  return streets.map((line, i) => {
    const own = fixed.length + i;
    const forth = joined(line, own);
    return joined([...forth].reverse(), own).toReversed();
  });
}
