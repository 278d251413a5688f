import './guarded_text_field.css';
import type { ConfirmedFind, GuardedField } from '@lagesbild/shared/domain/personal_data.ts';
import { useDeferredValue, useId, useMemo } from 'react';
import { usePlaces } from '../api/municipality.ts';
import { useCurrentMunicipality } from '../state/current_municipality.tsx';
import { usePersonalDataGuard, verdictOf } from '../state/personal_data_guard.ts';
import { useRefusedFinds } from '../state/refused_finds.ts';
import { GuardFinds } from './guard_finds.tsx';
import { TextField, type TextFieldProps } from './text_field.tsx';

interface GuardedTextFieldProps extends Omit<TextFieldProps, 'name' | 'marks' | 'note'> {
  field: GuardedField;
  /** What the writer lets stand, of all fields. */
  confirmed: readonly ConfirmedFind[];
  onConfirm: (confirmed: ConfirmedFind[]) => void;
}

/**
 * A free text that is read for personal data while it is written: what is found is marked in the text and listed
 * beneath with why and what to write instead. Hard kinds have to go; soft ones can be let stand.
 */
export function GuardedTextField({ field, confirmed, onConfirm, ...shared }: GuardedTextFieldProps) {
  const { municipality } = useCurrentMunicipality();
  const { data: places } = usePlaces(municipality.code);
  const names = useMemo(
    () => [municipality.name, ...(places ?? []).map(({ name }) => name)],
    [municipality.name, places],
  );
  const find = usePersonalDataGuard(names);
  // typing goes first; the marks follow when there is time
  const read = useDeferredValue(shared.value);
  const own = useMemo(() => find(read), [find, read]);
  const refused = useRefusedFinds(field, shared.value);
  const found = useMemo(
    () => (refused.length > 0 ? [...refused].sort((a, b) => a.from - b.from) : own),
    [refused, own],
  );
  const shown = read === shared.value ? found : [];
  const verdict = verdictOf(found, field, confirmed);
  const id = useId();
  const others = confirmed.filter((one) => one.field !== field);
  return (
    <TextField
      {...shared}
      name={field}
      invalid={verdict.hasHard}
      marks={shown}
      note={{
        id,
        content: (
          <GuardFinds
            id={id}
            text={read}
            verdict={verdict}
            onConfirm={(isConfirmed) =>
              onConfirm(
                isConfirmed ? [...others, ...verdict.softKinds.map((kind) => ({ field, kind }))] : others,
              )
            }
          />
        ),
      }}
    />
  );
}
