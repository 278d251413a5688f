import type { CellGrid } from './cell_grid.ts';
import { EngineInputError } from './engine_input_error.ts';
import { fitMixture, type MixtureTrial } from './fit_mixture.ts';
import { locateCells } from './locate_cells.ts';
import {
  type AgedPoints,
  addToSums,
  componentsAt,
  emptySums,
  latelyHalfLifeDays,
  type PredictionComponent,
  predictionComponents,
} from './prediction_components.ts';
import { refuseNonFinite } from './refuse_non_finite.ts';

export interface PredictionInput {
  /** Metres. */
  x: Float64Array;
  y: Float64Array;
  /** Days from the incident to now; those not yet happened (≤ 0) are left out. */
  ageDays: Float64Array;
  /** How far ahead, and how long each trial on the town's own history is; default 30. */
  horizonDays?: number;
}

type ComponentWeights = Record<PredictionComponent, number>;

export interface PredictedPlaces {
  /** Share of the next incidents by cell; adds to 1 over the study area. Ranks places, promises nothing. */
  share: Float64Array;
  weights: ComponentWeights;
  /** 'own_history': fitted to what the town's own past would have asked; 'default': too short a history for one trial. */
  rule: 'own_history' | 'default';
  /** Trials, and the incidents in them that had a say. */
  trials: number;
  trialIncidents: number;
  counted: { used: number; outside: number; later: number };
  parameters: {
    horizonDays: number;
    latelyHalfLifeDays: number;
    priorIncidents: number;
    defaultWeights: ComponentWeights;
    cellSizeMeters: number;
  };
}

/** Fitted to January–June 2019 of Memphis (test/bench/tune_prediction.ts), rounded; nothing is ruled out. */
const defaultWeights: ComponentWeights = {
  even: 0.04,
  same_cell: 0.02,
  same_cell_lately: 0.06,
  within_2_cells: 0.18,
  within_4_cells: 0.26,
  within_12_cells: 0.44,
};
/** The default weighs as much as so many of the town's own incidents. */
const priorIncidents = 50;
const defaultHorizonDays = 30;
const mostTrials = 6;
/** What a trial must have before it to go by. */
const fewestDaysBefore = 60;
const fewestIncidentsBefore = 20;

/**
 * Where next: a mixture of what has been in the cell, in the cell lately, near by at three widths, and anywhere. How
 * much each counts is fitted to the town's own past: up to six stretches of `horizonDays` back from now, each foretold
 * from what came before it (at least 60 days and 20 incidents), weights that make what then happened most probable.
 * Incidents outside every cell are counted and left out. No incidents: every cell alike. Throws EngineInputError
 * 'not_finite' and 'length_mismatch' by row, 'period_days' unless the horizon is above 0.
 */
export function predictPlaces(grid: CellGrid, input: PredictionInput): PredictedPlaces {
  const { horizonDays = defaultHorizonDays } = input;
  refuseBadInput(input, horizonDays);
  const { points, counted } = pointsInCells(grid, input);
  const { trials, components } = trialsOf(grid, points, horizonDays);
  const prior = predictionComponents.map((name) => defaultWeights[name]);
  const weights = fitMixture(trials, prior, priorIncidents);
  const share = new Float64Array(grid.x.length);
  components.forEach((component, k) => {
    for (let cell = 0; cell < share.length; cell++) share[cell]! += weights[k]! * component[cell]!;
  });
  return {
    share,
    weights: Object.fromEntries(
      predictionComponents.map((name, k) => [name, weights[k]!]),
    ) as ComponentWeights,
    rule: trials.length > 0 ? 'own_history' : 'default',
    trials: trials.length,
    trialIncidents: trials.reduce((sum, { outcomes }) => sum + outcomes.reduce((a, b) => a + b, 0), 0),
    counted,
    parameters: {
      horizonDays,
      latelyHalfLifeDays,
      priorIncidents,
      defaultWeights,
      cellSizeMeters: grid.cellSizeMeters,
    },
  };
}

/** The trials, oldest first, and the components as they stand now. */
function trialsOf(
  grid: CellGrid,
  points: AgedPoints,
  horizonDays: number,
): { trials: MixtureTrial[]; components: Float64Array[] } {
  const rowsByStretch = Array.from({ length: mostTrials + 1 }, (): number[] => []);
  let oldest = 0;
  points.ageDays.forEach((age, row) => {
    // a stretch holds those at most its number of horizons old, so that the moment it begins is its own
    rowsByStretch[Math.min(mostTrials, Math.ceil(age / horizonDays) - 1)]!.push(row);
    oldest = Math.max(oldest, age);
  });
  const sums = emptySums(grid);
  const trials: MixtureTrial[] = [];
  let before = 0;
  for (let stretch = mostTrials; stretch >= 0; stretch--) {
    const rows = rowsByStretch[stretch]!;
    const startsDaysAgo = (stretch + 1) * horizonDays;
    const isTrial =
      stretch < mostTrials && oldest - startsDaysAgo >= fewestDaysBefore && before >= fewestIncidentsBefore;
    if (isTrial) {
      const outcomes = new Int32Array(grid.x.length);
      for (const row of rows) outcomes[points.cells[row]!]!++;
      trials.push({ outcomes, components: componentsAt(grid, sums, points, startsDaysAgo) });
    }
    addToSums(grid, sums, points, rows);
    before += rows.length;
  }
  return { trials, components: componentsAt(grid, sums, points, 0) };
}

function pointsInCells(grid: CellGrid, { x, y, ageDays }: PredictionInput) {
  const cells = locateCells(grid, x, y);
  const counted = { used: 0, outside: 0, later: 0 };
  const rows: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    if (!(ageDays[row]! > 0)) counted.later++;
    else if (cells[row]! < 0) counted.outside++;
    else rows.push(row);
  }
  counted.used = rows.length;
  const points: AgedPoints = {
    x: Float64Array.from(rows, (row) => x[row]!),
    y: Float64Array.from(rows, (row) => y[row]!),
    ageDays: Float64Array.from(rows, (row) => ageDays[row]!),
    cells: Int32Array.from(rows, (row) => cells[row]!),
  };
  return { points, counted };
}

function refuseBadInput({ x, y, ageDays }: PredictionInput, horizonDays: number): void {
  refuseNonFinite(x, y);
  if (ageDays.length !== x.length) {
    throw new EngineInputError('length_mismatch', -1, `${x.length} points, ${ageDays.length} ages`);
  }
  const bad = ageDays.findIndex((age) => !Number.isFinite(age));
  if (bad >= 0) throw new EngineInputError('not_finite', bad, `Row ${bad} has no age: age ${ageDays[bad]}`);
  if (!(horizonDays > 0 && Number.isFinite(horizonDays))) {
    throw new EngineInputError('period_days', -1, `The horizon must be above 0 days, not ${horizonDays}`);
  }
}
