import type { ReportPlace } from './report_draft.ts';

/** A position worse than this is asked about before it is used. */
const GOOD_ACCURACY_METERS = 50;

interface HereInput {
  /** The point under the cross, once the person has moved the map. */
  pointed: object | null;
  /** The device's position, when it lies in the municipality. */
  position: { accuracyMeters: number } | null;
  /** The device has not answered yet. */
  asking: boolean;
  /** Chosen earlier. */
  place: ReportPlace | null;
  /** The person has pressed, and has waited long enough for something better. */
  waitedEnough: boolean;
}

/** What "Här" takes: a point, or `wait` for a better position, `ask` whether a poor one will do, `point_first`. */
export type HereChoice = 'pointed' | 'position' | 'kept' | 'wait' | 'ask' | 'point_first';

export const isGood = ({ accuracyMeters }: { accuracyMeters: number }): boolean =>
  accuracyMeters < GOOD_ACCURACY_METERS;

export function hereChoice({ pointed, position, asking, place, waitedEnough }: HereInput): HereChoice {
  if (pointed) return 'pointed';
  if (position && isGood(position)) return 'position';
  if (place) return 'kept';
  if (position) return waitedEnough ? 'ask' : 'wait';
  return asking && !waitedEnough ? 'wait' : 'point_first';
}
