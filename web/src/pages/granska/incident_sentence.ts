import { momentLabel, reportTimeLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Language } from '../../state/language.ts';
import type { PlaceNamer } from '../../state/place_namer.ts';
import { timeOf } from '../rapportera/report_draft.ts';
import type { reviewWords } from './review_words.ts';

/** Where an incident happened, in words; coordinates (lat, lon) when nothing near it has a name. */
export function whereText(incident: Incident, words: typeof reviewWords.sv, nameOf: PlaceNamer): string {
  if (incident.topCategoryCode === 'calm') return words.wholeMunicipality;
  if (incident.placeName) return incident.placeName;
  if (incident.lon === null || incident.lat === null) return words.onlyMunicipality;
  const near = nameOf(incident.lon, incident.lat);
  return near ? words.near(near) : `${incident.lat.toFixed(5)}, ${incident.lon.toFixed(5)}`;
}

/** When it happened, in words, seen from `now` (epoch ms). */
export function whenText(
  incident: Incident,
  now: number,
  timeZone: string,
  language: Language,
  words: typeof reviewWords.sv,
): string {
  const time = timeOf(incident);
  if (time) return reportTimeLabel(time, now, timeZone, language);
  const noticed = Date.parse(incident.noticedAt ?? incident.receivedAt);
  return words.unknownTime(momentLabel(noticed, now, timeZone, language));
}
