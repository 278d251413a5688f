import { mercatorXOfLon, mercatorYOfLat } from '@lagesbild/shared/geo/mercator.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { AnalysisDesk } from '@lagesbild/web/src/analysis/analysis_desk.ts';
import { USUAL_ANALYST_CHOICES } from '@lagesbild/web/src/analysis/analyst_choices.ts';
import type { PictureQuery } from '@lagesbild/web/src/analysis/picture.ts';
import { arrowOf, incidentRow } from './arrow_rows.ts';

const proj4 = '+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs';
const { toLonLat } = createProjection(proj4);

/** A town of 12 × 12 cells of 100 m with its south-western corner here. */
const [west, south] = [475_000, 6_473_000];
export const corner = (column: number, row: number) => toLonLat(west + column * 100, south + row * 100);
const boxOf = (west: number, south: number, east: number, north: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [corner(west, south), corner(east, south), corner(east, north), corner(west, north), corner(west, south)],
  ],
});
/** The middle of a cell, moved a little so that no two incidents share a point. */
export const inCell = (column: number, row: number, i = 0) => {
  const [lon, lat] = toLonLat(west + column * 100 + 40 + (i % 20), south + row * 100 + 50);
  return { lon, lat };
};

export const fortnight = 14 * 86_400_000;
export const end = Date.parse('2026-11-15T23:00:00Z');
export const query: PictureQuery = {
  periods: Array.from({ length: 7 }, (_, i) => ({
    from: end - (i + 1) * fortnight,
    to: end - i * fortnight,
    days: 14,
  })),
  categories: [],
  sources: ['staff'],
  hours: null,
  sameSources: false,
  areaSet: null,
  fortnights: [],
  analyst: USUAL_ANALYST_CHOICES,
  bandwidthMeters: 250,
};

/** The screen when the whole town is seen (Web Mercator, world = 1). */
export const viewOfTown = {
  minX: mercatorXOfLon(corner(-1, 0)[0]),
  maxX: mercatorXOfLon(corner(13, 0)[0]),
  minY: mercatorYOfLat(corner(0, 13)[1]),
  maxY: mercatorYOfLat(corner(0, -1)[1]),
};

let made = 0;
export function incident(periodsAgo: number, place: { lon: number | null; lat: number | null }, change = {}) {
  const at = new Date(end - periodsAgo * fortnight - fortnight / 2);
  const id = `019a0000-0000-7000-8000-${String(++made).padStart(12, '0')}`;
  return incidentRow({
    id,
    countedAt: at,
    occurredFrom: at,
    noticedAt: at,
    receivedAt: at,
    ...place,
    ...change,
  });
}

/** Eight in one cell now, and one in each of twenty cells in every period. */
export function rows() {
  const heap = Array.from({ length: 8 }, (_, i) => incident(0, inCell(9, 9, i)));
  const scatter = query.periods.flatMap((_, periodsAgo) =>
    Array.from({ length: 20 }, (_, i) =>
      incident(periodsAgo, inCell((i * 5) % 8, Math.floor(i / 2)), {
        topCategory: 'theft',
        category: 'theft.theft',
      }),
    ),
  );
  return [...heap, ...scatter];
}

export function deskWith(incidents: ReturnType<typeof rows>) {
  const desk = new AnalysisDesk();
  desk.open({
    proj4,
    timeZone: 'Europe/Stockholm',
    cellSizeMeters: 100,
    studyArea: {
      type: 'Polygon',
      coordinates: [[corner(0, 0), corner(12, 0), corner(12, 12), corner(0, 12), corner(0, 0)]],
    },
    familyCodes: ['vandalism', 'theft'],
    areaSets: [
      {
        id: 'sides',
        areas: [
          { id: 'west', geometry: boxOf(0, 0, 6, 12) },
          { id: 'east', geometry: boxOf(6, 0, 12, 12) },
        ],
      },
    ],
    places: [{ id: 'torget', name: 'Torget', ...inCell(9, 9) }],
  });
  desk.load(arrowOf(incidents), '2026-11-16T07:00:00Z');
  return desk;
}
