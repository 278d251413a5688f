import type {
  HandoverAnswer,
  InterventionKind,
  InterventionState,
  InterventionTerm,
} from '../domain/interventions.ts';
import type { Label } from './label.ts';

export const INTERVENTION_KIND_LABELS: Record<InterventionKind, Label> = {
  presence: { sv: 'Närvaro', en: 'Presence' },
  targeted_effort: { sv: 'Riktad insats', en: 'Targeted effort' },
  lighting: { sv: 'Belysning', en: 'Lighting' },
  clearing: { sv: 'Röjning', en: 'Clearing' },
  neighbourhood_watch: { sv: 'Grannsamverkan', en: 'Neighbourhood watch' },
  evening_premises: { sv: 'Lokal på kvällstid', en: 'Premises in the evening' },
  school: { sv: 'Skola', en: 'School' },
  inspection: { sv: 'Tillsyn', en: 'Inspection' },
  dialogue: { sv: 'Dialog', en: 'Dialogue' },
  other: { sv: 'Annat', en: 'Other' },
};

export const INTERVENTION_TERM_LABELS: Record<InterventionTerm, Label> = {
  immediate: { sv: 'Omedelbar', en: 'Immediate' },
  long_term: { sv: 'Långsiktig', en: 'Long-term' },
};

export const INTERVENTION_STATE_LABELS: Record<InterventionState, Label> = {
  planned: { sv: 'Planerad', en: 'Planned' },
  under_way: { sv: 'Pågår', en: 'Under way' },
  handed_over: { sv: 'Överlämnad', en: 'Handed over' },
  done: { sv: 'Klar', en: 'Done' },
  dropped: { sv: 'Avförd', en: 'Dropped' },
};

export const HANDOVER_ANSWER_LABELS: Record<HandoverAnswer, Label> = {
  accepted: { sv: 'Tar hand om det', en: 'Will do it' },
  done: { sv: 'Har gjort det', en: 'Has done it' },
  declined: { sv: 'Avböjer', en: 'Declines' },
};
