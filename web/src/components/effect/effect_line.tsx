import { useInterventionEffect } from '../../api/intervention_effects.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';

/** What an åtgärd has led to, as its one sentence; nothing until it is computed. */
export function EffectLine({ interventionId }: { interventionId: string }) {
  const { code } = useCurrentMunicipality().municipality;
  const { data } = useInterventionEffect(code, interventionId);
  return data ? (
    <p className="small" lang="sv">
      {data.sentence}
    </p>
  ) : null;
}
