import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { densityPixels } from '@lagesbild/web/src/map/density_layer.ts';
import { densityRamp, densityTop, singleIncidentPeak } from '@lagesbild/web/src/map/density_ramp.ts';
import { type DensityRaster, rasterizeCells } from '@lagesbild/web/src/map/density_raster.ts';
import { rasterFrame } from '@lagesbild/web/src/map/raster_frame.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const sweref = createProjection('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs');
const stops = ['#fffbd0', '#c9594a', '#3a1324'];

/** columns × rows cells of 100 m from the south-west, one a value, row by row. */
function cells(columns: number, values: number[]) {
  return {
    x: values.map((_, i) => 475_050 + (i % columns) * 100),
    y: values.map((_, i) => 6_473_050 + Math.floor(i / columns) * 100),
    cellSizeMeters: 100,
  };
}

/** The picture of some cells with the frame laid for them. */
function picture(columns: number, values: number[], outline: AreaGeometry | null = null) {
  const frame = rasterFrame(cells(columns, values), sweref, outline)!;
  return rasterizeCells(frame, values);
}

/** The pixel at a place, metres from the south-western corner of the cells. */
function pixelAt({ coordinates, width, height }: DensityRaster, east: number, north: number): number {
  const [lon, lat] = sweref.toLonLat(475_000 + east, 6_473_000 + north);
  const [[west, top], , [right, bottom]] = coordinates;
  const column = Math.floor(((lon - west) / (right - west)) * width);
  const row = Math.floor(((lat - top) / (bottom - top)) * height);
  return row * width + column;
}

describe('the picture of cells', () => {
  it('follows a slope exactly between the centres', () => {
    const frame = rasterFrame(
      cells(
        5,
        Array.from({ length: 25 }, () => 0),
      ),
      sweref,
    )!;
    // two empty columns and rows lie around the cells
    const slope = (column: number, row: number) => 2 * (column - 2) + 3 * (row - 2);
    const values = Array.from({ length: 25 }, (_, i) => slope(2 + (i % 5), 2 + Math.floor(i / 5)));
    const raster = rasterizeCells(frame, values);
    const inner = (at: number) =>
      [frame.column[at]!, frame.row[at]!].every((place) => place >= 3 && place < 5);
    const pixels = Array.from(raster.values.keys()).filter(inner);
    expect(pixels.length).toBeGreaterThan(200);
    for (const at of pixels) {
      expect(raster.values[at]).toBeCloseTo(slope(frame.column[at]!, frame.row[at]!), 4);
    }
  });

  it('is never below zero anywhere', () => {
    const grid = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(grid, (values) => picture(4, values).values.every((value) => value >= 0)),
      { numRuns: 30 },
    );
  });

  it('is one value everywhere when the cells have one, up to the edge', () => {
    const raster = picture(3, [5, 5, 5, 5, 5, 5, 5, 5, 5]);
    const covered = raster.values.filter((_, at) => raster.cover[at]! > 0);
    expect(covered.length).toBeGreaterThan(500);
    expect(covered.every((value) => Math.abs(value - 5) < 1e-5)).toBe(true);
  });

  it('covers the cells and nothing one cell away', () => {
    const { cover, ...raster } = picture(3, [1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(cover[pixelAt({ cover, ...raster }, 150, 150)]).toBe(255);
    expect(cover[pixelAt({ cover, ...raster }, 380, 150)]).toBe(0);
  });

  it('ends at the outline of the study area where there is one', () => {
    const corner = (east: number, north: number) => sweref.toLonLat(475_000 + east, 6_473_000 + north);
    const ring = [corner(0, 0), corner(200, 0), corner(200, 300), corner(0, 300), corner(0, 0)];
    const raster = picture(3, [1, 1, 1, 1, 1, 1, 1, 1, 1], { type: 'Polygon', coordinates: [ring] });
    expect(raster.cover[pixelAt(raster, 170, 150)]).toBe(255);
    expect(raster.cover[pixelAt(raster, 230, 150)]).toBe(0);
  });

  it('has no frame without cells', () => {
    expect(rasterFrame(cells(1, []), sweref)).toBeNull();
  });
});

describe('the raster of a density', () => {
  it('has its peak where the heaviest cell lies', () => {
    const values = Array.from({ length: 25 }, (_, i) => (i === 7 ? 60 : 0));
    const raster = picture(5, values);
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
    const raster = picture(3, [30, 30, 30, 30, 30, 30, 30, 30, 30]);
    const color = densityRamp(stops);
    const pixels = densityPixels(raster, 60, color);
    const middle = 4 * (Math.floor(raster.height / 2) * raster.width + Math.floor(raster.width / 2));
    expect([...pixels.slice(middle, middle + 4)]).toEqual(color(0.5));
  });
});
