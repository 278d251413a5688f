import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import type { PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';
import { servedFortnights, servedHistory } from '@lagesbild/web/src/analysis/served_history.ts';
import { servedMatrix } from '@lagesbild/web/src/analysis/served_matrix.ts';
import { servedPulse } from '@lagesbild/web/src/analysis/served_pulse.ts';
import { servedSelection } from '@lagesbild/web/src/analysis/served_selection.ts';
import { describe, expect, it } from 'vitest';

const figure = (observed: number): Figure => ({
  observed,
  expected: null,
  spanLow: null,
  spanHigh: null,
  p: null,
  pAdjusted: null,
  verdict: 'short_history',
  dispersion: null,
});

describe('what the server answered, drawn', () => {
  const matrix = {
    areas: [
      { id: 'north', name: 'Norr' },
      { id: 'south', name: 'Söder' },
    ],
    categoryCodes: ['theft', 'vandalism'],
    cells: [1, 2, 3, 4].map(figure),
    areaTotals: [3, 7].map(figure),
    categoryTotals: [4, 6].map(figure),
    total: figure(10),
    outside: 1,
    inSeveral: 0,
  };

  it('puts the matrix in the order of the page', () => {
    const drawn = servedMatrix(matrix, 'set', ['south', 'north'], ['vandalism', 'theft'])!;
    expect(drawn.cells.map(({ observed }) => observed)).toEqual([4, 3, 2, 1]);
    expect(drawn.areaTotals.map(({ observed }) => observed)).toEqual([7, 3]);
    expect(drawn.categoryTotals.map(({ observed }) => observed)).toEqual([6, 4]);
    expect([drawn.total.observed, drawn.outside]).toEqual([10, 1]);
  });

  it('shows no matrix of areas that the page does not know', () => {
    expect(servedMatrix(matrix, 'set', ['south', 'west'], ['theft'])).toBeNull();
  });

  it('turns the fortnights of a place round, oldest first, and knows no hours beside cells', () => {
    const place = { flagged: [true, false, true], counts: [5, 0, 3], run: 1 };
    expect(servedHistory(place, 'recurring')).toEqual({
      class: 'recurring',
      run: 1,
      counts: [3, 0, 5],
      flagged: [true, false, true],
      keys: [],
      peak: null,
    });
    const fortnights = [
      { from: '2026-10-19', to: '2026-11-02' },
      { from: '2026-10-05', to: '2026-10-19' },
    ];
    const drawn = servedFortnights({ fortnights } as unknown as ClassAnalysisResult, 'Europe/Stockholm');
    // the clocks went back on 25 October
    expect(drawn.map(({ from, to }) => [new Date(from).toISOString(), (to - from) / 3_600_000])).toEqual([
      ['2026-10-04T22:00:00.000Z', 336],
      ['2026-10-18T22:00:00.000Z', 337],
    ]);
  });

  it('has the trend of an area oldest first, and only the categories that are shown', () => {
    const selection = servedSelection(
      {
        headline: figure(4),
        categoryFigures: [
          { categoryCode: 'theft', figure: figure(4) },
          { categoryCode: 'vandalism', figure: figure(9) },
        ],
        series: [
          { from: '2026-11-02', to: '2026-11-16', figure: figure(4) },
          { from: '2026-10-19', to: '2026-11-02', figure: figure(7) },
        ],
      },
      [
        { from: 2, to: 3 },
        { from: 1, to: 2 },
      ],
      ['theft'],
    );
    expect(selection.trend).toEqual([
      { from: 1, to: 2, count: 7 },
      { from: 2, to: 3, count: 4 },
    ]);
    expect(selection.categories).toEqual([{ code: 'theft', count: 4 }]);
  });

  it('has a pulse, but none where the server keeps the hours of few to itself', () => {
    const view = (bins: number, value: number | null) => ({
      observed: Array.from({ length: bins }, () => value),
      expected: Array.from({ length: bins }, () => null),
      spanLow: Array.from({ length: bins }, () => null),
      spanHigh: Array.from({ length: bins }, () => null),
      pAdjusted: Array.from({ length: bins }, () => null),
      verdicts: Array.from({ length: bins }, () => 'too_few' as const),
    });
    const pulse = (value: number | null) =>
      ({
        hoursOfWeek: view(168, value),
        hoursOfDay: view(24, value),
        weekdays: view(7, value),
        peak: null,
        used: 6,
        leftOut: [{ reason: 'unknown_time', count: 2 }],
      }) as unknown as PulseAnalysisResult;
    expect(servedPulse(pulse(1))).toMatchObject({ known: 6, unknown: 2, peak: null });
    expect(servedPulse(pulse(1))!.hoursOfWeek.expected[0]).toBeNaN();
    expect(servedPulse(pulse(null))).toBeNull();
  });
});
