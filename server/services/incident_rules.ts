import type { MunicipalityRow } from '@lagesbild/db/repositories/municipalities.ts';
import type { listCategories, listPlaces } from '@lagesbild/db/repositories/registers.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import {
  type AreaGeometry,
  distanceToPolygon,
  type MeterPolygon,
  polygonToMeters,
} from '@lagesbild/shared/geo/polygon.ts';
import { createProjection, type Projection } from '@lagesbild/shared/geo/projection.ts';
import { type FieldProblem, ProblemError } from '../problem.ts';

/** What a report says, before and after a correction; times are epoch milliseconds. */
export interface ReportFacts {
  categoryCode: string;
  /** A correction that leaves the category alone keeps it, also one that is no longer in use. */
  keepsCategory?: boolean;
  /** Both null: only the municipality is known. */
  lon: number | null;
  lat: number | null;
  placeId: string | null;
  timeKind: 'exact' | 'span' | 'unknown';
  occurredFrom: number | null;
  occurredTo: number | null;
  noticedAt: number;
}

export interface Registers {
  categories: Awaited<ReturnType<typeof listCategories>>;
  places: Awaited<ReturnType<typeof listPlaces>>;
}

interface Territory {
  projection: Projection;
  boundary: MeterPolygon | null;
}

export function territoryOf(municipality: Pick<MunicipalityRow, 'proj4' | 'boundary'>): Territory {
  const projection = createProjection(municipality.proj4);
  const boundary = municipality.boundary
    ? polygonToMeters(municipality.boundary as AreaGeometry, projection)
    : null;
  return { projection, boundary };
}

/** Checks a report against the municipality. Throws one problem that lists every field at fault. */
export function checkReport(
  facts: ReportFacts,
  municipality: MunicipalityRow,
  registers: Registers,
  now: number,
): void {
  const errors = [
    ...categoryErrors(facts, registers),
    ...placeErrors(facts, municipality, registers),
    ...timeErrors(facts, now, municipality.timeZone),
  ];
  const first = errors[0];
  if (first) throw new ProblemError(first.code, errors.map((error) => error.detail).join(' '), { errors });
}

function categoryErrors(
  { categoryCode, keepsCategory }: ReportFacts,
  { categories }: Registers,
): FieldProblem[] {
  if (keepsCategory) return [];
  const known = categories.find((category) => category.code === categoryCode);
  const isOpen = (code: string | null) =>
    code === null || categories.some((category) => category.code === code && category.active);
  if (known?.active && isOpen(known.parentCode)) return [];
  const target = known && categories.find((category) => category.code === known.mergedInto);
  const detail = target
    ? `Kategorin ”${known.name}” har slagits ihop med ”${target.name}”. Välj den i stället.`
    : known
      ? `Kategorin ”${known.name}” används inte längre. Välj en annan.`
      : `Kategorin ”${categoryCode.slice(0, 80)}” finns inte i kommunens lista.`;
  return [{ field: 'categoryCode', code: 'unknown_category', detail }];
}

function placeErrors(
  { categoryCode, lon, lat, placeId }: ReportFacts,
  municipality: MunicipalityRow,
  { categories, places }: Registers,
): FieldProblem[] {
  const errors: FieldProblem[] = [];
  if (placeId !== null && !places.some((place) => place.id === placeId)) {
    errors.push({
      field: 'placeId',
      code: 'unknown_place',
      detail: 'Platsen finns inte i kommunens platsregister.',
    });
  }
  if (lon === null || lat === null) {
    const known = categories.find(({ code }) => code === categoryCode);
    // "nothing to report" is no place's: it tells that somebody looked
    if (lon === null && lat === null && (!known || known.group === 'calm')) return errors;
    const field = lon === null ? 'lon' : 'lat';
    errors.push({ field, code: 'missing_field', detail: 'Ange var det hände: både ”lon” och ”lat”.' });
    return errors;
  }
  const outside = outsideError(lon, lat, municipality);
  if (outside) errors.push(outside);
  return errors;
}

/** Why a point is too far outside the municipality's boundary, or null; without a boundary nothing is outside. */
export function outsideError(
  lon: number,
  lat: number,
  municipality: Pick<MunicipalityRow, 'proj4' | 'boundary' | 'name'>,
): FieldProblem | null {
  const { projection, boundary } = territoryOf(municipality);
  if (!boundary) return null;
  const [x, y] = projection.toMeters(lon, lat);
  const distance = Number.isFinite(x) && Number.isFinite(y) ? distanceToPolygon(boundary, x, y) : Infinity;
  if (distance <= LIMITS.boundaryMarginMeters) return null;
  return {
    field: 'lon',
    code: 'outside_municipality',
    detail: outsideDetail(lon, lat, distance, municipality.name),
  };
}

function outsideDetail(lon: number, lat: number, distance: number, name: string): string {
  const far = Number.isFinite(distance)
    ? `${Math.round(distance).toLocaleString('sv-SE')} m`
    : 'mycket långt';
  return `Punkten ${lat.toFixed(5)}, ${lon.toFixed(5)} ligger ${far} utanför ${name}, högst ${LIMITS.boundaryMarginMeters} m gäller.`;
}

/** Where times lie: needed ones present, none in the future or before 1990, none reversed. */
export function timeErrors(
  {
    timeKind,
    occurredFrom,
    occurredTo,
    noticedAt,
  }: Pick<ReportFacts, 'timeKind' | 'occurredFrom' | 'occurredTo' | 'noticedAt'>,
  now: number,
  timeZone: string,
): FieldProblem[] {
  const say = (at: number) =>
    new Date(at).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const errors: FieldProblem[] = [];
  const missing = (field: string, detail: string) => errors.push({ field, code: 'time_missing', detail });
  const surplus = (field: string) =>
    errors.push({
      field,
      code: 'value_not_allowed',
      detail: `”${field}” ska vara tom när tiden är av slaget ”${timeKind}”.`,
    });
  if (timeKind !== 'unknown' && occurredFrom === null) missing('occurredFrom', 'Ange när det hände.');
  if (timeKind === 'span' && occurredTo === null) missing('occurredTo', 'Ange när tidsspannet slutar.');
  if (timeKind === 'unknown' && occurredFrom !== null) surplus('occurredFrom');
  if (timeKind !== 'span' && occurredTo !== null) surplus('occurredTo');
  const latest = now + LIMITS.clockSkewMilliseconds;
  for (const [field, at] of [
    ['occurredFrom', occurredFrom],
    ['occurredTo', occurredTo],
    ['noticedAt', noticedAt],
  ] as const) {
    if (at === null) continue;
    if (at > latest)
      errors.push({
        field,
        code: 'time_in_future',
        detail: `${say(at)} ligger i framtiden, nu är ${say(now)}.`,
      });
    if (new Date(at).getUTCFullYear() < LIMITS.earliestYear) {
      errors.push({
        field,
        code: 'time_too_early',
        detail: `${say(at)} är före ${LIMITS.earliestYear}, som är det äldsta som tas emot.`,
      });
    }
  }
  if (occurredFrom !== null && occurredTo !== null && occurredTo < occurredFrom) {
    errors.push({
      field: 'occurredTo',
      code: 'time_reversed',
      detail: `Sluttiden ${say(occurredTo)} ligger före starttiden ${say(occurredFrom)}.`,
    });
  }
  return errors;
}
