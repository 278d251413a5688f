import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Area, AreaSet } from '@lagesbild/shared/schemas/municipality.ts';
import { FieldError } from '../../components/field_error.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { ActiveButton } from './active_button.tsx';
import { AreaDrawing, type DrawnGeometry } from './area_drawing.tsx';
import { AreaVersionTable } from './area_versions.tsx';
import { areaWords } from './area_words.ts';
import { FormFrame } from './form_frame.tsx';
import { registerWords } from './register_words.ts';
import { type FormErrors, useRegisterForm } from './use_register_form.ts';

interface AreaValues {
  setId: string;
  name: string;
  geometry: DrawnGeometry | null;
}

interface AreaFormProps {
  /** Null: a new one. */
  area: Area | null;
  sets: readonly AreaSet[];
  onSaved(area: Area): void;
  onActive(active: boolean): void;
  problem: unknown;
}

export function AreaForm({ area, sets, onSaved, onActive, problem }: AreaFormProps) {
  const shared = useWords(registerWords);
  const words = useWords(areaWords);
  const { municipality } = useCurrentMunicipality();
  const open = sets.filter(({ active }) => active);
  const form = useRegisterForm<AreaValues, Area>({
    draftKey: `${municipality.code}/area/${area?.id ?? 'ny'}`,
    stored: {
      setId: area?.setId ?? (open.length === 1 ? open[0]!.id : ''),
      name: area?.name ?? '',
      geometry: (area?.geometry as DrawnGeometry | undefined) ?? null,
    },
    version: area?.version ?? null,
    check: (values): FormErrors => ({
      ...(values.setId === '' && { setId: words.setMissing }),
      ...(values.name.trim() === '' && { name: shared.nameMissing }),
      ...(values.geometry === null && { geometry: words.borderMissing }),
    }),
    write: (change, version) => {
      if (version === null) return { method: 'POST', resource: 'areas', body: change };
      const { setId: _, ...changed } = change;
      return { method: 'PATCH', resource: `areas/${area!.id}`, body: { version, change: changed } };
    },
    onSaved,
  });
  const { values, errors, set } = form;
  return (
    <FormFrame
      title={area?.name ?? words.newArea}
      form={form}
      fields={{ setId: words.set, name: shared.name, geometry: words.border }}
      say={(field, value) =>
        field === 'geometry'
          ? words.areas((value as DrawnGeometry | null)?.coordinates.length ?? 0)
          : String(value ?? shared.none)
      }
      actions={area && <ActiveButton active={area.active} disabled={form.isChanged} onActive={onActive} />}
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
        <div className="field">
          <label className="field-label" htmlFor="area-set">
            {words.set}
          </label>
          <select
            id="area-set"
            className="input"
            value={values.setId}
            disabled={area !== null}
            aria-invalid={errors.setId !== undefined || undefined}
            aria-describedby="area-set-error"
            onChange={(event) => set({ setId: event.currentTarget.value })}
          >
            <option value="">{words.chooseSet}</option>
            {(area ? sets : open).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <FieldError id="area-set-error">{errors.setId}</FieldError>
        </div>
      </div>
      <AreaDrawing
        geometry={values.geometry}
        onGeometry={(geometry) => set({ geometry })}
        error={errors.geometry}
      />
      {area && <p className="notice">{words.warning}</p>}
      {area && <AreaVersionTable id={area.id} />}
    </FormFrame>
  );
}
