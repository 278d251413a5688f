import { PLACE_TYPES, type PlaceType } from '@lagesbild/shared/domain/incident_codes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { PLACE_TYPE_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Place } from '@lagesbild/shared/schemas/municipality.ts';
import { lazy, Suspense } from 'react';
import { FieldError } from '../../components/field_error.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { ActiveButton } from './active_button.tsx';
import { FormFrame } from './form_frame.tsx';
import { placeWords } from './place_words.ts';
import { registerWords } from './register_words.ts';
import { type FormErrors, useRegisterForm } from './use_register_form.ts';
import { writtenNumber } from './written_number.ts';

const PointPicker = lazy(() => import('./point_picker.tsx'));

/** As it is typed: a half-written coordinate is kept as it stands. */
interface PlaceValues {
  name: string;
  placeType: string | null;
  lat: string;
  lon: string;
}

interface PlaceFormProps {
  /** Null: a new one. */
  place: Place | null;
  onSaved(place: Place): void;
  onActive(active: boolean): void;
  problem: unknown;
}

export function PlaceForm({ place, onSaved, onActive, problem }: PlaceFormProps) {
  const shared = useWords(registerWords);
  const words = useWords(placeWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const form = useRegisterForm<PlaceValues, Place>({
    draftKey: `${municipality.code}/place/${place?.id ?? 'ny'}`,
    stored: {
      name: place?.name ?? '',
      placeType: place?.placeType ?? null,
      lat: place ? String(place.lat) : '',
      lon: place ? String(place.lon) : '',
    },
    version: place?.version ?? null,
    check: (values): FormErrors => ({
      ...(values.name.trim() === '' && { name: shared.nameMissing }),
      ...positionErrors(values, words),
    }),
    write: (change, version, all) => {
      const { lat: _lat, lon: _lon, ...plain } = change;
      const isMoved = change.lat !== undefined || change.lon !== undefined;
      const position = { lat: writtenNumber(all.lat), lon: writtenNumber(all.lon) };
      const sent = { ...plain, ...(isMoved && position) };
      return version === null
        ? { method: 'POST', resource: 'places', body: sent }
        : { method: 'PATCH', resource: `places/${place!.id}`, body: { version, change: sent } };
    },
    onSaved,
  });
  const { values, errors, set } = form;
  const [lat, lon] = [writtenNumber(values.lat), writtenNumber(values.lon)];
  return (
    <FormFrame
      title={place?.name ?? words.newTitle}
      form={form}
      fields={{ name: shared.name, placeType: words.type, lat: shared.lat, lon: shared.lon }}
      say={(field, value) =>
        field === 'placeType' && typeof value === 'string'
          ? PLACE_TYPE_LABELS[value as PlaceType][language]
          : String(value ?? shared.none)
      }
      actions={place && <ActiveButton active={place.active} disabled={form.isChanged} onActive={onActive} />}
    >
      <ProblemNotice error={problem} />
      <div className="register-fields">
        <TextField
          name="name"
          label={shared.name}
          value={values.name}
          onChange={(name) => set({ name })}
          error={errors.name}
          maxLength={LIMITS.registerNameCharacters}
        />
        <label className="field">
          <span className="field-label">{words.type}</span>
          <select
            className="input"
            value={values.placeType ?? ''}
            onChange={(event) => set({ placeType: event.currentTarget.value || null })}
          >
            <option value="">{words.noType}</option>
            {PLACE_TYPES.map((type) => (
              <option key={type} value={type}>
                {PLACE_TYPE_LABELS[type][language]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset className="field">
        <legend className="field-label">{words.position}</legend>
        <p className="field-hint">{words.positionHint}</p>
        <Suspense fallback={<Loading />}>
          <PointPicker
            point={Number.isNaN(lat + lon) ? null : { lat, lon }}
            onPoint={(point) => set({ lat: String(point.lat), lon: String(point.lon) })}
          />
        </Suspense>
        <FieldError id="place-position">{errors.position}</FieldError>
        <div className="register-fields">
          <TextField
            name="lat"
            label={shared.lat}
            value={values.lat}
            onChange={(text) => set({ lat: text })}
            error={errors.lat}
          />
          <TextField
            name="lon"
            label={shared.lon}
            value={values.lon}
            onChange={(text) => set({ lon: text })}
            error={errors.lon}
          />
        </div>
      </fieldset>
      <p className="field-hint">{words.keptHint}</p>
    </FormFrame>
  );
}

function positionErrors(
  { lat, lon }: PlaceValues,
  words: { positionMissing: string; notNumber: string },
): FormErrors {
  if (lat.trim() === '' && lon.trim() === '') return { position: words.positionMissing };
  const wrong = Object.entries({ lat, lon }).filter(([, text]) => Number.isNaN(writtenNumber(text)));
  return Object.fromEntries(wrong.map(([field]) => [field, words.notNumber]));
}
