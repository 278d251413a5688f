import { buffersOfMarks, buffersOfPicture } from '@lagesbild/web/src/analysis/given_buffers.ts';
import { describe, expect, it } from 'vitest';
import { deskWith, query, rows, viewOfTown } from './desk_town.ts';

const asked = { ...query, fortnights: query.periods };

describe('what the worker hands over', () => {
  it('is nothing that it needs for the next answer', () => {
    const incidents = rows();
    const untouched = deskWith(incidents).compose(asked);
    const desk = deskWith(incidents);
    for (let step = 0; step < 3; step++) {
      const picture = desk.compose(asked);
      const arrived = structuredClone(picture, { transfer: buffersOfPicture(picture) });
      expect(arrived.cells.count).toEqual(untouched.cells.count);
      expect(arrived.hotspots).toEqual(untouched.hotspots);
      expect(arrived.density).toEqual(untouched.density);
      const marks = desk.marks({ bounds: viewOfTown, zoom: 14 });
      const seen = structuredClone(marks, { transfer: buffersOfMarks(marks) });
      expect(seen.count.reduce((sum, count) => sum + count, 0)).toBe(28);
    }
  });

  it('is every long column of the picture', () => {
    const desk = deskWith(rows());
    const picture = desk.compose(query);
    structuredClone(picture, { transfer: buffersOfPicture(picture) });
    expect(picture.cells.count).toHaveLength(0);
    expect(picture.cells.pArea).toHaveLength(0);
    expect(picture.density!.raster.values).toHaveLength(0);
  });

  it('is nothing where there is no cell and no density', () => {
    const picture = deskWith([]).compose({ ...query, bandwidthMeters: null });
    expect(() => structuredClone(picture, { transfer: buffersOfPicture(picture) })).not.toThrow();
  });
});
