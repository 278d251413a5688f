import type { HotspotState, VisitKind } from '../domain/hotspot_states.ts';
import type { Label } from './label.ts';

export const HOTSPOT_STATE_LABELS: Record<HotspotState, Label> = {
  mapping: { sv: 'Kartläggs', en: 'Being mapped' },
  analysing: { sv: 'Analyseras', en: 'Being analysed' },
  acting: { sv: 'Åtgärdas', en: 'Being acted on' },
  following_up: { sv: 'Följs upp', en: 'Being followed up' },
  closed: { sv: 'Avslutad', en: 'Closed' },
};

export const VISIT_KIND_LABELS: Record<VisitKind, Label> = {
  visit: { sv: 'Platsbesök', en: 'Visit' },
  safety_walk: { sv: 'Trygghetsvandring', en: 'Safety walk' },
  talk: { sv: 'Samtal på platsen', en: 'Talk on the spot' },
};
