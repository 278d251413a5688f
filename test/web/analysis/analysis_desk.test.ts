import { describe, expect, it } from 'vitest';
import { arrowOf } from './arrow_rows.ts';
import { deskWith, end, fortnight, inCell, incident, query, rows } from './desk_town.ts';

describe('the picture that the browser computes', () => {
  it('counts what counts and sets it beside what was expected', () => {
    const { headline, categories, comparedPeriods } = deskWith(rows()).compose(query);
    expect(headline).toMatchObject({ observed: 28, expected: 20 });
    expect(comparedPeriods).toBe(6);
    expect(categories.map(({ code, figure }) => [code, figure.observed, figure.expected])).toEqual([
      ['vandalism', 8, 0],
      ['theft', 20, 20],
    ]);
  });

  it('finds the heap of eight, names it after the place in its cell and says what it is made of', () => {
    const { hotspots } = deskWith(rows()).compose(query);
    expect(hotspots[0]).toMatchObject({
      rank: 1,
      weight: 8,
      usual: 0,
      name: { name: 'Torget', near: false },
      categories: [{ code: 'vandalism', count: 8 }],
      strongerThanUsual: true,
    });
  });

  it('leaves out what does not count: rejected, other sources, calm', () => {
    const extra = [
      incident(0, inCell(1, 1), { status: 'rejected' }),
      incident(0, inCell(1, 1), { source: 'police_import' }),
      incident(0, inCell(1, 1), { topCategory: 'calm', category: 'calm' }),
    ];
    expect(deskWith([...rows(), ...extra]).compose(query).headline.observed).toBe(28);
  });

  it('counts an incident of the municipality only, says so, and never draws it', () => {
    const coarse = incident(0, inCell(3, 3), { precision: 'municipality' });
    const desk = deskWith([...rows(), coarse]);
    const picture = desk.compose(query);
    expect(picture.headline.observed).toBe(29);
    expect(picture.shown).toEqual({ inCells: 28, outside: 0, withoutPlace: 1, withoutTime: 0 });
    const marks = desk.marks({ bounds: { minX: 0, minY: 0, maxX: 1, maxY: 1 }, zoom: 2 });
    expect(marks.count.reduce((sum, count) => sum + count, 0)).toBe(28);
  });

  it('shows the chosen categories on the map, while headline and bars stay over everything', () => {
    const desk = deskWith(rows());
    const all = desk.compose(query);
    const chosen = desk.compose({ ...query, categories: ['vandalism'] });
    expect(chosen.headline).toEqual(all.headline);
    expect(chosen.categories).toEqual(all.categories);
    expect(chosen.shown.inCells).toBe(8);
    expect(chosen.cells.count.length).toBe(144);
  });

  it('is incomplete until reports usually are in', () => {
    const picture = deskWith(rows().slice(0, 20)).compose(query);
    expect(picture.usualDelay).toBe(14 * 86_400_000);
    expect(picture.completeAt).toBe(end + 14 * 86_400_000);
  });

  it('shows the hours of a box only, the pulse whole, and says whose time is unknown', () => {
    const night = { occurredFrom: new Date('2026-11-07T02:00:00+01:00') };
    const unknown = { occurredFrom: null, timeKind: 'unknown' };
    const desk = deskWith([
      incident(0, inCell(1, 1), night),
      incident(0, inCell(1, 1)),
      incident(0, inCell(2, 2), unknown),
    ]);
    const picture = desk.compose({ ...query, hours: { fromDay: 5, toDay: 6, fromHour: 0, toHour: 6 } });
    expect(picture.headline.observed).toBe(1);
    expect(picture.shown).toMatchObject({ inCells: 1, withoutTime: 1 });
    expect(picture.pulse).toMatchObject({ known: 2, unknown: 1 });
    // Saturday 02
    expect(picture.pulse!.hoursOfWeek.observed[5 * 24 + 2]).toBe(1);
  });

  it('counts areas by categories, opens a cell, and names what stands for an increase', () => {
    const heap = Array.from({ length: 30 }, (_, i) => incident(0, inCell(9, 9, i)));
    const desk = deskWith([...heap, ...rows()]);
    const question = { ...query, setId: 'sides' };
    const matrix = desk.matrix(question)!;
    // west and east by vandalism and theft
    expect(matrix.cells.map(({ observed }) => observed)).toEqual([0, 15, 38, 5]);
    expect(matrix.cells.map(({ verdict }) => verdict)).toEqual([
      'too_few',
      'as_expected',
      'more',
      'as_expected',
    ]);
    expect(desk.matrixMembers(question, 1, 0).total).toBe(38);
    expect(desk.matrix({ ...question, setId: 'nowhere' })).toBeNull();
    const { reason } = desk.compose({ ...query, areaSet: 'sides' });
    expect(reason).toEqual({ category: 'vandalism', area: 'east', share: 1 });
  });

  it('says who has begun to report, and counts those alone who always did', () => {
    const always = query.periods.flatMap((_, ago) =>
      Array.from({ length: 10 }, (_, i) => incident(ago, inCell(i, 1), { organization: 'always' })),
    );
    const begun = Array.from({ length: 12 }, (_, i) =>
      incident(0, inCell(i % 12, 3), { organization: 'begun' }),
    );
    const desk = deskWith([...always, ...begun]);
    const { effort, headline } = desk.compose(query);
    expect(effort).toMatchObject({
      changes: [{ organization: 'begun', change: 'began' }],
      alike: 1,
      reporting: 2,
    });
    expect(headline.observed).toBe(22);
    expect(desk.compose({ ...query, sameSources: true }).headline).toMatchObject({
      observed: 10,
      expected: 10,
    });
  });

  it('says who has stopped reporting when late reports have come in, not before', () => {
    const always = query.periods.flatMap((_, ago) =>
      Array.from({ length: 10 }, (_, i) => incident(ago, inCell(i, 1), { organization: 'always' })),
    );
    const silent = query.periods
      .slice(1)
      .flatMap((_, i) =>
        Array.from({ length: 10 }, (_, j) => incident(i + 1, inCell(j, 2), { organization: 'silent' })),
      );
    const desk = deskWith([...always, ...silent]);
    expect(desk.compose(query).effort!.changes).toMatchObject([
      { organization: 'silent', change: 'stopped' },
    ]);
    desk.load(arrowOf([...always, ...silent]), '2026-11-15T12:00:00Z');
    expect(desk.compose(query).effort!.changes).toEqual([]);
  });

  it('draws each bar of the timeline beside the six before it, and keeps a picture when more years come', () => {
    const desk = deskWith(rows());
    const bars = { ...query, bars: query.periods, drawn: 2, whole: 7 };
    expect(desk.timeline(bars).map(({ observed, expected }) => [observed, expected])).toEqual([
      [28, 20],
      [20, 20],
    ]);
    desk.compose(query);
    desk.loadMore(arrowOf([incident(8, inCell(1, 1))]), '2026-11-16T06:00:00Z');
    expect(desk.rows({ order: 'time', descending: true, limit: 100 }).total).toBe(28);
    expect(desk.compose(query).dataAsOf).toBe('2026-11-16T06:00:00Z');
  });

  it('has an answer for no incidents at all', () => {
    const picture = deskWith([]).compose(query);
    expect(picture.headline).toMatchObject({ observed: 0, verdict: 'too_few' });
    expect(picture.hotspots).toEqual([]);
  });
});

describe('the classes of the hotspots', () => {
  const fortnights = Array.from({ length: 13 }, (_, i) => ({
    from: end - (i + 1) * fortnight,
    to: end - i * fortnight,
  }));
  const heap = (periodsAgo: number) =>
    Array.from({ length: 8 }, (_, i) => incident(periodsAgo, inCell(9, 9, i)));
  const scatter = fortnights.flatMap((_, periodsAgo) =>
    Array.from({ length: 20 }, (_, i) => incident(periodsAgo, inCell((i * 5) % 8, Math.floor(i / 2)))),
  );
  const withFortnights = { ...query, fortnights };

  it('are told with the run and the strip, oldest first', () => {
    const incidents = [0, 1, 4, 6].flatMap(heap);
    const { hotspots } = deskWith([...scatter, ...incidents]).compose(withFortnights);
    expect(hotspots).toHaveLength(1);
    expect(hotspots[0]!.history).toMatchObject({
      class: 'recurring',
      run: 2,
      counts: [0, 0, 0, 0, 0, 0, 8, 0, 8, 0, 0, 8, 8],
      flagged: [6, 8, 11, 12].reduce((flags, at) => flags.with(at, true), Array(13).fill(false)),
    });
  });

  it('follow the category filter, as the map does', () => {
    const theft = [0, 1].flatMap(heap);
    const earlier = Array.from({ length: 8 }, (_, i) =>
      incident(2, inCell(9, 9, i), { topCategory: 'theft', category: 'theft.theft' }),
    );
    const desk = deskWith([...scatter, ...theft, ...earlier]);
    const query = { ...withFortnights, categories: ['vandalism'] };
    expect(desk.compose(query).hotspots[0]!.history!.counts.slice(-3)).toEqual([0, 8, 8]);
    expect(desk.compose(withFortnights).hotspots[0]!.history!.counts.slice(-3)).toEqual([8, 8, 8]);
  });

  it('are the same when the fortnights have been looked at before, through another filter and one step earlier', () => {
    const incidents = [0, 1, 4, 6].flatMap(heap);
    const theft = scatter
      .slice(0, 9)
      .map((row) => ({ ...row, topCategory: 'theft', category: 'theft.theft' }));
    const all = [...scatter, ...incidents, ...theft];
    const used = deskWith(all);
    used.compose({ ...withFortnights, categories: ['vandalism'] });
    used.compose({ ...withFortnights, fortnights: fortnights.slice(1) });
    const fresh = deskWith(all).compose(withFortnights);
    expect(used.compose(withFortnights).hotspots).toEqual(fresh.hotspots);
  });

  it('know a place again in an earlier fortnight by its keys', () => {
    const desk = deskWith([...scatter, ...[0, 1, 4, 6].flatMap(heap)]);
    const [now] = desk.compose(withFortnights).hotspots;
    const earlier = { ...withFortnights, periods: query.periods.slice(1), fortnights: fortnights.slice(1) };
    const [before] = desk.compose(earlier).hotspots;
    expect(now!.history!.keys).toContain(before!.history!.keys[0]);
  });

  it('tell the hours that stand out, and none where there are too few', () => {
    const [hotspot] = deskWith([...scatter, ...heap(0)]).compose(withFortnights).hotspots;
    expect(hotspot!.history!.peak).toMatchObject({ days: 1, hours: 2, share: 1 });
    const unknown = heap(0).map((row) => ({
      ...row,
      occurredFrom: null,
      occurredTo: null,
      timeKind: 'unknown',
    }));
    expect(deskWith([...scatter, ...unknown]).compose(withFortnights).hotspots[0]!.history!.peak).toBeNull();
  });

  it('name what has faded, with what is left of it', () => {
    const incidents = [1, 2, 3, 4, 5, 6, 7].flatMap(heap);
    const left = incident(0, inCell(9, 9));
    const { hotspots, fadedPlaces } = deskWith([...scatter, ...incidents, left]).compose(withFortnights);
    expect(hotspots).toEqual([]);
    expect(fadedPlaces).toHaveLength(1);
    expect(fadedPlaces[0]).toMatchObject({
      name: { name: 'Torget', near: false },
      weight: 1,
      p: null,
      history: { class: 'faded', run: 0 },
    });
  });

  it('are left out when nobody asks for them', () => {
    const { hotspots, fadedPlaces } = deskWith(rows()).compose(query);
    expect(hotspots[0]!.history).toBeNull();
    expect(fadedPlaces).toEqual([]);
  });
});
