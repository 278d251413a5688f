import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import type { PlannedEvent } from '@lagesbild/shared/schemas/planned_event.ts';
import { localDate } from '@lagesbild/shared/time/zone.ts';
import { useId, useState } from 'react';
import {
  useAddPlannedEvent,
  useChangePlannedEvent,
  usePlannedEvents,
  useRemovePlannedEvent,
} from '../../api/planned_events.ts';
import { isProblem } from '../../api/problem_error.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { daysLater, daysText, weeksOf } from './planned_days.ts';
import { PlannedForm, type PlannedTerms } from './planned_form.tsx';
import { plannedWords } from './planned_words.ts';

const YEAR_DAYS = 365;

interface Done {
  text: string;
  undo: (() => void) | null;
}

/** What is known to come within a year; those who may add, change and remove, with undo. */
export function PlannedList() {
  const words = useWords(plannedWords);
  const id = useId();
  const { code, myRole, timeZone } = useCurrentMunicipality().municipality;
  const today = localDate(serverTime(), timeZone);
  const { data, error, refetch } = usePlannedEvents(code, today, daysLater(today, YEAR_DAYS));
  const add = useAddPlannedEvent(code);
  const change = useChangePlannedEvent(code);
  const remove = useRemovePlannedEvent(code);
  const [open, setOpen] = useState<string | null>(null);
  // what a form began with: one that is read anew meanwhile changes nothing under the hand
  const [opened, setOpened] = useState<PlannedEvent | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const mayManage = roleMay(myRole, 'planned_event.manage');
  const tell = (text: string) => setDone({ text, undo: null });
  const close = () => setOpen(null);
  const drop = (event: PlannedEvent, undo: (() => void) | null) =>
    remove.mutate(event.id, { onSuccess: () => setDone({ text: words.removed(event.name), undo }) });
  // an undo closes no form: somebody may be writing in it
  const put = (terms: PlannedTerms, text: string, stored = () => {}) =>
    add.mutate(terms, {
      onSuccess: (event) => {
        stored();
        setDone({ text, undo: () => drop(event, null) });
      },
    });
  const alter = (before: PlannedEvent, terms: PlannedTerms) => {
    const { id: eventId, confirmedFinds, ...written } = terms;
    const read = fieldsOf(before);
    const changed = (Object.keys(read) as (keyof typeof read)[]).filter(
      (field) => written[field] !== read[field],
    );
    if (changed.length === 0) return close();
    // others' changes of other fields stand
    const part = (of: Partial<typeof read>) => Object.fromEntries(changed.map((field) => [field, of[field]]));
    change.mutate(
      { id: eventId, update: { version: before.version, change: part(written), confirmedFinds } },
      {
        onSuccess: ({ name, version }) => {
          close();
          const back = { version, change: part(read), confirmedFinds };
          const undo = () =>
            change.mutate({ id: eventId, update: back }, { onSuccess: () => tell(words.back(before.name)) });
          setDone({ text: words.changed(name), undo });
        },
        onError: (refused) => {
          // told in the form; saved again, what was changed here holds
          if (!isProblem(refused, 'register_conflict')) return;
          setOpened({ ...before, version: (refused.problem.stored as PlannedEvent).version });
        },
      },
    );
  };
  // what an undo met is told here, what a form met in the form
  const undone =
    (open === 'new' ? null : add.error) ?? (open === null || open === 'new' ? change.error : null);
  const takeAway = (event: PlannedEvent) =>
    drop(event, () => put({ id: event.id, ...fieldsOf(event) }, words.back(event.name)));
  return (
    <section className="stack" aria-labelledby={id}>
      <div className="planned-head">
        <div>
          <h2 id={id}>{words.heading}</h2>
          <p className="muted">{words.lead}</p>
        </div>
        {mayManage && open !== 'new' && (
          <button type="button" className="button" onClick={() => setOpen('new')}>
            {words.add}
          </button>
        )}
      </div>
      {open === 'new' && (
        <PlannedForm
          event={null}
          busy={add.isPending}
          error={add.error}
          onSave={(terms) => put(terms, words.added(terms.name), close)}
          onCancel={close}
        />
      )}
      <ProblemNotice
        error={error ?? remove.error ?? undone}
        onRetry={error ? () => void refetch() : undefined}
      />
      <div role="status" className={done ? 'notice notice-good planned-done' : undefined}>
        {done && (
          <>
            <span>{done.text}</span>
            {done.undo && (
              <button type="button" className="button" onClick={done.undo}>
                {words.undo}
              </button>
            )}
          </>
        )}
      </div>
      {data?.length === 0 && <p className="muted">{words.none}</p>}
      {data && data.length > 0 && (
        <ul className="card period-rows">
          {data.map((event) => (
            <li key={event.id} className="planned-row">
              <PlannedFacts event={event} />
              {mayManage && (
                <span className="row period-deed">
                  <button
                    type="button"
                    className="button"
                    aria-expanded={open === event.id}
                    onClick={() => {
                      setOpened(event);
                      setOpen(open === event.id ? null : event.id);
                    }}
                  >
                    {words.change}
                    <span className="visually-hidden"> {event.name}</span>
                  </button>
                  <button
                    type="button"
                    className="button"
                    disabled={remove.isPending}
                    onClick={() => takeAway(event)}
                  >
                    {words.remove}
                    <span className="visually-hidden"> {event.name}</span>
                  </button>
                </span>
              )}
              {open === event.id && (
                <PlannedForm
                  event={event}
                  busy={change.isPending}
                  error={change.error}
                  onSave={(terms) => alter(opened ?? event, terms)}
                  onCancel={close}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const fieldsOf = ({ kind, name, placeName, fromDate, toDate, note }: PlannedEvent) => ({
  kind,
  name,
  placeName,
  fromDate,
  toDate,
  note,
});

function PlannedFacts({ event }: { event: PlannedEvent }) {
  const words = useWords(plannedWords);
  const language = useLanguage();
  return (
    <>
      <span className="muted planned-when">
        <b>{words.weeks(...weeksOf(event))}</b> {daysText(event, language)}
      </span>
      <span className="planned-what">
        <strong>{event.name}</strong>
        {event.placeName && <span className="muted"> · {event.placeName}</span>}{' '}
        <span className="badge badge-outline muted">{words.kinds[event.kind]}</span>
        {event.note && <span className="muted small planned-note">{event.note}</span>}
      </span>
    </>
  );
}
