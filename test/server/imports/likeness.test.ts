import { LikenessIndex, type PlacedMoment } from '@lagesbild/server/imports/likeness.ts';
import { describe, expect, it } from 'vitest';

const HOUR = 3_600_000;
const moment = (change: Partial<PlacedMoment> = {}): PlacedMoment => ({
  categoryCode: 'vandalism',
  x: 1000,
  y: 1000,
  from: 100 * HOUR,
  to: 100 * HOUR,
  source: 'staff',
  sourceId: null,
  ...change,
});

const isFound = (other: Partial<PlacedMoment>, known: Partial<PlacedMoment> = {}) => {
  const index = new LikenessIndex();
  index.add(moment(known));
  return index.find(moment(other)) !== null;
};

describe('the likeness of two incidents', () => {
  it('reaches 50 metres, across the lines of its own grid', () => {
    expect(isFound({ x: 1050 })).toBe(true);
    expect(isFound({ x: 999, y: 960 })).toBe(true);
    expect(isFound({ x: 1051 })).toBe(false);
    expect(isFound({ x: 1036, y: 1036 })).toBe(false);
  });

  it('needs the same category', () => {
    expect(isFound({ categoryCode: 'theft' })).toBe(false);
  });

  it('needs times that overlap: spans that only touch do not', () => {
    const day = { from: 96 * HOUR, to: 120 * HOUR };
    expect(isFound({ from: 100 * HOUR + 60_000, to: 100 * HOUR + 60_000 })).toBe(false);
    expect(isFound({}, day)).toBe(true);
    expect(isFound(day, {})).toBe(true);
    expect(isFound({ from: 120 * HOUR, to: 144 * HOUR }, day)).toBe(false);
    expect(isFound({ from: 120 * HOUR, to: 120 * HOUR }, day)).toBe(false);
    expect(isFound({ from: 110 * HOUR, to: 130 * HOUR }, day)).toBe(true);
  });

  it('leaves rows of one source to their own ids', () => {
    expect(
      isFound({ source: 'police_import', sourceId: 'K1' }, { source: 'police_import', sourceId: 'K2' }),
    ).toBe(false);
    expect(isFound({ source: 'police_import', sourceId: 'K1' }, { source: 'police_import' })).toBe(true);
    expect(
      isFound({ source: 'police_import', sourceId: 'K1' }, { source: 'fault_report', sourceId: 'K1' }),
    ).toBe(true);
  });

  it('gives the nearest', () => {
    const index = new LikenessIndex<PlacedMoment & { name: string }>();
    index.add({ ...moment({ x: 1040 }), name: 'far' });
    index.add({ ...moment({ x: 1010 }), name: 'near' });
    expect(index.find(moment())).toMatchObject({ other: { name: 'near' }, meters: 10 });
  });
});
