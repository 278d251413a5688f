import { RHYTHM_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingSeries } from '@lagesbild/shared/schemas/meeting_series.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { useEndSeries } from '../../api/meetings.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { meetingWords } from './meeting_words.ts';

interface SeriesListProps {
  series: readonly MeetingSeries[];
  busy: boolean;
  onPlan: (seriesId: string) => void;
}

/** The series, each with its next meeting in one press, and its end. */
export function SeriesList({ series, busy, onPlan }: SeriesListProps) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const end = useEndSeries(municipality.code);
  if (series.length === 0) return null;
  const today = localDate(serverTime(), municipality.timeZone);
  return (
    <>
      <ProblemNotice error={end.error} />
      <ul className="card meeting-rows">
        {series.map(({ id, name, rhythm, startsAt, firstOn, nextOn, endedOn, version }) => (
          <li key={id} className="meeting-row">
            <strong>{name}</strong>
            <span className="muted">
              {words.rhythmAt(RHYTHM_LABELS[rhythm][language], startsAt)}
              {endedOn && `. ${words.ended(endedOn)}`}
            </span>
            {nextOn && (
              <span className="row">
                <button
                  type="button"
                  className="button button-primary"
                  disabled={busy}
                  onClick={() => onPlan(id)}
                >
                  {words.planNext}
                </button>
                {!endedOn && (
                  <button
                    type="button"
                    className="button"
                    disabled={end.isPending}
                    onClick={() => end.mutate({ id, version, endedOn: lastOf(today, firstOn) })}
                  >
                    {words.endSeries}
                  </button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The later of two local dates: a series does not end before it began. */
const lastOf = (a: string, b: string): string => [a, b].sort().at(-1) ?? a;
