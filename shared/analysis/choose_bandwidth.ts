import type { Kernel } from './kernel_density.ts';
import { scottBandwidth } from './scott_bandwidth.ts';

type BandwidthRule = 'given' | 'scott' | 'two_cells';

export interface ChosenBandwidth {
  bandwidthMeters: number;
  automatic: boolean;
  rule: BandwidthRule;
}

/**
 * The analyst's bandwidth, or Scott's rule for 'auto'; with too few or collinear points for any rule, two
 * cells. Which one it was is part of the answer: rules differ by a factor of 78 on one and the same data.
 */
export function chooseBandwidth(
  asked: number | 'auto',
  x: Float64Array,
  y: Float64Array,
  kernel: Kernel,
  cellSizeMeters: number,
): ChosenBandwidth {
  if (asked !== 'auto') return { bandwidthMeters: asked, automatic: false, rule: 'given' };
  const bandwidthMeters = scottBandwidth(x, y, kernel);
  return bandwidthMeters === null
    ? { bandwidthMeters: 2 * cellSizeMeters, automatic: true, rule: 'two_cells' }
    : { bandwidthMeters, automatic: true, rule: 'scott' };
}
