import { TIME_KINDS, type TimeKind } from '@lagesbild/shared/domain/incident_codes.ts';
import { createProjection } from '@lagesbild/shared/geo/projection.ts';
import { TIME_KIND_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useUpdateIncident } from '../../api/incidents.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { FieldError } from '../../components/field_error.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { categoryName, fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { useEscape } from '../../state/use_escape.ts';
import { distanceLabel } from '../rapportera/nearby_places.ts';
import { correctWords } from './correct_words.ts';
import { type Correction, correctionBody, correctionOf } from './correction.ts';

interface CorrectFormProps {
  incident: Incident;
  categories: readonly Category[];
  /** Where the point has been moved to on the map; null while it lies as reported. */
  point: Correction['point'];
  onDone: () => void;
}

/** What, when and where, corrected by the reviewer; what stood there before is in the history. */
export function CorrectForm({ incident, categories, point, onDone }: CorrectFormProps) {
  const words = useWords(correctWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code, timeZone, proj4 } = municipality;
  const update = useUpdateIncident(code);
  const [fields, setFields] = useState(() => correctionOf(incident, timeZone));
  const [problem, setProblem] = useState<'time_missing' | 'nothing' | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEscape(true, onDone);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const moved = useMovedMeters(incident, point, proj4);
  const set = (change: Partial<Correction>) => setFields({ ...fields, ...change });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const body = correctionBody(incident, { ...fields, point }, timeZone);
    if (body === null || body === 'time_missing') setProblem(body ?? 'nothing');
    else {
      setProblem(null);
      update.mutate({ id: incident.id, change: body }, { onSuccess: onDone });
    }
  };
  const moment = (field: 'from' | 'to' | 'noticed', label: string) => (
    <div className="field">
      <label className="field-label small" htmlFor={`${id}-${field}`}>
        {label}
      </label>
      <input
        id={`${id}-${field}`}
        type="datetime-local"
        className="input"
        value={fields[field]}
        aria-invalid={(problem === 'time_missing' && fields[field] === '') || undefined}
        aria-describedby={`${id}-error`}
        onChange={(event) => set({ [field]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <form ref={form} className="correct-form" onSubmit={submit} noValidate aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-category`}>
          {words.category}
        </label>
        <CategorySelect
          id={`${id}-category`}
          value={fields.categoryCode}
          categories={categories}
          onChange={(categoryCode) => set({ categoryCode })}
        />
      </div>
      <ChoiceField<TimeKind>
        label={words.timeKind}
        value={fields.timeKind}
        choices={TIME_KINDS.map((value) => ({ value, label: TIME_KIND_LABELS[value][language] }))}
        onChange={(timeKind) => timeKind && set({ timeKind })}
      />
      <div className="correct-times">
        {fields.timeKind === 'exact' && moment('from', words.from)}
        {fields.timeKind === 'span' && moment('from', words.fromSpan)}
        {fields.timeKind === 'span' && moment('to', words.to)}
        {fields.timeKind === 'unknown' && moment('noticed', words.noticed)}
      </div>
      <div className="field">
        <span className="field-label">{words.place}</span>
        <span className="field-hint">{incident.lon === null ? words.noPoint : words.placeHint}</span>
        <span role="status">
          {point === null ? words.notMoved : words.moved(distanceLabel(moved, language))}
        </span>
      </div>
      <FieldError id={`${id}-error`}>
        {problem === 'time_missing' && words.timeMissing}
        {problem === 'nothing' && words.nothingChanged}
      </FieldError>
      <ProblemNotice error={update.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={update.isPending}>
          {words.save}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

/** Metres between the reported point and where it has been moved to; 0 when there was none. */
function useMovedMeters({ lon, lat }: Incident, point: Correction['point'], proj4: string): number {
  return useMemo(() => {
    if (!point || lon === null || lat === null) return 0;
    const projection = createProjection(proj4);
    const [x, y] = projection.toMeters(lon, lat);
    const [toX, toY] = projection.toMeters(point.lon, point.lat);
    return Math.hypot(toX - x, toY - y);
  }, [lon, lat, point, proj4]);
}

interface CategorySelectProps {
  id: string;
  value: string;
  categories: readonly Category[];
  onChange: (code: string) => void;
}

/** Both levels; what the report has now stays in the list even when it is no longer used. */
function CategorySelect({ id, value, categories, onChange }: CategorySelectProps) {
  const words = useWords(correctWords);
  const language = useLanguage();
  const tops = categories.filter(({ parentCode, active }) => parentCode === null && active);
  const current = categories.find(({ code }) => code === value);
  return (
    <select id={id} className="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {current?.active === false && (
        <option value={value}>{words.retired(fullCategoryName(value, categories, language))}</option>
      )}
      {tops.map((top) => (
        <optgroup key={top.code} label={categoryName(top, language)}>
          <option value={top.code}>{categoryName(top, language)}</option>
          {categories
            .filter(({ parentCode, active }) => parentCode === top.code && active)
            .map((category) => (
              <option key={category.code} value={category.code}>
                {fullCategoryName(category.code, categories, language)}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
