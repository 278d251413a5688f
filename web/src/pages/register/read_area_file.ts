import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import { type RingFault, ringFault } from '@lagesbild/shared/geo/ring_fault.ts';
import { type FileCrs, guessCrs, positionReader } from './file_position.ts';
import type { FileNote } from './read_place_list.ts';

export interface FileArea {
  /** Its number in the file, from 1. */
  row: number;
  properties: Readonly<Record<string, string>>;
  geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: unknown[] };
}

/** SCB's small areas for statistics; their codes begin with the municipality's. */
type StatisticalAreas = 'deso' | 'regso' | null;

export interface AreaFile {
  areas: FileArea[];
  notes: FileNote[];
  crs: FileCrs;
  /** Properties that could be the name, the likeliest first. */
  nameProperties: string[];
  kind: StatisticalAreas;
}

interface GeoJson {
  type?: string;
  features?: unknown[];
  properties?: Record<string, unknown> | null;
  geometry?: GeoJson | null;
  coordinates?: unknown[];
}

const LIKELY_NAMES = [
  'namn',
  'name',
  'områdesnamn',
  'regsonamn',
  'regso',
  'regsokod',
  'desokod',
  'deso',
  'kod',
];

/**
 * Surfaces of a GeoJSON file in degrees, whatever system it is in, each with what its properties say. Of DeSO and RegSO
 * files only the municipality's own areas are taken. What cannot be read is a note with its number.
 */
export function readAreaFile(text: string, municipalityCode: string, local: Projection): AreaFile {
  const empty: AreaFile = { areas: [], notes: [], crs: 'degrees', nameProperties: [], kind: null };
  let parsed: GeoJson;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, '')) as GeoJson;
  } catch (error) {
    const detail = `Filen går inte att läsa som GeoJSON: ${(error as Error).message}`;
    return { ...empty, notes: [{ row: 1, detail }] };
  }
  const features = (
    parsed.type === 'FeatureCollection'
      ? (parsed.features ?? [])
      : [parsed.type === 'Feature' ? parsed : { geometry: parsed }]
  ) as GeoJson[];
  const first = firstPosition(features);
  const crs = first ? guessCrs(first[0], first[1], true) : 'degrees';
  if (crs === 'unknown') {
    const detail = `Koordinaten ${first?.join(', ')} är varken grader (WGS 84) eller SWEREF 99. Spara om filen i något av dem.`;
    return { ...empty, crs, notes: [{ row: 1, detail }] };
  }
  const kind = statisticalKind(features);
  const read = positionReader(crs, local);
  const file: AreaFile = { ...empty, crs, kind };
  let others = 0;
  features.forEach(({ geometry, properties }, i) => {
    const row = i + 1;
    const words = textProperties(properties ?? {});
    if (kind && !codeOf(words, kind)?.startsWith(municipalityCode)) {
      others++;
      return;
    }
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
      file.notes.push({ row, detail: `Objektet är ${geometry?.type ?? 'utan geometri'}, ingen yta.` });
      return;
    }
    const coordinates = closed(convert(geometry.coordinates, read) as unknown[], geometry.type);
    const shape = { type: geometry.type, coordinates } as FileArea['geometry'];
    const fault = ringFault(shape);
    if (fault) file.notes.push({ row, detail: faultWords(fault) });
    else file.areas.push({ row, properties: words, geometry: shape });
  });
  if (others > 0)
    file.notes.push({ row: 0, detail: `${others} ytor hör till andra kommuner och lämnas utanför.` });
  file.nameProperties = nameProperties(file.areas);
  return file;
}

/** A name for an area by the chosen property; without one its number. */
export const areaName = (area: FileArea, property: string): string =>
  area.properties[property]?.trim() || `Område ${area.row}`;

function firstPosition(features: GeoJson[]): [number, number] | null {
  for (const { geometry } of features) {
    const numbers = (geometry?.coordinates?.flat(4) ?? []) as unknown[];
    if (typeof numbers[0] === 'number' && typeof numbers[1] === 'number') return [numbers[0], numbers[1]];
  }
  return null;
}

/** Down to the positions, which are pairs of numbers. */
function convert(part: unknown, read: (a: number, b: number) => [number, number]): unknown {
  if (!Array.isArray(part)) return part;
  if (typeof part[0] === 'number' && typeof part[1] === 'number') return read(part[0], part[1]);
  return part.map((inside) => convert(inside, read));
}

/** A ring whose last corner is missing is closed: what was meant is plain. */
function closed(coordinates: unknown[], type: string): unknown[] {
  const close = (ring: unknown) => {
    if (!Array.isArray(ring) || ring.length < 3) return ring;
    const [first, last] = [ring[0] as number[], ring.at(-1) as number[]];
    return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
  };
  const closeAll = (rings: unknown) => (Array.isArray(rings) ? rings.map(close) : rings);
  return type === 'Polygon' ? (closeAll(coordinates) as unknown[]) : coordinates.map(closeAll);
}

function statisticalKind(features: GeoJson[]): StatisticalAreas {
  const words = textProperties(features[0]?.properties ?? {});
  return (['deso', 'regso'] as const).find((kind) => codeOf(words, kind) !== undefined) ?? null;
}

/** "0180C1010" of DeSO, "0180R001" of RegSO. */
function codeOf(properties: Record<string, string>, kind: 'deso' | 'regso'): string | undefined {
  const form = kind === 'deso' ? /^\d{4}[ABC]\d{4}$/ : /^\d{4}R\d{3}$/;
  return Object.entries(properties).find(
    ([key, value]) => key.toLowerCase().startsWith(kind) && form.test(value),
  )?.[1];
}

const textProperties = (properties: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => typeof value === 'string' || typeof value === 'number')
      .map(([key, value]) => [key, String(value)]),
  );

/** Those that tell every area apart; likely words first. */
function nameProperties(areas: FileArea[]): string[] {
  const keys = [...new Set(areas.flatMap(({ properties }) => Object.keys(properties)))];
  const rank = (key: string) => {
    const at = LIKELY_NAMES.indexOf(key.toLocaleLowerCase('sv'));
    return at < 0 ? LIKELY_NAMES.length : at;
  };
  return keys
    .filter((key) => new Set(areas.map(({ properties }) => properties[key])).size === areas.length)
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'sv'));
}

function faultWords(fault: RingFault): string {
  if (fault.kind === 'too_many')
    return `Ytan har ${fault.corners} hörn, högst ${fault.limit} gäller. Förenkla den först.`;
  if (fault.kind === 'not_degrees') return `Hörnet ${fault.position} går inte att läsa.`;
  return 'Ytan har för få hörn.';
}
