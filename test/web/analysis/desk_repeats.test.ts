import { describe, expect, it } from 'vitest';
import { deskWith, end, inCell, incident, query, rows } from './desk_town.ts';

const day = 86_400_000;
/** An incident in a cell, so many days before the end of the shown period. */
const daysBefore = (days: number, column: number, i: number, change = {}) => {
  const at = new Date(end - days * day);
  return incident(0, inCell(column, 3, i), { countedAt: at, occurredFrom: at, ...change });
};

describe('repeat places', () => {
  it('are two or more within 25 m in six weeks: how many, how lately, how far apart in time', () => {
    const desk = deskWith([
      daysBefore(30, 3, 0),
      daysBefore(10, 3, 8),
      daysBefore(2, 3, 16),
      daysBefore(50, 3, 1),
    ]);
    desk.compose(query);
    const { places, from, recentFrom, until } = desk.repeats(query);
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({
      count: 3,
      recent: 2,
      last: end - 2 * day,
      gapDays: { least: 8, median: 14, most: 20 },
      categories: [{ code: 'vandalism', count: 3 }],
    });
    expect([recentFrom, until]).toEqual([end - 14 * day, end]);
    // the clocks went back between
    expect(from).toBe(end - 42 * day - 3_600_000);
    const members = desk.repeatMembers(0);
    expect(members.total).toBe(3);
    expect(members.rows.map(({ countedAt }) => countedAt)).toEqual(
      [2, 10, 30].map((days) => end - days * day),
    );
  });

  it('are also those at one place of the register, however far apart, and have its name', () => {
    const [west, east] = [
      daysBefore(9, 2, 0, { placeId: 'torget' }),
      daysBefore(4, 5, 0, { placeId: 'torget' }),
    ];
    const desk = deskWith([west, east]);
    desk.compose(query);
    expect(desk.repeats(query).places.map(({ name, count }) => [name, count])).toEqual([
      [{ name: 'Torget', near: false }, 2],
    ]);
    const elsewhere = deskWith([
      daysBefore(9, 2, 0, { placeId: 'gone' }),
      daysBefore(4, 5, 0, { placeId: 'gone' }),
    ]);
    elsewhere.compose(query);
    expect(elsewhere.repeats(query).places).toEqual([]);
  });

  it('know the hotspot that they lie in', () => {
    const desk = deskWith([...rows(), daysBefore(9, 2, 0), daysBefore(4, 2, 5)]);
    const picture = desk.compose(query);
    expect(picture.hotspots.map(({ rank }) => rank)).toEqual([1]);
    const found = desk.repeats(query).places.map(({ hotspot, name }) => [hotspot, name.name]);
    expect(found[0]).toEqual([1, 'Torget']);
    expect(found.filter(([hotspot]) => hotspot === null).length).toBeGreaterThan(0);
  });

  it('follow the filters of the picture', () => {
    const theft = { category: 'theft.theft', topCategory: 'theft' };
    const desk = deskWith([daysBefore(9, 3, 0), daysBefore(4, 3, 5), daysBefore(3, 3, 6, theft)]);
    const filtered = { ...query, categories: ['theft'] };
    desk.compose(filtered);
    expect(desk.repeats(filtered).places).toEqual([]);
    expect(desk.repeats({ ...query, sources: ['police_import'] }).places).toEqual([]);
    expect(desk.repeats(query).places[0]!.count).toBe(3);
  });
});
