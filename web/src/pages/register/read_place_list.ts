import { PLACE_TYPES } from '@lagesbild/shared/domain/incident_codes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Projection } from '@lagesbild/shared/geo/projection.ts';
import { PLACE_TYPE_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { PlaceImport } from '@lagesbild/shared/schemas/place_change.ts';
import { guessCrs, positionReader } from './file_position.ts';
import { readCsv } from './read_csv.ts';
import { writtenNumber } from './written_number.ts';

export interface FileNote {
  row: number;
  detail: string;
}

export interface PlaceList {
  places: PlaceImport['places'];
  notes: FileNote[];
}

const COLUMNS = {
  name: ['namn', 'name', 'plats', 'platsnamn', 'benämning'],
  type: ['typ', 'type', 'slag', 'platstyp', 'place_type'],
  lat: ['lat', 'latitud', 'latitude', 'n', 'y', 'north', 'nord'],
  lon: ['lon', 'lng', 'long', 'longitud', 'longitude', 'e', 'x', 'east', 'öst', 'ost'],
} as const;

/** Places of a CSV or GeoJSON text, with a note for each row that cannot be read. Throws nothing; a file of nothing gives nothing. */
export function readPlaceList(text: string, local: Projection): PlaceList {
  return text.trimStart().startsWith('{') ? fromGeoJson(text, local) : fromCsv(text, local);
}

function fromCsv(text: string, local: Projection): PlaceList {
  const [head = [], ...records] = readCsv(text.replace(/^\uFEFF/, ''));
  const names = head.map((cell) => cell.toLocaleLowerCase('sv'));
  const at = Object.fromEntries(
    Object.entries(COLUMNS).map(([key, known]) => [
      key,
      names.findIndex((name) => (known as readonly string[]).includes(name)),
    ]),
  ) as Record<keyof typeof COLUMNS, number>;
  const missing = (['name', 'lat', 'lon'] as const).filter((key) => at[key] < 0);
  if (missing.length > 0) {
    const words = { name: 'namn', lat: 'latitud (eller N)', lon: 'longitud (eller E)' };
    return {
      places: [],
      notes: [
        {
          row: 1,
          detail: `Kolumnen för ${missing.map((key) => words[key]).join(' och ')} saknas. Filen har: ${head.join(', ')}.`,
        },
      ],
    };
  }
  return collect(
    records.map((cells, i) => ({
      row: i + 2,
      name: cells[at.name] ?? '',
      type: at.type < 0 ? '' : (cells[at.type] ?? ''),
      first: writtenNumber(cells[at.lon] ?? ''),
      second: writtenNumber(cells[at.lat] ?? ''),
    })),
    local,
  );
}

interface GeoJson {
  features?: {
    properties?: Record<string, unknown> | null;
    geometry?: { type?: string; coordinates?: unknown[] } | null;
  }[];
}

function fromGeoJson(text: string, local: Projection): PlaceList {
  let parsed: GeoJson;
  try {
    parsed = JSON.parse(text) as GeoJson;
  } catch (error) {
    return {
      places: [],
      notes: [{ row: 1, detail: `Filen går inte att läsa som GeoJSON: ${(error as Error).message}` }],
    };
  }
  const property = (properties: Record<string, unknown>, known: readonly string[]) =>
    String(
      Object.entries(properties).find(([key]) => known.includes(key.toLocaleLowerCase('sv')))?.[1] ?? '',
    );
  return collect(
    (parsed.features ?? []).map(({ properties, geometry }, i) => {
      const isPoint = geometry?.type === 'Point';
      return {
        row: i + 1,
        name: property(properties ?? {}, COLUMNS.name),
        type: property(properties ?? {}, COLUMNS.type),
        first: isPoint ? Number(geometry.coordinates?.[0]) : Number.NaN,
        second: isPoint ? Number(geometry.coordinates?.[1]) : Number.NaN,
      };
    }),
    local,
  );
}

interface RawPlace {
  row: number;
  name: string;
  type: string;
  first: number;
  second: number;
}

function collect(rows: RawPlace[], local: Projection): PlaceList {
  const list: PlaceList = { places: [], notes: [] };
  for (const { row, name, type, first, second } of rows) {
    const note = (detail: string) => list.notes.push({ row, detail });
    if (name.trim() === '') note('Namn saknas.');
    else if (name.length > LIMITS.registerNameCharacters)
      note(`Namnet har ${name.length} tecken, högst ${LIMITS.registerNameCharacters} får plats.`);
    else if (Number.isNaN(first + second)) note(`”${name}” saknar läge i siffror.`);
    else {
      const crs = guessCrs(first, second, true);
      if (crs === 'unknown') {
        note(`”${name}” har läget ${first}, ${second}, som varken är grader eller SWEREF 99.`);
        continue;
      }
      const [lon, lat] = positionReader(crs, local)(first, second);
      const placeType = placeTypeOf(type);
      if (type.trim() && !placeType) note(`”${name}”: slaget ”${type}” är okänt och lämnas tomt.`);
      list.places.push({ row, name: name.trim(), placeType, lon, lat });
    }
  }
  if (list.places.length > LIMITS.placeImportRows) {
    const { row } = list.places[LIMITS.placeImportRows]!;
    list.notes.push({
      row,
      detail: `Högst ${LIMITS.placeImportRows} rader läses åt gången; resten är kvar i filen.`,
    });
    list.places.length = LIMITS.placeImportRows;
  }
  return list;
}

/** By code or by word in either language. */
function placeTypeOf(text: string): (typeof PLACE_TYPES)[number] | null {
  const wanted = text.trim().toLocaleLowerCase('sv');
  return (
    PLACE_TYPES.find((type) =>
      [type, PLACE_TYPE_LABELS[type].sv, PLACE_TYPE_LABELS[type].en].some(
        (word) => word.toLocaleLowerCase('sv') === wanted,
      ),
    ) ?? null
  );
}
