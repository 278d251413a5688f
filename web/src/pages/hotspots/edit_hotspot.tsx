import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import { type FormEvent, useId, useState } from 'react';
import { useFocusAreas } from '../../api/focus_areas.ts';
import { usePlaces } from '../../api/municipality.ts';
import { FieldError } from '../../components/field_error.tsx';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { ChangeConflict } from './change_conflict.tsx';
import { hotspotsWords } from './hotspots_words.ts';
import { useHotspotChange } from './use_hotspot_change.ts';

/**
 * What a hotspot is called, the register's place that it is pinned to (pinned, it is the same place whatever its cells),
 * and the focus area that it belongs to.
 */
export function EditHotspot({ hotspot, onDone }: { hotspot: Hotspot; onDone(): void }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { code } = useCurrentMunicipality().municipality;
  const { data: places = [], error: placesError, refetch: refetchPlaces } = usePlaces(code);
  const { data: focus, error: focusError, refetch: refetchFocus } = useFocusAreas(code);
  const [name, setName] = useState(hotspot.name);
  const [placeId, setPlaceId] = useState(hotspot.placeId);
  const [focusAreaId, setFocusAreaId] = useState(hotspot.focusAreaId);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const change = useHotspotChange(hotspot, onDone);
  const { errors, setErrors } = change;
  // a closed one is not begun with, but what belongs to it still says so
  const focusAreas = (focus?.focusAreas ?? []).filter(
    ({ id, closedOn }) => closedOn === null || id === hotspot.focusAreaId,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = name.trim() === '' ? words.missing : guardErrors({ name }, confirmed, language).name;
    if (wrong) setErrors({ name: wrong });
    else change.save({ name: name.trim(), placeId, focusAreaId }, confirmed);
  };
  return (
    <form className="hotspots-form" onSubmit={submit} noValidate aria-label={words.edit}>
      <ChangeConflict stands={change.stands} />
      <GuardedTextField
        field="name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        error={errors.name}
        maxLength={LIMITS.registerNameCharacters}
      />
      <RowField
        label={words.registerPlace}
        rows={places}
        value={placeId}
        onChange={setPlaceId}
        error={errors.placeId}
      />
      <RowField
        label={words.focusArea}
        hint={focus && focusAreas.length === 0 ? words.noFocusAreas : undefined}
        rows={focusAreas}
        value={focusAreaId}
        onChange={setFocusAreaId}
        error={errors.focusAreaId}
      />
      {hotspot.origin === 'analysis' && <p className="muted small">{words.surfaceStays}</p>}
      <ProblemNotice error={placesError} onRetry={() => void refetchPlaces()} />
      <ProblemNotice error={focusError} onRetry={() => void refetchFocus()} />
      <ProblemNotice error={change.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={change.isPending}>
          {words.save}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

interface RowFieldProps {
  label: string;
  hint?: string | undefined;
  rows: readonly { id: string; name: string }[];
  value: string | null;
  onChange(id: string | null): void;
  error: string | undefined;
}

/** One row of a register, or none. */
function RowField({ label, hint, rows, value, onChange, error }: RowFieldProps) {
  const words = useWords(hotspotsWords);
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="field-hint">
          {hint}
        </span>
      )}
      <select
        id={id}
        className="input"
        value={value ?? ''}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={`${id}-hint ${id}-error`}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      >
        <option value="">{words.none}</option>
        {rows.map((row) => (
          <option key={row.id} value={row.id}>
            {row.name}
          </option>
        ))}
      </select>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
