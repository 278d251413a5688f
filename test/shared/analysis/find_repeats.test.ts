import {
  findRepeats,
  type RepeatsInput,
  type RepeatsOptions,
} from '@lagesbild/shared/analysis/find_repeats.ts';
import { repeatWindows } from '@lagesbild/shared/analysis/repeat_windows.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const stockholm = 'Europe/Stockholm';
const windows = repeatWindows(localMidnight('2026-11-16', stockholm), stockholm);
const dayMilliseconds = 86_400_000;

/** Rows as x, y, days before the end, register place (-1 none). */
type Row = readonly [x: number, y: number, daysBefore: number, place?: number];
function inputOf(rows: readonly Row[]): RepeatsInput {
  return {
    x: Float64Array.from(rows, ([x]) => x),
    y: Float64Array.from(rows, ([, y]) => y),
    at: Float64Array.from(rows, ([, , days]) => windows.until - days * dayMilliseconds),
    registerPlace: Int32Array.from(rows, ([, , , place]) => place ?? -1),
  };
}
const repeatsOf = (rows: readonly Row[], options: Partial<RepeatsOptions> = {}) =>
  findRepeats(inputOf(rows), { ...windows, ...options });
const membersOf = (rows: readonly Row[]) => repeatsOf(rows).places.map(({ members }) => members);

describe('repeat places', () => {
  it('are two or more within 25 m in six weeks, told with their first, last, midpoint and how many are recent', () => {
    const { places, counted } = repeatsOf([
      [0, 0, 40],
      [24, 0, 3],
      [500, 0, 3],
      [12, 0, 50],
    ]);
    const at = (days: number) => windows.until - days * dayMilliseconds;
    expect(places).toEqual([
      { members: [0, 1], recent: 1, first: at(40), last: at(3), x: 12, y: 0, registerPlace: -1 },
    ]);
    expect(counted).toBe(3);
  });

  it('are the same place at exactly 25 m and another beyond', () => {
    expect(
      membersOf([
        [0, 0, 1],
        [15, 20, 2],
      ]),
    ).toEqual([[1, 0]]);
    expect(
      membersOf([
        [0, 0, 1],
        [15, 20.01, 2],
      ]),
    ).toEqual([]);
  });

  it('do not chain along a street: the busiest takes its neighbours, the rest stand for themselves', () => {
    const street: Row[] = [0, 20, 40, 60, 80].map((x) => [x, 0, 5] as const);
    // equal scores in the middle: the westernmost of them takes 0, 20 and 40 along
    expect(membersOf(street)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
  });

  it('keep a register place together however large it is, and name it', () => {
    const { places } = repeatsOf([
      [0, 0, 1, 7],
      [300, 0, 2, 7],
      [310, 0, 3],
      [900, 0, 4, 8],
    ]);
    expect(places.map(({ members, registerPlace }) => [members, registerPlace])).toEqual([[[2, 1, 0], 7]]);
  });

  it('stand in the order of use: the last fortnight counts twice, then the latest, then the northernmost', () => {
    const pair = (x: number, y: number, days: number): Row[] => [
      [x, y, days],
      [x, y, days],
    ];
    const rows = [
      ...pair(0, 0, 20), // 2
      ...pair(1000, 0, 20), // 2, as late
      ...pair(1000, 500, 20), // 2, as late, further north
      ...pair(2000, 0, 2), // 4
      ...[20, 21, 22].map((days): Row => [3000, 0, days]), // 3
      ...pair(4000, 0, 16), // 2, later
    ];
    expect(repeatsOf(rows).places.map(({ x, y }) => [x, y])).toEqual([
      [2000, 0],
      [3000, 0],
      [4000, 0],
      [1000, 500],
      [0, 0],
      [1000, 0],
    ]);
  });

  it('leave out what has no time, and say how many', () => {
    const rows = repeatsOf([
      [0, 0, Number.NaN],
      [0, 0, 1],
      [0, 0, 2],
    ]);
    expect(rows.withoutTime).toBe(1);
    expect(rows.places[0]?.members).toEqual([2, 1]);
  });

  it('have windows from local midnights, also over the night of 25 hours', () => {
    // 5 October was summer time, 2 November was not
    expect(new Date(windows.from).toISOString()).toBe('2026-10-04T22:00:00.000Z');
    expect(new Date(windows.recentFrom).toISOString()).toBe('2026-11-01T23:00:00.000Z');
    const input = inputOf([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    input.at.set([windows.from, windows.until - 1, windows.until]);
    expect(findRepeats(input, windows).places[0]?.members).toEqual([0, 1]);
    input.at.set([windows.from - 1, windows.recentFrom - 1, windows.recentFrom]);
    expect(findRepeats(input, windows).places[0]).toMatchObject({ members: [1, 2], recent: 1 });
  });

  it('are none in nothing and none of a single incident', () => {
    expect(repeatsOf([])).toEqual({ places: [], withoutTime: 0, counted: 0 });
    expect(membersOf([[5, 5, 1, 3]])).toEqual([]);
  });

  it('refuse what is no input, naming the row', () => {
    expect(() =>
      membersOf([
        [0, 0, 1],
        [Number.NaN, 0, 1],
      ]),
    ).toThrow(expect.objectContaining({ code: 'not_finite', index: 1 }));
    expect(() => findRepeats({ ...inputOf([[0, 0, 1]]), at: new Float64Array(2) }, windows)).toThrow(
      expect.objectContaining({ code: 'length_mismatch' }),
    );
    expect(() => repeatsOf([], { recentFrom: windows.until + 1 })).toThrow(
      expect.objectContaining({ code: 'window' }),
    );
    expect(() => repeatsOf([], { reachMeters: 0 })).toThrow(expect.objectContaining({ code: 'distance' }));
  });

  it('share nobody, hold two or more around one of their own, and leave no free pair behind', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 30 }).map((x) => 5 * x),
      fc.integer({ min: 0, max: 30 }).map((y) => 5 * y),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: -1, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        const { places, counted } = repeatsOf(rows);
        const isSame = (a: number, b: number) => {
          const [first, second] = [rows[a]!, rows[b]!];
          const isNear = (first[0] - second[0]) ** 2 + (first[1] - second[1]) ** 2 <= 625;
          return isNear || (first[3] >= 0 && first[3] === second[3]);
        };
        const taken = places.flatMap(({ members }) => members);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { members } of places) {
          expect(members.length).toBeGreaterThanOrEqual(2);
          expect(members.some((anchor) => members.every((other) => isSame(anchor, other)))).toBe(true);
        }
        const inWindow = rows.flatMap(([, , days], i) => (days > 0 && days <= 42 ? [i] : []));
        expect(counted).toBe(inWindow.length);
        const free = inWindow.filter((i) => !taken.includes(i));
        for (const a of free) for (const b of free) if (a !== b) expect(isSame(a, b)).toBe(false);
        const scores = places.map(({ members, recent }) => members.length + recent);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
