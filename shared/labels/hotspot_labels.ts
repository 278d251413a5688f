import type { HotspotClass } from '../analysis/classify_hotspots.ts';
import type { HotspotState, VisitKind } from '../domain/hotspot_states.ts';
import type { Label } from './label.ts';

export const HOTSPOT_STATE_LABELS: Record<HotspotState, Label> = {
  mapping: { sv: 'Kartläggs', en: 'Being mapped' },
  analysing: { sv: 'Analyseras', en: 'Being analysed' },
  acting: { sv: 'Åtgärdas', en: 'Being acted on' },
  following_up: { sv: 'Följs upp', en: 'Being followed up' },
  closed: { sv: 'Avslutad', en: 'Closed' },
};

/** How a hotspot has been over the last fortnights, and a place that no longer is one. */
export const HOTSPOT_CLASS_LABELS: Record<HotspotClass | 'faded', Label> = {
  new: { sv: 'ny', en: 'new' },
  increasing: { sv: 'ökande', en: 'increasing' },
  persistent: { sv: 'ihållande', en: 'persistent' },
  recurring: { sv: 'återkommande', en: 'recurring' },
  diminishing: { sv: 'minskande', en: 'diminishing' },
  faded: { sv: 'avklingad', en: 'faded' },
};

export const VISIT_KIND_LABELS: Record<VisitKind, Label> = {
  visit: { sv: 'Platsbesök', en: 'Visit' },
  safety_walk: { sv: 'Trygghetsvandring', en: 'Safety walk' },
  talk: { sv: 'Samtal på platsen', en: 'Talk on the spot' },
};
