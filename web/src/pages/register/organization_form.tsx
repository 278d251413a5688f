import { ORGANIZATION_KINDS, type OrganizationKind } from '@lagesbild/shared/domain/incident_codes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { Area, Organization } from '@lagesbild/shared/schemas/municipality.ts';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { DateField } from './date_field.tsx';
import { FormFrame } from './form_frame.tsx';
import { organizationWords } from './organization_words.ts';
import { registerWords } from './register_words.ts';
import { type FormErrors, useRegisterForm } from './use_register_form.ts';

interface OrganizationValues {
  name: string;
  kind: string;
  reportsFrom: string | null;
  reportsTo: string | null;
  areaIds: string[];
}

interface OrganizationFormProps {
  /** Null: a new one. */
  organization: Organization | null;
  areas: readonly Area[];
  onSaved(organization: Organization): void;
}

export function OrganizationForm({ organization, areas, onSaved }: OrganizationFormProps) {
  const shared = useWords(registerWords);
  const words = useWords(organizationWords);
  const { municipality } = useCurrentMunicipality();
  const form = useRegisterForm<OrganizationValues, Organization>({
    draftKey: `${municipality.code}/organization/${organization?.id ?? 'ny'}`,
    stored: {
      name: organization?.name ?? '',
      kind: organization?.kind ?? 'municipal_department',
      reportsFrom: organization?.reportsFrom ?? null,
      reportsTo: organization?.reportsTo ?? null,
      areaIds: organization?.areaIds ?? [],
    },
    version: organization?.version ?? null,
    check: ({ name }): FormErrors => (name.trim() === '' ? { name: shared.nameMissing } : {}),
    write: (change, version) =>
      version === null
        ? { method: 'POST', resource: 'organizations', body: change }
        : { method: 'PATCH', resource: `organizations/${organization!.id}`, body: { version, change } },
    onSaved,
  });
  const { values, errors, set } = form;
  const toggle = (id: string) =>
    set({
      areaIds: values.areaIds.includes(id)
        ? values.areaIds.filter((one) => one !== id)
        : [...values.areaIds, id],
    });
  return (
    <FormFrame
      title={organization?.name ?? words.newTitle}
      form={form}
      fields={{
        name: shared.name,
        kind: words.kind,
        reportsFrom: words.from,
        reportsTo: words.to,
        areaIds: words.areas,
      }}
      say={(field, value) => {
        if (field === 'kind') return words.kinds[value as OrganizationKind];
        if (field === 'areaIds') return words.areaCount((value as string[] | undefined)?.length ?? 0);
        return String(value ?? shared.none);
      }}
    >
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
          <span className="field-label">{words.kind}</span>
          <select
            className="input"
            value={values.kind}
            onChange={(event) => set({ kind: event.currentTarget.value })}
          >
            {ORGANIZATION_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <DateField
          label={words.from}
          value={values.reportsFrom}
          onChange={(reportsFrom) => set({ reportsFrom })}
          error={errors.reportsFrom}
          hint={words.dateHint}
        />
        <DateField
          label={words.to}
          value={values.reportsTo}
          onChange={(reportsTo) => set({ reportsTo })}
          error={errors.reportsTo}
        />
      </div>
      <fieldset className="field">
        <legend className="field-label">{words.areas}</legend>
        <p className="field-hint">{areas.length === 0 ? words.noAreas : words.areasHint}</p>
        <div className="register-checks">
          {areas
            .filter(({ id, active }) => active || values.areaIds.includes(id))
            .map(({ id, name, setName }) => (
              <label key={id} className="register-check">
                <input type="checkbox" checked={values.areaIds.includes(id)} onChange={() => toggle(id)} />
                <span>
                  {name} <span className="muted">{setName}</span>
                </span>
              </label>
            ))}
        </div>
      </fieldset>
    </FormFrame>
  );
}
