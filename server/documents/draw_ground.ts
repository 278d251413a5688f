import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import type { MapFrame } from './map_frame.ts';
import { element, PAPER, pathData } from './svg_text.ts';

/** What the drawing reads of a GeoJSON feature; degrees. */
export interface GroundFeature {
  properties: { kind?: unknown } | null;
  geometry: { type: string; coordinates: unknown } | null;
}

type Look = { fill?: string; stroke?: string; meters?: number; least?: number; dash?: string };

/** From the ground up, as the screens' map draws them; kinds that are not named are left out. */
const LOOKS: readonly [kind: string, look: Look][] = [
  ['wood', { fill: PAPER.wood }],
  ['park', { fill: PAPER.park }],
  ['block', { fill: PAPER.block }],
  ['industry', { fill: PAPER.block }],
  ['school', { fill: PAPER.block }],
  ['pitch', { fill: PAPER.park }],
  ['water', { fill: PAPER.water }],
  ['river', { fill: PAPER.water }],
  ['building', { fill: PAPER.building }],
  ['road_main', { stroke: PAPER.mainRoadEdge, meters: 16, least: 4 }],
  ['road_local', { stroke: PAPER.road, meters: 8, least: 1.2 }],
  ['road_main', { stroke: PAPER.road, meters: 12, least: 2.6 }],
  ['railway', { stroke: PAPER.rail, meters: 5, least: 1.6 }],
  ['station', { fill: PAPER.rail }],
];

/** The own drawn background of a municipality, stepped back so that data speaks; nothing without one. */
export function drawGround(
  features: readonly GroundFeature[],
  frame: MapFrame,
  projection: Projection,
): string {
  return LOOKS.map(([kind, look]) => {
    const parts = features
      .filter(({ properties }) => properties?.kind === kind)
      .flatMap(({ geometry }) => (geometry ? partsOf(geometry, look.fill !== undefined) : []))
      .map((part) => metersOf(part, projection));
    const data = look.fill
      ? parts
          .map((part) => frame.polygon(part))
          .filter((part) => part.length > 2)
          .map((part) => pathData(part, true))
      : parts.flatMap((part) => frame.lines(part)).map((part) => pathData(part, false));
    if (data.length === 0) return '';
    const width = Math.max(look.least ?? 0, (look.meters ?? 0) * frame.pixelsPerMeter);
    return element('path', {
      class: 'ground',
      d: data.join(''),
      fill: look.fill ?? 'none',
      'fill-rule': 'evenodd',
      stroke: look.stroke,
      'stroke-width': look.stroke ? width : undefined,
    });
  }).join('');
}

/** Rings of polygons, or lines; points are none. */
function partsOf(
  { type, coordinates }: { type: string; coordinates: unknown },
  filled: boolean,
): number[][][] {
  if (filled && type === 'Polygon') return coordinates as number[][][];
  if (filled && type === 'MultiPolygon') return (coordinates as number[][][][]).flat();
  if (!filled && type === 'LineString') return [coordinates as number[][]];
  if (!filled && type === 'MultiLineString') return coordinates as number[][][];
  return [];
}

const metersOf = (positions: number[][], projection: Projection): number[] =>
  positions.flatMap(([lon, lat]) => projection.toMeters(lon!, lat!));
