import { choiceParameter } from '../../state/url_state.ts';
import type { ReportDraft } from './report_draft.ts';

/** The steps of the form as they stand in the address: what, where, when; then thanks, and one's own reports. */
const REPORT_STEPS = ['vad', 'var', 'nar', 'tack', 'mina'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

export const stepParameter = choiceParameter('steg', REPORT_STEPS, 'vad');

/** The step that can be shown: an address that runs ahead of what is filled in leads back to what is missing. */
export function possibleStep(wanted: ReportStep, draft: ReportDraft, sent: boolean): ReportStep {
  if (wanted === 'mina' || wanted === 'vad') return wanted;
  if (wanted === 'tack') return sent ? 'tack' : 'vad';
  if (draft.categoryCode === null) return 'vad';
  return wanted === 'nar' && draft.place === null ? 'var' : wanted;
}
