import { MEETING_RHYTHMS, type MeetingRhythm } from '@lagesbild/shared/domain/meetings.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { RHYTHM_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import { type FormEvent, useId, useState } from 'react';
import { useBeginSeries, useMeetingSeries, usePlanMeeting } from '../../api/meetings.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { InputField } from './line_form.tsx';
import { meetingWords } from './meeting_words.ts';
import { SeriesList } from './series_list.tsx';

/** Planning: the next of a series in one press, a single meeting, a new series. */
export function PlanPanel() {
  const words = useWords(meetingWords);
  const { municipality } = useCurrentMunicipality();
  const { data: series = [], error, refetch } = useMeetingSeries(municipality.code);
  const plan = usePlanMeeting(municipality.code);
  const [open, setOpen] = useState<'one' | 'series' | null>(null);
  return (
    <section className="stack" aria-label={words.series}>
      <ProblemNotice error={error} onRetry={() => void refetch()} />
      <ProblemNotice error={plan.error} />
      <SeriesList
        series={series}
        busy={plan.isPending}
        onPlan={(seriesId) => plan.mutate({ id: newIdentifier(), seriesId })}
      />
      <div className="row">
        <button
          type="button"
          className="button"
          aria-expanded={open === 'one'}
          onClick={() => setOpen(open === 'one' ? null : 'one')}
        >
          {words.planOne}
        </button>
        <button
          type="button"
          className="button"
          aria-expanded={open === 'series'}
          onClick={() => setOpen(open === 'series' ? null : 'series')}
        >
          {words.beginSeries}
        </button>
      </div>
      {open === 'one' && <SingleForm onDone={() => setOpen(null)} />}
      {open === 'series' && <SeriesForm onDone={() => setOpen(null)} />}
    </section>
  );
}

function SingleForm({ onDone }: { onDone: () => void }) {
  const words = useWords(meetingWords);
  const { municipality } = useCurrentMunicipality();
  const plan = usePlanMeeting(municipality.code);
  const [id] = useState(newIdentifier);
  const [heldOn, setHeldOn] = useState('');
  const [startsAt, setStartsAt] = useState('09:00');
  const [place, setPlace] = useState('');
  const [strategic, setStrategic] = useState(false);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = { id, seriesId: null, startsAt, place: place || null, strategic, confirmedFinds: confirmed };
    plan.mutate({ ...body, ...(heldOn && { heldOn }) }, { onSuccess: onDone });
  };
  return (
    <form className="card line-form agenda-item" aria-label={words.planOne} onSubmit={submit} noValidate>
      <ProblemNotice error={plan.error} />
      <InputField label={words.date} type="date" value={heldOn} onChange={setHeldOn} />
      <InputField label={words.time} type="time" value={startsAt} onChange={setStartsAt} />
      <GuardedTextField
        field="placeName"
        label={words.place}
        value={place}
        onChange={setPlace}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <label className="row">
        <input
          type="checkbox"
          checked={strategic}
          onChange={(event) => setStrategic(event.currentTarget.checked)}
        />
        {words.planStrategic}
      </label>
      <FormButtons busy={plan.isPending} onCancel={onDone} />
    </form>
  );
}

function SeriesForm({ onDone }: { onDone: () => void }) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const rhythmId = useId();
  const { municipality } = useCurrentMunicipality();
  const begin = useBeginSeries(municipality.code);
  const [id] = useState(newIdentifier);
  const [name, setName] = useState('EST-möte');
  const [rhythm, setRhythm] = useState<MeetingRhythm>('fortnightly');
  const [firstOn, setFirstOn] = useState('');
  const [startsAt, setStartsAt] = useState('09:00');
  const [place, setPlace] = useState('');
  const [deadlineDays, setDeadlineDays] = useState('2');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin.mutate(
      {
        id,
        name,
        rhythm,
        firstOn,
        startsAt,
        place: place || null,
        deadlineDays: Number(deadlineDays),
        endedOn: null,
        confirmedFinds: confirmed,
      },
      { onSuccess: onDone },
    );
  };
  const guard = { confirmed, onConfirm: setConfirmed };
  return (
    <form className="card line-form agenda-item" aria-label={words.beginSeries} onSubmit={submit} noValidate>
      <ProblemNotice error={begin.error} />
      <GuardedTextField field="name" label={words.name} value={name} onChange={setName} {...guard} />
      <div className="field">
        <label className="field-label" htmlFor={rhythmId}>
          {words.rhythm}
        </label>
        <select
          id={rhythmId}
          className="input"
          value={rhythm}
          onChange={(event) => setRhythm(event.currentTarget.value as MeetingRhythm)}
        >
          {MEETING_RHYTHMS.map((one) => (
            <option key={one} value={one}>
              {RHYTHM_LABELS[one][language]}
            </option>
          ))}
        </select>
      </div>
      <InputField label={words.firstOn} type="date" value={firstOn} onChange={setFirstOn} />
      <InputField label={words.time} type="time" value={startsAt} onChange={setStartsAt} />
      <GuardedTextField field="placeName" label={words.place} value={place} onChange={setPlace} {...guard} />
      <InputField label={words.deadline} type="number" value={deadlineDays} onChange={setDeadlineDays} />
      <FormButtons busy={begin.isPending} onCancel={onDone} />
    </form>
  );
}

function FormButtons({ busy, onCancel }: { busy: boolean; onCancel: () => void }) {
  const words = useWords(meetingWords);
  return (
    <div className="row line-form-buttons">
      <button type="submit" className="button button-primary" disabled={busy}>
        {words.save}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
