import { readFileSync } from 'node:fs';
import type { StoredPolygon } from '@lagesbild/db/repositories/municipalities.ts';
import { UsageError } from './cli_deps.ts';

/** A boundary in a GeoJSON file, with the code and name that its properties give. */
export interface BoundaryFeature {
  code: string | null;
  name: string | null;
  geometry: StoredPolygon;
}

/** Property names that hold a municipality's code and name in the usual files, SCB's and Lantmäteriet's. */
const CODE_PROPERTIES = ['code', 'kommunkod', 'kommunKod', 'knkod', 'KnKod', 'KNKOD', 'municipality_code'];
const NAME_PROPERTIES = [
  'name',
  'kommunnamn',
  'kommunNamn',
  'knnamn',
  'KnNamn',
  'KNNAMN',
  'municipality_name',
];

interface GeoJson {
  type?: string;
  features?: { type?: string; properties?: Record<string, unknown> | null; geometry?: GeoJson | null }[];
  geometry?: GeoJson | null;
  properties?: Record<string, unknown> | null;
  coordinates?: unknown;
}

/** The polygons of a GeoJSON file in WGS 84. Throws UsageError when it is none, or when its numbers are not degrees. */
export function readBoundaryFile(path: string): BoundaryFeature[] {
  let parsed: GeoJson;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8')) as GeoJson;
  } catch (error) {
    throw new UsageError(`${path} går inte att läsa som GeoJSON: ${(error as Error).message}`);
  }
  const features = parsed.type === 'FeatureCollection' ? (parsed.features ?? []) : [asFeature(parsed)];
  return features.map(({ properties, geometry }, index) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
      throw new UsageError(
        `${path}: objekt ${index + 1} är ${geometry?.type ?? 'utan geometri'}, inte en yta.`,
      );
    }
    refuseMeters(geometry.coordinates, path);
    return {
      code: propertyOf(properties, CODE_PROPERTIES),
      name: propertyOf(properties, NAME_PROPERTIES),
      geometry: geometry as StoredPolygon,
    };
  });
}

/** The one boundary that is meant: by its code, or the only one there is. */
export function chooseBoundary(features: BoundaryFeature[], code: string | undefined): StoredPolygon {
  const chosen = code === undefined ? features : features.filter((feature) => feature.code === code);
  if (chosen.length === 1) return chosen[0]!.geometry;
  if (code !== undefined)
    throw new UsageError(`Filen har ${chosen.length} ytor med koden ${code}, det ska vara en.`);
  throw new UsageError(`Filen har ${features.length} ytor. Säg vilken med --boundary-feature KOD.`);
}

const asFeature = (parsed: GeoJson): NonNullable<GeoJson['features']>[number] =>
  parsed.type === 'Feature' ? { ...parsed } : { geometry: parsed, properties: null };

function propertyOf(properties: Record<string, unknown> | null | undefined, names: string[]): string | null {
  const name = names.find((candidate) => properties?.[candidate] !== undefined);
  const value = name === undefined ? null : properties?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null;
}

function refuseMeters(coordinates: unknown, path: string): void {
  const [lon, lat] = (coordinates as unknown[]).flat(4) as number[];
  const areDegrees =
    Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90;
  if (areDegrees) return;
  throw new UsageError(
    `${path} har koordinaten ${lon}, ${lat}, som inte är grader. Spara filen i WGS 84 (EPSG:4326).`,
  );
}
