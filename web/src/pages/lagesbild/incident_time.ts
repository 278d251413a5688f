import { dayLabel, momentLabel, reportTimeLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Language } from '../../state/language.ts';
import type { LagesbildWords } from './lagesbild_words.ts';

/** When something happened, as stored: epoch ms, null when unknown. */
export interface IncidentTime {
  timeKind: string;
  occurredFrom: number | null;
  occurredTo: number | null;
  /** The moment that counts in figures. */
  countedAt: number | null;
}

/** "lör 14 nov 21.40", "fre 13 nov 17.00 – mån 16 nov 07.00", "okänd tid (upptäckt mån 9 nov)". */
export function incidentTimeText(
  time: IncidentTime,
  now: number,
  timeZone: string,
  language: Language,
  words: LagesbildWords,
): string {
  const { timeKind, occurredFrom, occurredTo, countedAt } = time;
  if (timeKind === 'span' && occurredFrom !== null && occurredTo !== null) {
    return reportTimeLabel({ kind: 'span', from: occurredFrom, to: occurredTo }, now, timeZone, language);
  }
  if (timeKind !== 'unknown' && occurredFrom !== null) {
    return momentLabel(occurredFrom, now, timeZone, language);
  }
  if (countedAt === null) return words.unknownTime;
  return `${words.unknownTime} (${words.noticed(dayLabel(countedAt, now, timeZone, language))})`;
}
