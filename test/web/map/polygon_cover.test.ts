import { latOfMercatorY, lonOfMercatorX } from '@lagesbild/shared/geo/mercator.ts';
import { coverOfPolygon } from '@lagesbild/web/src/map/polygon_cover.ts';
import { describe, expect, it } from 'vitest';

/** Four by two pixels around the middle of the world. */
const frame = { west: 0.5, north: 0.5, pixel: 0.01, width: 4, height: 2 };
/** A ring given in pixels from the north-west. */
const ring = (...corners: [number, number][]) =>
  [...corners, corners[0]!].map(([x, y]) => [lonOfMercatorX(0.5 + 0.01 * x), latOfMercatorY(0.5 + 0.01 * y)]);
const box = (west: number, north: number, east: number, south: number) =>
  ring([west, north], [east, north], [east, south], [west, south]);

describe('the cover of a polygon', () => {
  it('is full inside, none outside and the share on the way', () => {
    const cover = coverOfPolygon({ type: 'Polygon', coordinates: [box(0, 0, 2.5, 1)] }, frame);
    expect([...cover]).toEqual([255, 255, 128, 0, 0, 0, 0, 0]);
  });

  it('leaves holes open and takes every part of a multipolygon', () => {
    const geometry = {
      type: 'MultiPolygon' as const,
      coordinates: [[box(0, 0, 2, 2), box(1, 1, 2, 2)], [box(3, 0, 4, 1)]],
    };
    expect([...coverOfPolygon(geometry, frame)]).toEqual([255, 255, 0, 255, 255, 0, 0, 0]);
  });

  it('is cut at the frame, and nothing for an empty polygon', () => {
    const whole = coverOfPolygon({ type: 'Polygon', coordinates: [box(-3, -3, 9, 9)] }, frame);
    expect(whole.every((value) => value === 255)).toBe(true);
    const none = coverOfPolygon({ type: 'Polygon', coordinates: [] }, frame);
    expect(none.every((value) => value === 0)).toBe(true);
  });
});
