import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';

/** A stretch of the time axis, in percent of its width. */
export interface ChartBand {
  left: number;
  width: number;
}

export interface EffectChartShape {
  /** Points of an SVG polyline in a box of 100 × 100. */
  place: string;
  control: string;
  ring: string;
  /** The count at the top of the box. */
  most: number;
  bands: Record<'before' | 'leftOut' | 'after' | 'acts', ChartBand | null>;
}

const epoch = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The control's incidents as if it were one place of the åtgärd's size. */
export const controlPerPlace = (
  { control }: Pick<InterventionEffect, 'control'>,
  incidents: number,
): number => (control ? incidents / control.size : 0);

/** Everything the chart draws, from what was answered; null with fewer than two fortnights. */
export function effectChartShape(effect: InterventionEffect): EffectChartShape | null {
  const { series, periods, acts, control } = effect;
  const [first, last] = [series[0], series.at(-1)];
  if (!first || !last || series.length < 2) return null;
  const [start, end] = [epoch(first.from), epoch(last.to)];
  const x = (moment: number) => Math.min(100, Math.max(0, (100 * (moment - start)) / (end - start)));
  const perPlace = (incidents: number) => controlPerPlace(effect, incidents);
  const most = Math.max(1, ...series.flatMap((row) => [row.treated, row.buffer, perPlace(row.control)]));
  const line = (value: (row: (typeof series)[number]) => number) =>
    series
      .map((row) => {
        const middle = x((epoch(row.from) + epoch(row.to)) / 2);
        return `${round(middle)},${round(100 - (100 * value(row)) / most)}`;
      })
      .join(' ');
  const band = (from: number, to: number): ChartBand | null => {
    const [left, right] = [x(from), x(to)];
    return right > left ? { left: round(left), width: round(right - left) } : null;
  };
  const span = (of: { from: string; to: string } | null) => of && band(epoch(of.from), epoch(of.to));
  return {
    place: line(({ treated }) => treated),
    control: control ? line((row) => perPlace(row.control)) : '',
    ring: line(({ buffer }) => buffer),
    most,
    bands: {
      before: span(periods.before),
      leftOut: span(periods.leftOut),
      after: span(periods.after),
      acts: acts && band(Date.parse(acts.from), acts.to === null ? end : Date.parse(acts.to)),
    },
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
