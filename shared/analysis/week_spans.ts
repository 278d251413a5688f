import { type OffsetSegment, offsetSegment } from '../time/zone_offset.ts';
import { EngineInputError } from './engine_input_error.ts';

export const hoursOfWeek = 168;
const hourMilliseconds = 3_600_000;
/** Hour 0 of the epoch was a Thursday's; Monday 00 is hour 0 of the week. */
const epochHourOfWeek = 72;

/**
 * Where in the local week each incident may have happened, as pieces that are summed without walking through their
 * hours: a first hour, whole hours after it, and a last one. A span across a change of the clocks has a piece on
 * each side of it. The shares of a row add to 1.
 */
export interface WeekSpans {
  /** Pieces of row i: offsets[i] … offsets[i + 1]; none when its time is unknown. */
  offsets: Int32Array;
  /** Hour of the week that a piece begins in (0 = Monday 00 … 167 = Sunday 23), and the share of the row in it. */
  firstHour: Uint8Array;
  firstShare: Float64Array;
  /** Whole hours after it and the share in each; above 168 they go round the week again. */
  wholeHours: Int32Array;
  wholeShare: Float64Array;
  /** Share in the hour after those. */
  lastShare: Float64Array;
}

type Pieces = Record<Exclude<keyof WeekSpans, 'offsets'>, number[]>;

/**
 * Places incidents in the hours of the local week, once a load. `occurredFrom` and `occurredTo`: epoch ms, NaN =
 * unknown. Without an end, or with one that is not after the start, all is in the start's hour; without a start there
 * is no piece. Throws EngineInputError 'length_mismatch', 'not_finite' for an infinity, RangeError for an unknown zone.
 */
export function weekSpans(occurredFrom: Float64Array, occurredTo: Float64Array, timeZone: string): WeekSpans {
  if (occurredFrom.length !== occurredTo.length) {
    const detail = `occurredFrom has ${occurredFrom.length} rows, occurredTo has ${occurredTo.length}`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  const offsets = new Int32Array(occurredFrom.length + 1);
  const pieces: Pieces = { firstHour: [], firstShare: [], wholeHours: [], wholeShare: [], lastShare: [] };
  for (let row = 0; row < occurredFrom.length; row++) {
    const from = occurredFrom[row]!;
    const to = occurredTo[row]!;
    if (Math.abs(from) === Infinity || Math.abs(to) === Infinity) {
      throw new EngineInputError('not_finite', row, `Row ${row} has no time: from ${from} to ${to}`);
    }
    if (!Number.isNaN(from)) addRow(pieces, from, to, timeZone);
    offsets[row + 1] = pieces.firstHour.length;
  }
  return {
    offsets,
    firstHour: Uint8Array.from(pieces.firstHour),
    firstShare: Float64Array.from(pieces.firstShare),
    wholeHours: Int32Array.from(pieces.wholeHours),
    wholeShare: Float64Array.from(pieces.wholeShare),
    lastShare: Float64Array.from(pieces.lastShare),
  };
}

function addRow(pieces: Pieces, from: number, to: number, timeZone: string): void {
  let segment = offsetSegment(from, timeZone);
  if (!(to > from)) {
    const hour = Math.floor((from + segment.offset) / hourMilliseconds);
    addPiece(pieces, hour, 1, 0, 0, 0);
    return;
  }
  const length = to - from;
  let start = from;
  while (segment.to < to) {
    addStretch(pieces, start, segment.to, segment, length);
    start = segment.to;
    segment = offsetSegment(start, timeZone);
  }
  addStretch(pieces, start, to, segment, length);
}

/** A stretch with one offset, as shares of a span of `length` milliseconds. */
function addStretch(
  pieces: Pieces,
  start: number,
  end: number,
  { offset }: OffsetSegment,
  length: number,
): void {
  const firstHour = Math.floor((start + offset) / hourMilliseconds);
  const lastHour = Math.floor((end + offset) / hourMilliseconds);
  if (firstHour === lastHour) {
    addPiece(pieces, firstHour, (end - start) / length, 0, 0, 0);
    return;
  }
  const first = (firstHour + 1) * hourMilliseconds - (start + offset);
  const last = end + offset - lastHour * hourMilliseconds;
  const whole = lastHour - firstHour - 1;
  addPiece(pieces, firstHour, first / length, whole, hourMilliseconds / length, last / length);
}

function addPiece(
  pieces: Pieces,
  epochHour: number,
  firstShare: number,
  wholeHours: number,
  wholeShare: number,
  lastShare: number,
): void {
  const hour = (epochHour + epochHourOfWeek) % hoursOfWeek;
  pieces.firstHour.push(hour < 0 ? hour + hoursOfWeek : hour);
  pieces.firstShare.push(firstShare);
  pieces.wholeHours.push(wholeHours);
  pieces.wholeShare.push(wholeShare);
  pieces.lastShare.push(lastShare);
}
