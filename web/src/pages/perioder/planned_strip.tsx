import { useId } from 'react';
import { usePlannedEvents } from '../../api/planned_events.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { periodWords } from './period_words.ts';
import { daysLater, daysText, weeksOf } from './planned_days.ts';
import { plannedWords } from './planned_words.ts';

const DAYS_AHEAD = 56;

/** What is planned in the eight weeks after a period: "v. 8 Sportlov". */
export function PlannedStrip({ from }: { from: string }) {
  const words = useWords(periodWords);
  const planned = useWords(plannedWords);
  const language = useLanguage();
  const id = useId();
  const { code } = useCurrentMunicipality().municipality;
  const { data } = usePlannedEvents(code, from, daysLater(from, DAYS_AHEAD - 1));
  return (
    <div>
      <h3 id={id}>{words.aheadHeading}</h3>
      {data?.length === 0 && <p className="muted">{words.noneAhead}</p>}
      <ul className="planned-strip" aria-labelledby={id}>
        {data?.map((event) => (
          <li key={event.id} className="planned-chip" data-kind={event.kind}>
            <b>{planned.weeks(...weeksOf(event))}</b> {event.name}
            <span className="muted small"> {daysText(event, language)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
