import type { AreaGeometry } from '@lagesbild/shared/geo/polygon.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { Area, Place } from '@lagesbild/shared/schemas/municipality.ts';
import type { SelectionShape } from '../../analysis/selection_shape.ts';
import type { MapSelection } from '../../map/selection_layer.ts';
import type { ChosenPart } from './chosen_part.ts';
import type { LagesbildWords } from './lagesbild_words.ts';

/** A part of the map with everything that asking, drawing and naming it need. */
export interface KnownPart {
  part: ChosenPart;
  shape: SelectionShape;
  /** Of an area of the register; null for what was drawn. */
  areaId: string | null;
  outline: MapSelection;
}

const circleCorners = 72;
/** A place this near to a circle's middle gives it its name, degrees. */
const sameSpot = 2e-5;

/** Corners of the cells that are asked about, by the text of their part. */
export type CellRings = ReadonlyMap<string, [number, number][]>;

export const cellKey = ({ lon, lat }: { lon: number; lat: number }) => `${lon} ${lat}`;

/** Null for an area that the register does not have. Circles and cells have no outline until what draws them is there. */
export function knownPart(
  part: ChosenPart,
  areas: readonly Area[],
  projection: Projection | null,
  cellRings: CellRings,
): KnownPart | null {
  if (part.kind === 'area') {
    const area = areas.find(({ id }) => id === part.id);
    if (!area) return null;
    const geometry = area.geometry as AreaGeometry;
    const outline = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return { part, shape: { kind: 'polygon', geometry }, areaId: area.id, outline };
  }
  if (part.kind === 'box') {
    const { west, south, east, north } = part;
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return { part, shape: part, areaId: null, outline: [[ring]] };
  }
  if (part.kind === 'circle') {
    return { part, shape: part, areaId: null, outline: projection ? [[circleRing(part, projection)]] : [] };
  }
  if (part.kind === 'cell') {
    const ring = cellRings.get(cellKey(part));
    return { part, shape: part, areaId: null, outline: ring ? [[ring]] : [] };
  }
  const geometry: AreaGeometry = { type: 'Polygon', coordinates: [[...part.ring, part.ring[0]!]] };
  return { part, shape: { kind: 'polygon', geometry }, areaId: null, outline: [geometry.coordinates] };
}

function circleRing(
  { lon, lat, radiusMeters }: Extract<ChosenPart, { kind: 'circle' }>,
  projection: Projection,
): number[][] {
  const [x, y] = projection.toMeters(lon, lat);
  return Array.from({ length: circleCorners + 1 }, (_, i) => {
    const turn = ((i % circleCorners) * 2 * Math.PI) / circleCorners;
    return projection.toLonLat(x + radiusMeters * Math.cos(turn), y + radiusMeters * Math.sin(turn));
  });
}

/** West, south, east, north in degrees; null without an outline. */
export function partBounds({ outline }: KnownPart): [number, number, number, number] | null {
  const corners = outline.flat(2);
  if (corners.length === 0) return null;
  const lons = corners.map(([lon]) => lon!);
  const lats = corners.map(([, lat]) => lat!);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** "Norrtull", "300 m runt Resecentrum", "Rektangel". */
export function partName(
  part: ChosenPart,
  { areas, places }: { areas: readonly Area[]; places: readonly Place[] },
  words: LagesbildWords,
): string {
  if (part.kind === 'area') return areas.find(({ id }) => id === part.id)?.name ?? words.partUnknownArea;
  if (part.kind !== 'circle') return words.partNames[part.kind]!;
  const meters = String(part.radiusMeters);
  const place = places.find(
    ({ lon, lat }) => Math.abs(lon - part.lon) < sameSpot && Math.abs(lat - part.lat) < sameSpot,
  );
  return place ? words.partAround(meters, place.name) : words.partAroundPoint(meters);
}
