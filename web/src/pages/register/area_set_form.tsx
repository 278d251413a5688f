import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { AreaSet } from '@lagesbild/shared/schemas/municipality.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { areaWords } from './area_words.ts';
import { FormFrame } from './form_frame.tsx';
import { registerWords } from './register_words.ts';
import { type FormErrors, useRegisterForm } from './use_register_form.ts';

interface AreaSetFormProps {
  /** Null: a new one. */
  areaSet: AreaSet | null;
  onSaved(areaSet: AreaSet): void;
  onActive(active: boolean): void;
  problem: unknown;
}

export function AreaSetForm({ areaSet, onSaved, onActive, problem }: AreaSetFormProps) {
  const shared = useWords(registerWords);
  const words = useWords(areaWords);
  const { municipality } = useCurrentMunicipality();
  const form = useRegisterForm<{ name: string }, AreaSet>({
    draftKey: `${municipality.code}/area_set/${areaSet?.id ?? 'ny'}`,
    stored: { name: areaSet?.name ?? '' },
    version: areaSet?.version ?? null,
    check: ({ name }): FormErrors => (name.trim() === '' ? { name: shared.nameMissing } : {}),
    write: (change, version) =>
      version === null
        ? { method: 'POST', resource: 'area-sets', body: change }
        : { method: 'PATCH', resource: `area-sets/${areaSet!.id}`, body: { version, change } },
    onSaved,
  });
  return (
    <FormFrame
      title={areaSet?.name ?? words.newSet}
      form={form}
      fields={{ name: shared.name }}
      actions={
        areaSet && (
          <button
            type="button"
            className="button push-end"
            disabled={form.isChanged}
            onClick={() => onActive(!areaSet.active)}
          >
            {areaSet.active ? shared.deactivate : shared.activate}
          </button>
        )
      }
    >
      <ProblemNotice error={problem} />
      <TextField
        name="name"
        label={shared.name}
        value={form.values.name}
        onChange={(name) => form.set({ name })}
        error={form.errors.name}
        maxLength={LIMITS.registerNameCharacters}
      />
    </FormFrame>
  );
}
