import { hoursOfWeek, type WeekSpans } from './week_spans.ts';

export interface AoristicWeights {
  /** groups × 168, row-major: incidents by hour of the local week, 0 = Monday 00; a span gives each hour its share. */
  weights: Float64Array;
  /** By group: incidents whose time is known, which the weights add to, and those whose time is not. */
  known: Int32Array;
  unknown: Int32Array;
}

/**
 * Exact aoristic weights: the share of each span in each local clock hour, by elapsed time, summed by group (a period,
 * a hotspot). `groupIndex`: the group of each row of `spans`; negative or beyond `groups` is left out. A span longer
 * than a week goes round it. One step a row, however long its span: a whole year is summed while the brush moves.
 * Ratcliffe (2000), doi:10.1080/136588100424963.
 */
export function aoristicWeights(
  spans: WeekSpans,
  groupIndex: Int16Array | Int32Array,
  groups: number,
): AoristicWeights {
  const sums = emptySums(groups);
  const known = new Int32Array(groups);
  const unknown = new Int32Array(groups);
  const { offsets } = spans;
  for (let row = 0; row < groupIndex.length; row++) {
    const group = groupIndex[row]!;
    if (!(group >= 0 && group < groups)) continue;
    const end = offsets[row + 1]!;
    if (offsets[row] === end) unknown[group]!++;
    else known[group]!++;
    for (let piece = offsets[row]!; piece < end; piece++) addPiece(sums, group, spans, piece);
  }
  return { weights: spread(sums, groups), known, unknown };
}

/** Whole hours are noted where they begin and end, so that a span costs the same however long it is. */
interface Sums {
  weights: Float64Array;
  /** groups × 169: what begins at an hour less what has ended before it, as shares and as pieces. */
  rise: Float64Array;
  pieces: Int32Array;
  /** Shares that every hour of the week gets, by group. */
  everyHour: Float64Array;
}

const stride = hoursOfWeek + 1;

function emptySums(groups: number): Sums {
  return {
    weights: new Float64Array(groups * hoursOfWeek),
    rise: new Float64Array(groups * stride),
    pieces: new Int32Array(groups * stride),
    everyHour: new Float64Array(groups),
  };
}

function addPiece(sums: Sums, group: number, spans: WeekSpans, piece: number): void {
  const first = spans.firstHour[piece]!;
  const whole = spans.wholeHours[piece]!;
  const base = group * hoursOfWeek;
  sums.weights[base + first]! += spans.firstShare[piece]!;
  if (whole > 0) {
    const share = spans.wholeShare[piece]!;
    sums.everyHour[group]! += Math.floor(whole / hoursOfWeek) * share;
    const begin = (first + 1) % hoursOfWeek;
    const end = begin + (whole % hoursOfWeek);
    note(sums, group, begin, Math.min(end, hoursOfWeek), share);
    if (end > hoursOfWeek) note(sums, group, 0, end - hoursOfWeek, share);
  }
  sums.weights[base + ((first + 1 + whole) % hoursOfWeek)]! += spans.lastShare[piece]!;
}

function note({ rise, pieces }: Sums, group: number, begin: number, end: number, share: number): void {
  const base = group * stride;
  rise[base + begin]! += share;
  rise[base + end]! -= share;
  pieces[base + begin]!++;
  pieces[base + end]!--;
}

function spread({ weights, rise, pieces, everyHour }: Sums, groups: number): Float64Array {
  for (let group = 0; group < groups; group++) {
    let share = 0;
    let open = 0;
    for (let hour = 0; hour < hoursOfWeek; hour++) {
      open += pieces[group * stride + hour]!;
      // where nothing is open the sum begins anew, or the last digits of what has ended would stay behind
      share = open === 0 ? 0 : share + rise[group * stride + hour]!;
      weights[group * hoursOfWeek + hour]! += share + everyHour[group]!;
    }
  }
  return weights;
}
