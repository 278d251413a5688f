import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Hotspot, HotspotUpdate } from '@lagesbild/shared/schemas/hotspot.ts';
import { useState } from 'react';
import { useHotspotWrite } from '../../api/hotspots.ts';
import { ProblemError } from '../../api/problem_error.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';

export type HotspotFields = HotspotUpdate['change'];
type Field = keyof HotspotFields;

const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

/**
 * Stores what a form has changed of a hotspot since it was opened, and no field beside. Where somebody else came before,
 * `stands` is what holds now of the fields that they changed; saved again, the form's own fields hold.
 */
export function useHotspotChange(hotspot: Hotspot, onDone: () => void) {
  const write = useHotspotWrite(useCurrentMunicipality().municipality.code);
  // what the form began with: a hotspot that is read anew meanwhile changes nothing under the hand
  const [opened] = useState(hotspot);
  const [version, setVersion] = useState(hotspot.version);
  const [stands, setStands] = useState<HotspotFields | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const refused = (error: Error) => {
    const problem = error instanceof ProblemError ? error.problem : null;
    if (problem?.code === 'register_conflict') {
      const stored = problem.stored as Hotspot;
      setVersion(stored.version);
      setStands(changed(opened, stored));
    }
    const found = problem?.errors ?? [];
    setErrors(Object.fromEntries(found.map(({ field, detail }) => [field.replace(/^change\./, ''), detail])));
  };
  const save = (wanted: HotspotFields, confirmedFinds: ConfirmedFind[] = []) => {
    setErrors({});
    setStands(null);
    const change = changed(opened, wanted);
    if (Object.keys(change).length === 0) return onDone();
    const body = { version, change, confirmedFinds };
    write.mutate({ method: 'PATCH', path: hotspot.id, body }, { onSuccess: onDone, onError: refused });
  };
  // an error of a field stands beside it, a conflict has words of its own
  const isToldElsewhere = stands !== null || Object.keys(errors).length > 0;
  return {
    save,
    errors,
    setErrors,
    stands,
    isPending: write.isPending,
    error: isToldElsewhere ? null : write.error,
  };
}

const FIELDS: readonly Field[] = ['name', 'placeId', 'focusAreaId', 'geometry'];

function changed(before: Hotspot, after: HotspotFields): HotspotFields {
  const fields = FIELDS.filter((field) => after[field] !== undefined && differs(before[field], after[field]));
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
}
