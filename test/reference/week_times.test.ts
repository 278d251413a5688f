import { aoristicWeights } from '@lagesbild/shared/analysis/aoristic_weights.ts';
import { type WeekSpans, weekSpans } from '@lagesbild/shared/analysis/week_spans.ts';
import { localToEpoch } from '@lagesbild/shared/time/zone.ts';
import { describe, expect, it } from 'vitest';
import { hasReferences, largestRelativeError, readShared } from './reference_files.ts';

/** Texts of one column of a CSV whose texts hold no comma. */
function textColumn(csv: string, name: string): string[] {
  const [header, ...rows] = csv.replaceAll('"', '').trim().split(/\r?\n/);
  const position = header!.split(',').indexOf(name);
  return rows.map((row) => row.split(',')[position]!);
}

/** Wall clocks of a zone; what is no time ("NA") is unknown. */
const instants = (clocks: readonly string[], zone: string) =>
  Float64Array.from(clocks, (clock) => (/^\d/.test(clock) ? localToEpoch(clock, zone).epoch : Number.NaN));

function weekOf(spans: WeekSpans): Float64Array {
  return aoristicWeights(spans, new Int16Array(spans.offsets.length - 1), 1).weights;
}

// skipped without the reference folder beside the repository: it is too large to be part of it
describe.skipIf(!hasReferences)('1,025 burglaries in Washington between start and end', () => {
  const load = () => {
    const csv = readShared('data/dc_burglaries_2016.csv');
    const reference = JSON.parse(readShared('reference/dc/dc_bruteforce.json'));
    return { from: textColumn(csv, 'time_start'), to: textColumn(csv, 'time_end'), reference };
  };
  const spansOf = ({ from, to }: { from: string[]; to: string[] }, zone: string) =>
    weekSpans(instants(from, zone), instants(to, zone), zone);

  it('have the weights of exact overlap, 37 of them without an end', () => {
    const data = load();
    expect(data.to.filter((clock) => clock === 'NA').length).toBe(37);
    // the reference takes the clock as it is written: no hour is missing or doubled
    const weights = weekOf(spansOf(data, 'UTC'));
    expect(largestRelativeError(weights, data.reference.hour_of_week_mon0)).toBeLessThan(1e-9);
    const byHour = Float64Array.from({ length: 24 }, (_, hour) =>
      weights.filter((_, i) => i % 24 === hour).reduce((sum, weight) => sum + weight, 0),
    );
    expect(largestRelativeError(byHour, data.reference.hour_of_day)).toBeLessThan(1e-9);
  });

  it('differ in their own zone only where a span holds the night of 13 March', () => {
    const { from, to } = load();
    const crosses = from.map(
      (start, i) => start < '2016-03-13T02' && to[i]! > '2016-03-13T02' && to[i] !== 'NA',
    );
    const kept = (clocks: string[]) => clocks.filter((_, i) => !crosses[i]);
    const others = { from: kept(from), to: kept(to) };
    expect(crosses.filter(Boolean).length).toBeGreaterThan(0);
    const local = weekOf(spansOf(others, 'America/New_York'));
    expect(largestRelativeError(local, weekOf(spansOf(others, 'UTC')))).toBeLessThan(1e-9);
    const all = weekOf(spansOf({ from, to }, 'America/New_York'));
    expect(largestRelativeError(all, weekOf(spansOf({ from, to }, 'UTC')))).toBeGreaterThan(1e-3);
  });

  it('have the weights of the worked spans', () => {
    const { examples } = JSON.parse(readShared('reference/dc/worked_spans.json')) as {
      examples: { start: string; end: string; weights: Record<string, number> }[];
    };
    for (const { start, end, weights } of examples) {
      const week = weekOf(spansOf({ from: [start], to: [end] }, 'UTC'));
      const expected = Float64Array.from({ length: 168 }, (_, hour) => weights[hour] ?? 0);
      expect(largestRelativeError(week, expected)).toBeLessThan(1e-9);
    }
  });
});

describe.skipIf(!hasReferences)('2,245 robberies in Memphis by the clock', () => {
  it('fall in the hours of the week that the reference has', () => {
    const clocks = textColumn(readShared('data/memphis_robberies_2019.csv'), 'time');
    const { matrix } = JSON.parse(readShared('reference/memphis/temporal.json')) as { matrix: number[][] };
    const from = instants(clocks, 'America/Chicago');
    const spans = weekSpans(from, new Float64Array(from.length).fill(Number.NaN), 'America/Chicago');
    expect([...weekOf(spans)]).toEqual(matrix.flat());
  });
});
