import type { CellGrid } from './cell_grid.ts';
import type {
  AssessmentCaveat,
  InterventionAssessment,
  InterventionInput,
} from './intervention_assessment.ts';
import { ringAround } from './ring_around.ts';

/** What a reader of the answer has to know, as codes. `others`: footprints and surroundings of other åtgärder. */
export function assessmentCaveats(
  grid: CellGrid,
  input: InterventionInput,
  answer: Omit<InterventionAssessment, 'caveats'>,
  others: readonly number[],
): AssessmentCaveat[] {
  const { periods, parameters, control, buffer, rateRatio, displacement } = answer;
  const taken = new Set([...input.footprint, ...buffer, ...others]);
  for (const cell of ringAround(grid, taken, 1)) taken.add(cell);
  const elsewhere = new Set(others);
  const { lengthRule, choosingRule } = periods;
  const caveats: [AssessmentCaveat, boolean][] = [
    ['open_ended', input.endsAt === null && rateRatio !== null],
    ['shortened_by_history', lengthRule === 'history'],
    ['shortened_to_most', lengthRule === 'most_fortnights'],
    ['not_flagged_before', input.origin === 'hotspot' && choosingRule === 'last_two_closed'],
    ['few_matching', control?.rule === 'matched' && parameters.matchingFortnights < 6],
    ['control_touched', control?.rule === 'given' && control.cells.some((cell) => taken.has(cell))],
    ['touched_by_other_intervention', [...input.footprint, ...buffer].some((cell) => elsewhere.has(cell))],
    ['half_added', rateRatio?.halfAdded === true],
    ['overdispersed', rateRatio !== null && (parameters.overdispersion?.phi ?? 1) > 1.5],
    ['few_fortnights', rateRatio !== null && (parameters.overdispersion?.degreesOfFreedom ?? 0) < 8],
    ['empty_buffer', displacement !== null && buffer.length === 0],
  ];
  return caveats.filter(([, applies]) => applies).map(([code]) => code);
}
