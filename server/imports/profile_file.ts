import type { ImportOptions } from '@lagesbild/shared/schemas/import.ts';
import type { ImportProfile } from '@lagesbild/shared/schemas/import_profile.ts';
import type { ColumnMeaning } from './column_names.ts';
import { type Columns, findColumns, missingMeanings } from './detect_columns.ts';
import { detectCoordinates } from './detect_coordinates.ts';
import { FileCensus } from './file_census.ts';
import { foldName } from './folded_name.ts';
import { isTimeZone } from './import_options.ts';
import type { ImportTarget } from './import_target.ts';
import { createMunicipalityNames } from './municipality_names.ts';
import { dayRuleOf, readHeader, writingNotes } from './open_file.ts';
import type { PreparedFile } from './prepare_file.ts';
import { readRecords } from './record_format.ts';
import { surveyFile } from './survey_file.ts';

const LISTED_WORDS = 300;
/** The name of a column says nothing of it, but what stands there does. */
const BY_CONTENT = 0.8;

/**
 * Reads the whole file and tells what it holds: columns with their likely meaning, the words for categories and places
 * with their counts, the coordinate system, the times. Stores nothing; refuses nothing but a file without rows.
 */
export async function profileFile(
  file: PreparedFile,
  options: ImportOptions,
  target: ImportTarget,
  ownSrid: number,
): Promise<ImportProfile> {
  const header = await readHeader(file);
  const needs = { position: true, placeNames: true };
  const detected = findColumns(header, options.columns ?? {}, needs);
  let { columns } = detected;
  let census = await takeCensus(file, header, columns);
  const reasons: Partial<Record<ColumnMeaning, string>> = {};
  if (isColumnOfMunicipalities(columns, options, census, target)) {
    const { place, ...others } = columns;
    columns = { ...others, municipality: place! };
    detected.confidence.municipality = BY_CONTENT;
    reasons.municipality = 'Kolumnen innehåller län och kommuner.';
    census = await takeCensus(file, header, columns);
  }
  const timeZone = options.timeZone && isTimeZone(options.timeZone) ? options.timeZone : target.timeZone;
  const survey = await surveyFile(
    { ...file, header, columns, notes: [] },
    { timeZone, isOwnName: () => false },
  );
  const { dayRule, notes } = dayRuleOf(survey.midnightShare, options.dayOnly ?? false);
  const meaningOf = (index: number) =>
    (Object.entries(columns) as [ColumnMeaning, number][]).find(([, at]) => at === index)?.[0] ?? null;
  const categories = census.words('category');
  const places = target.matchPlace ? census.words('place') : [];
  return {
    rows: survey.rows,
    sheets: file.sheets,
    sheet: file.sheet,
    columns: header.map((name, index) => {
      const meaning = meaningOf(index);
      return {
        name,
        samples: census.samples(index),
        filled: census.filled(index),
        meaning,
        confidence: meaning ? (detected.confidence[meaning] ?? null) : null,
        reason: (meaning && reasons[meaning]) ?? null,
      };
    }),
    missing: missingMeanings(columns, needs),
    categories: categories
      .slice(0, LISTED_WORDS)
      .map(({ word, count }) => categoryWord(word, count, options, target)),
    moreCategories: Math.max(0, categories.length - LISTED_WORDS),
    places: places.slice(0, LISTED_WORDS).map(({ word, count }) => {
      const found = target.matchPlace!(word);
      return {
        word,
        count,
        placeId: found?.place.id ?? null,
        likeness: found ? Math.round(found.likeness * 100) / 100 : null,
        sure: found?.sure ?? false,
      };
    }),
    morePlaces: Math.max(0, places.length - LISTED_WORDS),
    coordinates: detectCoordinates(census.pairs(survey), target.territory, {
      named: file.namedCrs,
      own: ownSrid,
    }),
    times: {
      ...census.times(),
      midnightShare: survey.midnightShare,
      midnightIsDay: dayRule.midnightIsDay,
    },
    notes: [...writingNotes(file), ...notes],
  };
}

/** Meaning → column name for every meaning, '' where there is none: what was found, as a choice that stands. */
export function chosenColumns({ columns }: ImportProfile, meanings: readonly ColumnMeaning[]) {
  return Object.fromEntries(
    meanings.map((meaning) => [meaning, columns.find((column) => column.meaning === meaning)?.name ?? '']),
  );
}

async function takeCensus(file: PreparedFile, header: string[], columns: Columns): Promise<FileCensus> {
  const census = new FileCensus(header.length, columns);
  let isHeader = true;
  for await (const entries of readRecords(file.path, file.format)) {
    for (const entry of entries) {
      if (!isHeader && 'cells' in entry) census.add(entry.cells);
      isHeader = false;
    }
  }
  return census;
}

/** "Plats" in national files is the municipality, and the county where that is all that is said. */
function isColumnOfMunicipalities(
  columns: Columns,
  options: ImportOptions,
  census: FileCensus,
  target: ImportTarget,
): boolean {
  if (columns.place === undefined || columns.municipality !== undefined) return false;
  if (options.columns?.place !== undefined || options.columns?.municipality !== undefined) return false;
  const names = createMunicipalityNames([{ code: target.municipalityId, name: target.name }]);
  const words = census.placeNames();
  const counties = words.filter(({ word }) => names.find(word) === 'county');
  return (
    counties.length >= 2 ||
    (counties.length > 0 && words.some(({ word }) => names.find(word) === target.municipalityId))
  );
}

function categoryWord(
  word: string,
  count: number,
  options: ImportOptions,
  target: ImportTarget,
): ImportProfile['categories'][number] {
  const resolved = target.resolveCategory(word);
  const isChosen = Object.keys(options.categoryMapping ?? {}).some((key) => foldName(key) === foldName(word));
  if ('categoryCode' in resolved)
    return {
      word,
      count,
      categoryCode: resolved.categoryCode,
      status: isChosen ? 'chosen' : 'known',
      detail: null,
    };
  const status = resolved.code === 'not_an_incident' ? 'left_out' : 'unknown';
  return { word, count, categoryCode: null, status, detail: resolved.detail };
}
