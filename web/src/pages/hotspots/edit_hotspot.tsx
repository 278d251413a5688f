import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import { type FormEvent, useId, useState } from 'react';
import { useHotspotWrite } from '../../api/hotspots.ts';
import { usePlaces } from '../../api/municipality.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { hotspotsWords } from './hotspots_words.ts';

/** What a hotspot is called, and the register's place that it is pinned to: pinned, it is the same place whatever its cells. */
export function EditHotspot({ hotspot, onDone }: { hotspot: Hotspot; onDone(): void }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const selectId = useId();
  const { code } = useCurrentMunicipality().municipality;
  const { data: places = [] } = usePlaces(code);
  const write = useHotspotWrite(code);
  const [name, setName] = useState(hotspot.name);
  const [placeId, setPlaceId] = useState(hotspot.placeId);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [error, setError] = useState<string | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = name.trim() === '' ? words.missing : guardErrors({ name }, confirmed, language).name;
    setError(wrong);
    if (wrong) return;
    const body = { version: hotspot.version, change: { name, placeId }, confirmedFinds: confirmed };
    write.mutate({ method: 'PATCH', path: hotspot.id, body }, { onSuccess: onDone });
  };
  return (
    <form className="hotspots-form" onSubmit={submit} noValidate aria-label={words.edit}>
      <GuardedTextField
        field="name"
        label={words.name}
        hint={words.nameHint}
        value={name}
        onChange={setName}
        confirmed={confirmed}
        onConfirm={setConfirmed}
        error={error}
        maxLength={LIMITS.registerNameCharacters}
      />
      <div className="field">
        <label className="field-label" htmlFor={selectId}>
          {words.registerPlace}
        </label>
        <select
          id={selectId}
          className="input"
          value={placeId ?? ''}
          onChange={(event) => setPlaceId(event.currentTarget.value || null)}
        >
          <option value="">{words.none}</option>
          {places.map((place) => (
            <option key={place.id} value={place.id}>
              {place.name}
            </option>
          ))}
        </select>
      </div>
      <ProblemNotice error={write.error} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={write.isPending}>
          {words.save}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
