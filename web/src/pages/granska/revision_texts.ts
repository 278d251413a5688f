import type { RevisedField, RevisedValue } from '@lagesbild/shared/domain/incident_revisions.ts';
import {
  CERTAINTY_LABELS,
  PERSON_INTERVAL_LABELS,
  PLACE_TYPE_LABELS,
  POLICE_REPORTED_LABELS,
  SEVERITY_LABELS,
  STATUS_LABELS,
  TIME_KIND_LABELS,
} from '@lagesbild/shared/labels/incident_labels.ts';
import type { Label } from '@lagesbild/shared/labels/label.ts';
import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Category, Place } from '@lagesbild/shared/schemas/municipality.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import type { Language } from '../../state/language.ts';
import type { PlaceNamer } from '../../state/place_namer.ts';

/** What is needed to put a stored value in words. */
export interface ValueContext {
  language: Language;
  timeZone: string;
  now: number;
  categories: readonly Category[];
  places: readonly Place[];
  nameOf: PlaceNamer;
}

const LABELS: Partial<Record<RevisedField, Record<string, Label>>> = {
  status: STATUS_LABELS,
  placeType: PLACE_TYPE_LABELS,
  timeKind: TIME_KIND_LABELS,
  certainty: CERTAINTY_LABELS,
  severity: SEVERITY_LABELS,
  personInterval: PERSON_INTERVAL_LABELS,
  policeReported: POLICE_REPORTED_LABELS,
};
const MOMENTS: readonly RevisedField[] = ['occurredFrom', 'occurredTo', 'noticedAt'];

/** A value of the history in words; null when there was none. */
export function revisedText(field: RevisedField, value: RevisedValue, context: ValueContext): string | null {
  if (value === null) return null;
  const { language, timeZone, now, categories, places, nameOf } = context;
  if (Array.isArray(value)) {
    const [lon = 0, lat = 0] = value;
    const near = nameOf(lon, lat);
    const degrees = `${lat.toFixed(5)}, ${lon.toFixed(5)}`;
    return near ? `${near} (${degrees})` : degrees;
  }
  const text = String(value);
  if (MOMENTS.includes(field)) return momentLabel(Date.parse(text), now, timeZone, language);
  if (field === 'categoryCode') return fullCategoryName(text, categories, language);
  if (field === 'accuracyMeters') return `±${Math.round(Number(value))} m`;
  if (field === 'placeId') return places.find(({ id }) => id === text)?.name ?? text;
  return LABELS[field]?.[text]?.[language] ?? text;
}
