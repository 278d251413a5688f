import { assessedSeries, seriesBySide } from './assessed_series.ts';
import { assessmentCaveats } from './assessment_caveats.ts';
import type { CellGrid } from './cell_grid.ts';
import { chooseControl } from './choose_control.ts';
import { countOverdispersion, sumOf } from './count_overdispersion.ts';
import { displacement } from './displacement.ts';
import { type EffectPeriods, effectPeriods, spanLength } from './effect_periods.ts';
import { type EffectPower, effectPower } from './effect_power.ts';
import { EngineInputError } from './engine_input_error.ts';
import { flagCells } from './flag_cells.ts';
import type {
  AssessedControl,
  AssessmentVerdict,
  InterventionAssessment,
  InterventionInput,
} from './intervention_assessment.ts';
import { type EffectSeries, type MeasuredEffect, measureEffect } from './measure_effect.ts';
import { footprintWidth, ringAround } from './ring_around.ts';

/** Fortnights kept for the choice of a control: a level and a change take two. */
const fewestMatchingFortnights = 2;
const statedRate = 0.025;

/**
 * Did it help? From the counts, the place and the dates of an åtgärd: the periods, the surroundings, the control, the
 * effect with its limits and verdict, displacement and power, with every choice that was made on the way
 * (docs/methods/hjalpte_det.md).
 * Never throws on empty or odd data: the verdict says what is missing. Throws EngineInputError 'length_mismatch' unless there are as
 * many fortnights as counts, 'cells' for a cell that the grid does not have or that comes twice, 'not_finite' for a date that is none.
 */
export function assessIntervention(grid: CellGrid, input: InterventionInput): InterventionAssessment {
  refuseBadInput(grid, input);
  const { footprint, otherFootprints = [] } = input;
  const periods = effectPeriods({
    ...input,
    isFlagged: input.origin === 'hotspot' ? (t) => isFlagged(grid, input, t) : null,
    matchingFortnights: input.control ? 0 : fewestMatchingFortnights,
  });
  const widthCells = footprintWidth(footprint);
  const buffer = ringAround(grid, footprint, widthCells);
  const others = otherFootprints.flatMap((cells) => [
    ...cells,
    ...ringAround(grid, cells, footprintWidth(cells)),
  ]);
  const control = controlOf(grid, input, periods, [...buffer, ...others]);
  const series = assessedSeries(input, periods, buffer, control?.cells ?? []);
  const sides = seriesBySide(series);
  const effect = effectOf(sides, control);
  const spread = effect?.verdict === 'helped' ? displacement(sides) : null;
  const answer = {
    verdict: verdictOf(periods, control, effect),
    periods,
    series: series.toReversed(),
    buffer,
    control,
    totals: effect?.totals ?? null,
    rateRatio: effect?.rateRatio ?? null,
    difference: effect?.difference ?? null,
    displacement: spread,
    power: control && periods.before ? powerOf(sides, effect) : null,
    parameters: {
      fortnightsPerSide: periods.length,
      closedAfter: periods.closed,
      lengthRule: periods.lengthRule,
      choosingRule: periods.choosingRule,
      choosingFortnights: periods.choosing ? spanLength(periods.choosing) : 0,
      matchingFortnights: periods.matching ? spanLength(periods.matching) : 0,
      bufferWidthCells: widthCells,
      cellSizeMeters: grid.cellSizeMeters,
      overdispersion: effect?.overdispersion ?? null,
      statedRate,
    },
  };
  return { ...answer, caveats: assessmentCaveats(grid, input, answer, others) };
}

/** Whether any cell of the place was flagged in a fortnight. */
function isFlagged(grid: CellGrid, { countsByFortnight, footprint }: InterventionInput, t: number): boolean {
  const { flagged } = flagCells(grid, countsByFortnight[t]!);
  return footprint.some((cell) => flagged[cell] !== 0);
}

function controlOf(
  grid: CellGrid,
  { footprint, control, countsByFortnight }: InterventionInput,
  { matching }: EffectPeriods,
  excluded: readonly number[],
): AssessedControl | null {
  const size = (cells: readonly number[]) => cells.length / footprint.length;
  if (control) {
    if (control.length === 0 || footprint.length === 0) return null;
    const cells = [...control];
    return { rule: 'given', cells, places: [], candidates: 0, comparable: 0, size: size(cells) };
  }
  const matchingCounts = matching ? countsByFortnight.slice(matching.newest, matching.oldest + 1) : [];
  if (matchingCounts.length < fewestMatchingFortnights) return null;
  const { places, cells, candidates, comparable } = chooseControl(grid, {
    footprint,
    excluded,
    matchingCounts,
  });
  if (places.length === 0) return null;
  return { rule: 'matched', cells, places, candidates, comparable, size: size(cells) };
}

/** Null until after is closed, and without a control. */
function effectOf(sides: EffectSeries, control: AssessedControl | null): MeasuredEffect | null {
  if (!control || sides.treatedAfter.length === 0) return null;
  return measureEffect({ ...sides, controlSize: control.size });
}

/** Before there is an after, the fortnights before say how restless the counts are. */
function powerOf(
  { treatedBefore, controlBefore }: EffectSeries,
  effect: MeasuredEffect | null,
): EffectPower[] {
  const { phi } = effect?.overdispersion ?? countOverdispersion([treatedBefore, controlBefore]);
  return effectPower(sumOf(treatedBefore), sumOf(controlBefore), phi);
}

function verdictOf(
  { before, after, lengthRule }: EffectPeriods,
  control: AssessedControl | null,
  effect: MeasuredEffect | null,
): AssessmentVerdict {
  if (!before) return lengthRule === 'history' ? 'short_history' : 'too_short';
  if (!control) return 'no_control';
  if (!after || !effect) return 'too_early';
  return effect.verdict;
}

function refuseBadInput(grid: CellGrid, input: InterventionInput): void {
  const { fortnights, countsByFortnight, footprint, control = [], otherFootprints = [] } = input;
  if (fortnights.length !== countsByFortnight.length) {
    const detail = `${fortnights.length} fortnights, counts of ${countsByFortnight.length}`;
    throw new EngineInputError('length_mismatch', -1, detail);
  }
  for (const moment of [input.decidedAt, input.startsAt, input.endsAt ?? 0]) {
    if (!Number.isFinite(moment)) throw new EngineInputError('not_finite', -1, `Not a moment: ${moment}`);
  }
  for (const cells of [footprint, control, ...otherFootprints]) {
    const bad = cells.findIndex(
      (cell, i) => !(Number.isInteger(cell) && cell >= 0 && cell < grid.x.length) || cells.indexOf(cell) < i,
    );
    if (bad >= 0) throw new EngineInputError('cells', bad, `Not a cell of the grid, or twice: ${cells[bad]}`);
  }
}
