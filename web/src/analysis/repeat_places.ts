import { findRepeats } from '@lagesbild/shared/analysis/find_repeats.ts';
import type { PlaceWords } from '@lagesbild/shared/analysis/name_place.ts';
import { repeatWindows } from '@lagesbild/shared/analysis/repeat_windows.ts';
import { keepOrganizations } from '@lagesbild/shared/analysis/reporting_effort.ts';
import {
  type AreaGeometry,
  type MeterPolygon,
  polygonContains,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import { keptMoments } from './filter_incidents.ts';
import type { IncidentColumns } from './incident_columns.ts';
import type { PictureHotspot, PictureQuery } from './picture.ts';
import type { PictureGround } from './picture_ground.ts';
import type { PlacedIncidents } from './placed_incidents.ts';
import { effortOf } from './reporting_rows.ts';

/** A place that incidents have come back to: too few to judge, a list to act on. */
export interface RepeatPlace {
  name: PlaceWords;
  /** Within six weeks before the end of the shown period, and of them within 14 days. */
  count: number;
  recent: number;
  /** Epoch ms of the latest one. */
  last: number;
  /** Days from one incident to the next. */
  gapDays: { least: number; median: number; most: number };
  lon: number;
  lat: number;
  /** Most frequent first. */
  categories: { code: string; count: number }[];
  /** Rank of the hotspot that it lies in, which says more; null outside them. */
  hotspot: number | null;
}

/** Repeat places of the last picture. */
export interface RepeatPicture {
  places: RepeatPlace[];
  /** Epoch ms: start of the long and of the short window, and their end. */
  from: number;
  recentFrom: number;
  until: number;
}

/** What is known beside the incidents themselves. */
interface RepeatContext {
  columns: Pick<IncidentColumns, 'placeId'>;
  /** Of the picture that is shown. */
  hotspots: readonly Pick<PictureHotspot, 'rank' | 'outline'>[];
  /** Epoch ms that the data are as of. */
  now: number;
}

const dayMilliseconds = 86_400_000;
/** A register place this close is the place itself, metres. */
const ownMeters = 25;

/**
 * Repeat places by the rule that the server has too (analyses/repeats), of the incidents that the picture is made of.
 * `rows`: positions of each place's incidents among the counted ones, in the order of the places, oldest first.
 */
export function repeatPlaces(
  placed: PlacedIncidents,
  ground: PictureGround,
  query: PictureQuery,
  { columns, hotspots, now }: RepeatContext,
): { picture: RepeatPicture; rows: number[][] } {
  const { counted } = placed;
  const windows = repeatWindows(Math.min(query.periods[0]!.to, now), ground.timeZone);
  const registerPlace = registerPlaces(columns, ground, counted.row.subarray(0, counted.locatedCount));
  const at = momentsOf(placed, ground, query).subarray(0, counted.locatedCount);
  const found = findRepeats({ x: counted.x, y: counted.y, at, registerPlace }, windows);
  const outlines = hotspots.map(({ rank, outline }) => ({
    rank,
    polygon: polygonToMeters(
      { type: 'MultiPolygon', coordinates: outline } as AreaGeometry,
      ground.projection,
    ),
  }));
  const places = found.places.map(({ members, recent, last, x, y, registerPlace: commonest }) => {
    const [lon, lat] = ground.projection.toLonLat(x, y);
    return {
      name: nameOf(members, { x, y }, commonest),
      count: members.length,
      recent,
      last,
      gapDays: gapsOf(members.map((row) => at[row]!)),
      lon,
      lat,
      categories: categoriesOf(members),
      hotspot: hotspotAt(outlines, x, y),
    };
  });
  return { picture: { places, ...windows }, rows: found.places.map(({ members }) => members) };

  function nameOf(members: readonly number[], { x, y }: { x: number; y: number }, commonest: number) {
    const own = ground.places[commonest];
    if (own) return { name: own.name, near: false };
    const distances = members.map((row) => Math.hypot(counted.x[row]! - x, counted.y[row]! - y));
    const radius = Math.max(ownMeters, ...distances);
    return ground.findPlace(x, y, (placeX, placeY) => Math.hypot(placeX - x, placeY - y) <= radius);
  }

  function categoriesOf(members: readonly number[]) {
    return ground.familyCodes
      .map((code, i) => ({ code, count: members.filter((row) => counted.category[row] === i).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  }
}

/** When each incident counts; NaN for those that the map's filters leave out. */
function momentsOf(placed: PlacedIncidents, ground: PictureGround, query: PictureQuery): Float64Array {
  const { counted, reporting } = placed;
  const moments = keptMoments(placed, ground.familyCodes, query);
  if (!query.sameSources) return moments;
  const everyRow = new Int16Array(moments.length);
  const kept = keepOrganizations(everyRow, counted.organization, effortOf(reporting, query).alike);
  return moments.map((moment, row) => (kept[row] === 0 ? moment : Number.NaN));
}

/** Position in the register of the place that each row was reported at; -1 without one that is still there. */
function registerPlaces(
  { placeId }: Pick<IncidentColumns, 'placeId'>,
  { places }: Pick<PictureGround, 'places'>,
  rows: Int32Array,
): Int32Array {
  const positions = placeId.words.map((id) => places.findIndex((place) => place.id === id));
  return Int32Array.from(rows, (row) => positions[placeId.codes[row]!] ?? -1);
}

/** `moments`: oldest first, at least two. */
function gapsOf(moments: readonly number[]): RepeatPlace['gapDays'] {
  const gaps = moments.slice(1).map((moment, i) => (moment - moments[i]!) / dayMilliseconds);
  gaps.sort((a, b) => a - b);
  const upper = Math.floor(gaps.length / 2);
  const lower = Math.ceil(gaps.length / 2) - 1;
  return { least: gaps[0]!, median: (gaps[lower]! + gaps[upper]!) / 2, most: gaps.at(-1)! };
}

function hotspotAt(
  outlines: readonly { rank: number; polygon: MeterPolygon }[],
  x: number,
  y: number,
): number | null {
  return outlines.find(({ polygon }) => polygonContains(polygon, x, y))?.rank ?? null;
}
