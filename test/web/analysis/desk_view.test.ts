import type { SelectionShape } from '@lagesbild/web/src/analysis/selection_shape.ts';
import { separability } from '@lagesbild/web/src/analysis/view_marks.ts';
import { describe, expect, it } from 'vitest';
import { corner, deskWith, inCell, incident, query, rows, viewOfTown } from './desk_town.ts';

describe('a part of the map', () => {
  const [south, west] = [corner(8, 8)[1], corner(8, 8)[0]];
  const [north, east] = [corner(12, 12)[1], corner(12, 12)[0]];
  const box: SelectionShape = { kind: 'box', west, south, east, north };
  const ring = [corner(8, 8), corner(12, 8), corner(12, 12), corner(8, 12), corner(8, 8)];
  const polygon: SelectionShape = { kind: 'polygon', geometry: { type: 'Polygon', coordinates: [ring] } };
  const heap = inCell(9, 9, 4);

  it.each<[string, SelectionShape]>([
    ['a box', box],
    ['a polygon', polygon],
    ['a circle of 60 m', { kind: 'circle', ...heap, radiusMeters: 60 }],
  ])('as %s holds the heap of eight and nothing that was there before', (_, shape) => {
    const desk = deskWith(rows());
    desk.compose(query);
    const selection = desk.selection(shape);
    expect(selection.figure).toMatchObject({ observed: 8, expected: 0, verdict: 'more' });
    expect(selection.categories).toEqual([{ code: 'vandalism', count: 8 }]);
    expect(selection.trend.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 8]);
    expect(desk.rows({ order: 'time', descending: true, limit: 5, within: shape })).toMatchObject({
      total: 8,
      rows: { length: 5 },
    });
  });

  it('ends where its radius ends', () => {
    const desk = deskWith([incident(0, inCell(5, 5, 0)), incident(0, inCell(5, 5, 10))]);
    desk.compose(query);
    const around = (radiusMeters: number) =>
      desk.selection({ kind: 'circle', ...inCell(5, 5, 0), radiusMeters }).figure.observed;
    expect([around(9), around(11)]).toEqual([1, 2]);
  });

  it('follows the category filter of the picture', () => {
    const desk = deskWith(rows());
    desk.compose({ ...query, categories: ['theft'] });
    expect(desk.selection(box).figure.observed).toBe(0);
  });
});

describe('what the browser draws and lists', () => {
  it('gives every incident of the picture to exactly one mark, with its mix', () => {
    const desk = deskWith(rows());
    desk.compose(query);
    const { count, mix, categories } = desk.marks({ bounds: viewOfTown, zoom: 14 });
    expect(categories).toBe(2);
    expect(count.reduce((sum, n) => sum + n, 0)).toBe(28);
    expect(mix.reduce((sum, n) => sum + n, 0)).toBe(28);
  });

  it('knows the one incident behind a single mark and the box around several', () => {
    const desk = deskWith(rows().slice(0, 8));
    desk.compose(query);
    const far = desk.marks({ bounds: viewOfTown, zoom: 10 });
    expect([...far.count]).toEqual([8]);
    expect(far.ids).toEqual([null]);
    const members = desk.members(0);
    expect(members.total).toBe(8);
    expect(members.bounds[0]).toBeLessThan(members.bounds[2]);
    expect(members.inseparable).toBe(false);
  });

  it('says that incidents on one point cannot be parted', () => {
    const desk = deskWith([incident(0, inCell(2, 2)), incident(0, inCell(2, 2))]);
    desk.compose(query);
    desk.marks({ bounds: viewOfTown, zoom: 12 });
    expect(desk.members(0)).toMatchObject({ total: 2, inseparable: true });
  });

  it('takes what still shares a mark at the last zoom for inseparable, however far apart it lies', () => {
    const places = { mercatorX: new Float64Array([0.5, 0.5001]), mercatorY: new Float64Array([0.3, 0.3]) };
    expect(separability(places, [0, 1], 17).inseparable).toBe(false);
    expect(separability(places, [0, 1], 18).inseparable).toBe(true);
  });

  it('lists the incidents of the picture, those without a point too, as many as asked for', () => {
    const coarse = incident(0, inCell(3, 3), { precision: 'municipality', topCategory: 'theft' });
    const desk = deskWith([...rows(), coarse]);
    desk.compose({ ...query, categories: ['theft'] });
    const { rows: listed, total } = desk.rows({ order: 'time', descending: true, limit: 5 });
    expect(total).toBe(21);
    expect(listed).toHaveLength(5);
    expect(new Set(listed.map((row) => row.topCategory))).toEqual(new Set(['theft']));
  });
});
