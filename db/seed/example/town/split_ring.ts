import { areaOf, type Polyline, sectionsOf } from './polyline.ts';
import { meetingOfSegments, type Point } from './vector.ts';

/**
 * The two parts of a closed ring on either side of a line that runs through it: first the one to the left of the
 * line. Both carry the same border points, so that areas meet without gap or overlap. The line is taken from where
 * it first meets the ring to where it last does. Throws when it does not cross.
 */
export function splitRing(ring: Polyline, line: Polyline): [left: Polyline, right: Polyline] {
  const outline = areaOf(ring) > 0 ? ring : ring.toReversed();
  const meetings = sectionsOf(line).flatMap(([a, b], section) =>
    sectionsOf(outline).flatMap(([c, d], side) => {
      const meeting = meetingOfSegments(a, b, c, d);
      return meeting ? [{ section, side, along: meeting.alongFirst, point: meeting.point }] : [];
    }),
  );
  meetings.sort((a, b) => a.section - b.section || a.along - b.along);
  const enters = meetings[0];
  const leaves = meetings[meetings.length - 1];
  if (!enters || !leaves || enters.side === leaves.side)
    throw new RangeError('The line does not run through the ring');

  const border: Point[] = [enters.point, ...line.slice(enters.section + 1, leaves.section + 1), leaves.point];
  const corners = outline.slice(1);
  // corners[i] ends side i: from one crossed side to the other lie the corners in between, counter-clockwise.
  const walk = (from: number, to: number): Point[] => {
    const passed: Point[] = [];
    for (let i = from; i !== to; i = (i + 1) % corners.length) passed.push(corners[i]!);
    return passed;
  };
  const left = [...border, ...walk(leaves.side, enters.side), border[0]!];
  const right = [...border.toReversed(), ...walk(enters.side, leaves.side), border[border.length - 1]!];
  return [left, right];
}
