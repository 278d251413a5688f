import { formatTiming, type Timing } from './stopwatch.ts';

/** The same work by somebody else, on the same input in the same run. */
export interface RivalResult {
  rival: string;
  method: string;
  /** Kernel, grid, eps, density …: what both were asked. */
  parameters: string;
  incidents: number;
  ours: Timing;
  theirs: Timing;
  /** How far the answers agree, in words with a figure. */
  agreement: string;
}

export function rivalRow(result: RivalResult): Record<string, string> {
  const { rival, method, parameters, incidents, ours, theirs, agreement } = result;
  return {
    method,
    parameters,
    n: incidents.toLocaleString('en'),
    'ours, ms': formatTiming(ours),
    rival,
    'theirs, ms': formatTiming(theirs),
    'ours : theirs': ratio(ours.median / theirs.median),
    agreement,
  };
}

const ratio = (value: number) => (value < 1 ? `1 : ${(1 / value).toFixed(1)}` : `${value.toFixed(1)} : 1`);

/** The largest |a − b| as a share of the largest |b|. */
export function differenceOverPeak(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [difference, peak] = [0, 0];
  for (let i = 0; i < b.length; i++) {
    difference = Math.max(difference, Math.abs(a[i]! - b[i]!));
    peak = Math.max(peak, Math.abs(b[i]!));
  }
  return difference / peak;
}
