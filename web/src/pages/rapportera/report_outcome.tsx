import { COUNTED_GROUPS } from '@lagesbild/shared/domain/categories.ts';
import { dayLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { isoWeek } from '@lagesbild/shared/time/iso_week.ts';
import { type PeriodSettings, periodContaining } from '@lagesbild/shared/time/period.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { type Language, useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { outcomeWords } from './outcome_words.ts';

type Reviewed = Pick<
  Incident,
  'status' | 'reviewedAt' | 'reviewNote' | 'occurredFrom' | 'noticedAt' | 'receivedAt'
>;

interface ReportOutcomeProps {
  incident: Reviewed;
  /** The group of its category: calm and the like are noted, not counted. */
  group: Category['group'] | undefined;
}

/** What one's own report led to, in plain words: waiting, in which fortnight's picture, merged, back with a reason. */
export function ReportOutcome({ incident, group }: ReportOutcomeProps) {
  const words = useWords(outcomeWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { timeZone, fortnightAnchor } = municipality;
  const counts = group !== undefined && (COUNTED_GROUPS as readonly string[]).includes(group);
  const weeks = weeksOf(incident, { timeZone, fortnightAnchor }, words.weeks);
  const text = outcomeText(incident, counts ? weeks : null, timeZone, language, words);
  if (text === null) return null;
  return <span className="small own-report-outcome">{text}</span>;
}

/** The anchor fortnight that the report counts in, as ISO weeks. */
function weeksOf(
  { occurredFrom, noticedAt, receivedAt }: Pick<Incident, 'occurredFrom' | 'noticedAt' | 'receivedAt'>,
  settings: PeriodSettings,
  name: (first: number, last: number) => string,
): string {
  const { from, to } = periodContaining(
    'fortnight',
    Date.parse(occurredFrom ?? noticedAt ?? receivedAt),
    settings,
  );
  const weekAt = (epoch: number) => isoWeek(localDate(epoch, settings.timeZone)).week;
  return name(weekAt(from), weekAt(to - 1));
}

function outcomeText(
  { status, reviewedAt, reviewNote }: Reviewed,
  weeks: string | null,
  timeZone: string,
  language: Language,
  words: typeof outcomeWords.sv,
): string | null {
  const when = reviewedAt ? dayLabel(Date.parse(reviewedAt), serverTime(), timeZone, language) : '';
  const reason = reviewNote ? `: ${reviewNote}` : '.';
  switch (status) {
    case 'new':
      // its status says that it waits
      return weeks && words.new(weeks);
    case 'reviewed':
      return `${words.reviewed(when)}${weeks ? words.counted(weeks) : ''}.`;
    case 'merged':
      return words.merged(when);
    case 'returned':
      return `${words.returned}${reason}`;
    case 'rejected':
      return `${words.rejected}${reason}`;
    case 'withdrawn':
      return null;
  }
}
