import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { sampleCellValues, tabulateCells } from '@lagesbild/web/src/map/cell_value_table.ts';
import { densityPixels } from '@lagesbild/web/src/map/density_layer.ts';
import { densityRamp, densityTop, singleIncidentPeak } from '@lagesbild/web/src/map/density_ramp.ts';
import { rasterizeCells } from '@lagesbild/web/src/map/density_raster.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sweref = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
const stops = ['#fffbd0', '#c9594a', '#3a1324'];

/** columns × rows cells of 100 m from the south-west, values row by row. */
function cells(columns: number, values: number[]) {
  return {
    x: values.map((_, i) => 475_050 + (i % columns) * 100),
    y: values.map((_, i) => 6_473_050 + Math.floor(i / columns) * 100),
    values,
    cellSizeMeters: 100,
  };
}

const sample = (table: NonNullable<ReturnType<typeof tabulateCells>>, u: number, v: number) => {
  const out = new Float64Array(2);
  sampleCellValues(table, u, v, out);
  return { value: out[0]!, cover: out[1]! };
};

describe('sampling cells', () => {
  it('is exact at every centre and never below zero anywhere', () => {
    const grid = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 12, maxLength: 12 });
    const place = fc.tuple(
      fc.double({ min: -2, max: 5, noNaN: true }),
      fc.double({ min: -2, max: 4, noNaN: true }),
    );
    fc.assert(
      fc.property(grid, place, (values, [u, v]) => {
        const table = tabulateCells(cells(4, values))!;
        values.forEach((value, i) => {
          expect(sample(table, i % 4, Math.floor(i / 4)).value).toBeCloseTo(value, 9);
        });
        expect(sample(table, u, v).value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('covers the cells fully and nothing one cell away', () => {
    const table = tabulateCells(cells(3, [1, 1, 1, 1, 1, 1, 1, 1, 1]))!;
    expect(sample(table, 1, 1).cover).toBe(1);
    expect(sample(table, 3, 1).cover).toBe(0);
  });

  it('does not let the value fade towards the edge of the study area', () => {
    const table = tabulateCells(cells(3, [5, 5, 5, 5, 5, 5, 5, 5, 5]))!;
    expect(sample(table, 2.4, 1).value).toBeCloseTo(5, 9);
  });

  it('has nothing to sample without cells', () => {
    expect(tabulateCells(cells(1, []))).toBeNull();
    expect(rasterizeCells(cells(1, []), sweref)).toBeNull();
  });
});

describe('the raster of a density', () => {
  it('has its peak where the heaviest cell lies', () => {
    const values = Array.from({ length: 25 }, (_, i) => (i === 7 ? 60 : 0));
    const raster = rasterizeCells(cells(5, values), sweref)!;
    const at = raster.values.indexOf(Math.max(...raster.values));
    const [west, north] = raster.coordinates[0];
    const [east, south] = raster.coordinates[2];
    const lon = west + (((at % raster.width) + 0.5) / raster.width) * (east - west);
    const lat = north + ((Math.floor(at / raster.width) + 0.5) / raster.height) * (south - north);
    const [x, y] = sweref.toMeters(lon, lat);
    expect(Math.hypot(x - 475_250, y - 6_473_150)).toBeLessThan(20);
  });
});

describe('the density ramp', () => {
  it('is transparent at nothing and deepest at the top', () => {
    const color = densityRamp(stops);
    expect(color(0)[3]).toBe(0);
    expect(color(1).slice(0, 3)).toEqual([58, 19, 36]);
    expect(color(7)).toEqual(color(1));
  });

  it('ends at a round number that no place exceeds', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (peak) => {
        expect(densityTop(peak, 15.3)).toBeGreaterThanOrEqual(peak);
      }),
    );
    expect(densityTop(143, 15.3)).toBe(150);
  });

  it('never ends below five incidents in one spot, so that one report is not painted dark', () => {
    const single = singleIncidentPeak('quartic', 250);
    expect(single).toBeCloseTo(15.28, 2);
    expect(densityTop(single, single)).toBe(80);
  });

  it('paints a place as deep as its share of the top', () => {
    const raster = rasterizeCells(cells(3, [30, 30, 30, 30, 30, 30, 30, 30, 30]), sweref)!;
    const color = densityRamp(stops);
    const pixels = densityPixels(raster, 60, color);
    const middle = 4 * (Math.floor(raster.height / 2) * raster.width + Math.floor(raster.width / 2));
    expect([...pixels.slice(middle, middle + 4)]).toEqual(color(0.5));
  });
});
