import { EngineInputError } from './engine_input_error.ts';
import { sortIntoCells } from './point_cells.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';

export interface RepeatsInput {
  /** Metres. Incidents whose place is only "the municipality" are for the caller to leave out. */
  x: Float64Array;
  y: Float64Array;
  /** When each counts, epoch ms: the start of a span; the noticed time where the time is unknown; NaN when there is none at all. */
  at: Float64Array;
  /** Number of its place in the municipality's register, -1 without. Default: nobody has one. */
  registerPlace?: Int32Array;
}

export interface RepeatsOptions {
  /** End of the windows, epoch ms, itself not included: the end of the shown period. */
  until: number;
  /** Start of the short window (14 days back, at a local midnight), epoch ms. */
  recentFrom: number;
  /** Start of the long window (six weeks back, at a local midnight), epoch ms. */
  from: number;
  /** Incidents this close are at the same place. Default 25. */
  reachMeters?: number;
}

interface RepeatPlace {
  /** Rows of the incidents in the long window, oldest first. */
  members: number[];
  /** How many of them lie in the short window. */
  recent: number;
  /** Epoch ms of the first and the last. */
  first: number;
  last: number;
  /** Midpoint, metres. */
  x: number;
  y: number;
  /** The register place that most of them have, -1 when none has one. */
  registerPlace: number;
}

export interface Repeats {
  places: RepeatPlace[];
  /** Incidents without any time: in no window. */
  withoutTime: number;
  /** Incidents of the long window. */
  counted: number;
}

/** Incidents this close to each other are at one place, unless the caller says otherwise. */
const defaultReachMeters = 25;

/**
 * Places where something has happened at least twice within the long window: incidents within reach of the
 * busiest one there, or at the same register place as it. The busiest is taken first and takes its
 * neighbours along, so that a street of incidents 20 m apart does not become one long place. Order: most
 * incidents first, those of the short window counted twice; then the latest, then the northernmost. No test
 * of chance: a list to act on where there is too little to judge. Throws EngineInputError for a coordinate
 * that is not finite (its row), columns of unequal length, windows that are no span.
 */
export function findRepeats(input: RepeatsInput, options: RepeatsOptions): Repeats {
  refuseBadInput(input, options);
  const { from, until, recentFrom, reachMeters = defaultReachMeters } = options;
  const rows: number[] = [];
  let withoutTime = 0;
  for (let i = 0; i < input.at.length; i++) {
    if (Number.isNaN(input.at[i]!)) withoutTime++;
    else if (input.at[i]! >= from && input.at[i]! < until) rows.push(i);
  }
  const nearOf = neighbourLists(input, rows, reachMeters);
  const scoreOf = (row: number) => (input.at[row]! >= recentFrom ? 2 : 1);
  const groups = takeBusiestFirst(input, rows, nearOf, scoreOf);
  const places = groups.map((members) => describePlace(input, members, recentFrom)).sort(byUse);
  return { places, withoutTime, counted: rows.length };
}

/** For each of the rows (by its position in them) those at its place, itself included. */
function neighbourLists(input: RepeatsInput, rows: readonly number[], reachMeters: number): number[][] {
  const { x, y, registerPlace } = input;
  const px = Float64Array.from(rows, (row) => x[row]!);
  const py = Float64Array.from(rows, (row) => y[row]!);
  const cells = sortIntoCells(px, py, reachMeters * (1 + 1e-9), 1);
  const byPlace = new Map<number, number[]>();
  const placeOf = (k: number) => registerPlace?.[rows[k]!] ?? -1;
  rows.forEach((_, k) => {
    const place = placeOf(k);
    const known = byPlace.get(place);
    if (known) known.push(k);
    else if (place >= 0) byPlace.set(place, [k]);
  });
  return rows.map((_, k) => {
    const near = placeOf(k) >= 0 ? [...byPlace.get(placeOf(k))!] : [];
    const lookIn = (cell: number) => {
      for (let m = cells.start[cell]!; m < cells.start[cell + 1]!; m++) {
        const other = cells.members[m]!;
        const isSamePlace = placeOf(k) >= 0 && placeOf(other) === placeOf(k);
        const squared = (px[k]! - px[other]!) ** 2 + (py[k]! - py[other]!) ** 2;
        if (!isSamePlace && squared <= reachMeters ** 2) near.push(other);
      }
    };
    const own = cells.cellOf[k]!;
    lookIn(own);
    for (let j = cells.offsets[own]!; j < cells.offsets[own + 1]!; j++) lookIn(cells.neighbours[j]!);
    return near;
  });
}

/** Members (rows) of each place with two or more, busiest first. */
function takeBusiestFirst(
  { x, y, at }: RepeatsInput,
  rows: readonly number[],
  nearOf: readonly number[][],
  scoreOf: (row: number) => number,
): number[][] {
  const isFree = new Uint8Array(rows.length).fill(1);
  const left = nearOf.map((near) => near.length);
  const score = nearOf.map((near) => near.reduce((sum, k) => sum + scoreOf(rows[k]!), 0));
  const isBusier = (a: number, b: number) => {
    const [first, second] = [rows[a]!, rows[b]!];
    const order =
      score[a]! - score[b]! || at[first]! - at[second]! || y[first]! - y[second]! || x[second]! - x[first]!;
    return order > 0;
  };
  const groups: number[][] = [];
  for (;;) {
    let busiest = -1;
    for (let k = 0; k < rows.length; k++) {
      if (isFree[k] && left[k]! >= 2 && (busiest < 0 || isBusier(k, busiest))) busiest = k;
    }
    if (busiest < 0) return groups;
    const group = nearOf[busiest]!.filter((k) => isFree[k]);
    for (const k of group) isFree[k] = 0;
    for (const k of group) {
      for (const other of nearOf[k]!) {
        left[other]!--;
        score[other]! -= scoreOf(rows[k]!);
      }
    }
    groups.push(group.map((k) => rows[k]!));
  }
}

function describePlace(
  { x, y, at, registerPlace }: RepeatsInput,
  rows: number[],
  recentFrom: number,
): RepeatPlace {
  const members = rows.sort((a, b) => at[a]! - at[b]! || a - b);
  const mean = (values: Float64Array) => members.reduce((sum, row) => sum + values[row]! / members.length, 0);
  const timesByPlace = new Map<number, number>();
  for (const row of members) {
    const place = registerPlace?.[row] ?? -1;
    if (place >= 0) timesByPlace.set(place, (timesByPlace.get(place) ?? 0) + 1);
  }
  const [commonest] = [...timesByPlace].sort(([a, times], [b, more]) => more - times || a - b);
  return {
    members,
    recent: members.filter((row) => at[row]! >= recentFrom).length,
    first: at[members[0]!]!,
    last: at[members.at(-1)!]!,
    x: mean(x),
    y: mean(y),
    registerPlace: commonest?.[0] ?? -1,
  };
}

function byUse(a: RepeatPlace, b: RepeatPlace): number {
  const score = (place: RepeatPlace) => place.members.length + place.recent;
  return score(b) - score(a) || b.last - a.last || b.y - a.y || a.x - b.x;
}

function refuseBadInput({ x, y, at, registerPlace }: RepeatsInput, options: RepeatsOptions): void {
  refuseNonFinite(x, y);
  for (const [name, column] of [
    ['at', at],
    ['registerPlace', registerPlace],
  ] as const) {
    if (column && column.length !== x.length) {
      throw new EngineInputError(
        'length_mismatch',
        -1,
        `x has ${x.length} rows, ${name} has ${column.length}`,
      );
    }
  }
  const { from, recentFrom, until, reachMeters = defaultReachMeters } = options;
  if (!(from <= recentFrom && recentFrom <= until)) {
    throw new EngineInputError('window', -1, `Windows run from ${from} by ${recentFrom} to ${until}`);
  }
  if (!(reachMeters > 0 && reachMeters < Infinity)) {
    throw new EngineInputError('distance', -1, `The reach must be above 0 m, not ${reachMeters}`);
  }
}
