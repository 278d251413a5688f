import { useInterventionEffect } from '../../api/intervention_effects.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage } from '../../state/language.ts';
import { effectSentenceIn } from './effect_sentence_in.ts';

/** What an åtgärd has led to, as its one sentence; nothing until it is computed. */
export function EffectLine({ interventionId }: { interventionId: string }) {
  const { code } = useCurrentMunicipality().municipality;
  const { data } = useInterventionEffect(code, interventionId);
  const language = useLanguage();
  return data ? <p className="small">{effectSentenceIn(data, language)}</p> : null;
}
