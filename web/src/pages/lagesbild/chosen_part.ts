import type { UrlParameter } from '../../state/url_state.ts';

/** A part of the map as a link carries it: degrees with five decimals (about a metre), metres whole. */
export type ChosenPart =
  | { kind: 'box'; west: number; south: number; east: number; north: number }
  | { kind: 'polygon'; ring: [lon: number, lat: number][] }
  | { kind: 'circle'; lon: number; lat: number; radiusMeters: number }
  | { kind: 'cell'; lon: number; lat: number }
  | { kind: 'area'; id: string };

const decimals = 5;
/** A link must not become a page of numbers, and nobody draws more corners by hand. */
export const mostCorners = 100;
export const radiusRange = { least: 25, most: 5000 };

/** The part with its coordinates rounded as the link writes them, so that sender and receiver ask the same. */
export function roundPart(part: ChosenPart): ChosenPart {
  const round = (value: number) => Number(value.toFixed(decimals));
  if (part.kind === 'box') {
    const { west, south, east, north } = part;
    return { kind: 'box', west: round(west), south: round(south), east: round(east), north: round(north) };
  }
  if (part.kind === 'polygon') {
    return { kind: 'polygon', ring: part.ring.map(([lon, lat]) => [round(lon), round(lat)]) };
  }
  if (part.kind === 'circle') {
    const { lon, lat, radiusMeters } = part;
    return { kind: 'circle', lon: round(lon), lat: round(lat), radiusMeters: Math.round(radiusMeters) };
  }
  if (part.kind === 'cell') return { kind: 'cell', lon: round(part.lon), lat: round(part.lat) };
  return part;
}

/** `ruta:w,s,o,n`, `form:lon,lat,lon,lat,…`, `cirkel:lon,lat,meter`, `cell:lon,lat`, `omrade:id`. What cannot be read is null. */
function parsePart(text: string | null): ChosenPart | null {
  const [kind = '', rest = ''] = (text ?? '').split(/:(.*)/s);
  if (kind === 'omrade') return /^[0-9a-f-]{36}$/i.test(rest) ? { kind: 'area', id: rest } : null;
  const numbers = rest.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (kind === 'ruta' && numbers.length === 4 && arePositions(numbers)) {
    const [west, south, east, north] = numbers as [number, number, number, number];
    return west < east && south < north ? { kind: 'box', west, south, east, north } : null;
  }
  if (kind === 'cirkel' && numbers.length === 3 && arePositions(numbers.slice(0, 2))) {
    const [lon, lat, radiusMeters] = numbers as [number, number, number];
    const inRange = radiusMeters >= radiusRange.least && radiusMeters <= radiusRange.most;
    return inRange ? { kind: 'circle', lon, lat, radiusMeters } : null;
  }
  if (kind === 'cell' && numbers.length === 2 && arePositions(numbers)) {
    return { kind: 'cell', lon: numbers[0]!, lat: numbers[1]! };
  }
  if (kind !== 'form' || numbers.length % 2 !== 0 || !arePositions(numbers)) return null;
  const corners = numbers.length / 2;
  if (corners < 3 || corners > mostCorners) return null;
  return {
    kind: 'polygon',
    ring: Array.from({ length: corners }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]),
  };
}

/** lon, lat, lon, lat, … */
function arePositions(numbers: readonly number[]): boolean {
  return numbers.every((value, i) => Number.isFinite(value) && Math.abs(value) <= (i % 2 === 0 ? 180 : 85));
}

function formatPart(part: ChosenPart | null): string | null {
  if (part === null) return null;
  const written = (...degrees: number[]) => degrees.map((value) => value.toFixed(decimals)).join(',');
  if (part.kind === 'area') return `omrade:${part.id}`;
  if (part.kind === 'box') return `ruta:${written(part.west, part.south, part.east, part.north)}`;
  if (part.kind === 'cell') return `cell:${written(part.lon, part.lat)}`;
  if (part.kind === 'circle') return `cirkel:${written(part.lon, part.lat)},${Math.round(part.radiusMeters)}`;
  return `form:${written(...part.ring.flat())}`;
}

/** A part of the map under a name of its own in the address. */
export const partParameter = (name: string): UrlParameter<ChosenPart | null> => ({
  name,
  parse: parsePart,
  format: formatPart,
});

/** The part of the map that is asked about, and the one it is compared with. */
export const chosenPartParameter = partParameter('urval');
export const comparedPartParameter = partParameter('bredvid');
