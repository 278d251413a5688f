import { assessIntervention } from '@lagesbild/shared/analysis/assess_intervention.ts';
import type { CellGrid } from '@lagesbild/shared/analysis/cell_grid.ts';
import { outlineOfCells } from '@lagesbild/shared/analysis/draw_cells.ts';
import type { FortnightSpan } from '@lagesbild/shared/analysis/effect_periods.ts';
import { buildGrid } from '@lagesbild/shared/analysis/grid.ts';
import type { InterventionAssessment } from '@lagesbild/shared/analysis/intervention_assessment.ts';
import { effectCaveatText } from '@lagesbild/shared/labels/effect_caveats.ts';
import type { ChosenControl, EffectReason } from '@lagesbild/shared/labels/effect_facts.ts';
import { displacementSentence, effectSentence } from '@lagesbild/shared/labels/effect_sentence.ts';
import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import type { AnalysisGround } from './analysis_ground.ts';
import type { GroundMaterial } from './analysis_material.ts';
import { type EffectPlace, footprintOf } from './effect_footprint.ts';
import { effectFortnights, tellableFrom } from './effect_fortnights.ts';
import { layGrid } from './lay_grid.ts';

/** An åtgärd as far as its effect goes; moments are epoch ms. */
export interface EffectQuestion {
  interventionId: string;
  interventionVersion: number;
  /** Null: it has none. */
  place: EffectPlace | null;
  /** Found as a hotspot by an analysis, or chosen by hand. */
  origin: 'hotspot' | 'drawn';
  decidedAt: number;
  chosenFrom: number | null;
  /** When it acts; null while there is nothing to measure. */
  acts: { from: number; to: number | null } | null;
  notActing: 'not_done' | 'dropped' | null;
  /** Places of other åtgärder whose time meets this one's. */
  others: EffectPlace[];
  /** The analyst's own choice of control; null: matched. */
  control: (ChosenControl & { place: EffectPlace }) | null;
}

/** What a worker thread is handed to judge an åtgärd by. */
export interface EffectMaterial extends GroundMaterial {
  kind: 'intervention_effect';
  question: EffectQuestion;
}

/** Did it help? The whole answer of `GET interventions/{id}/effect`. In a worker thread. */
export function interventionEffect(ground: AnalysisGround, question: EffectQuestion): InterventionEffect {
  const grid = buildGrid({ ...layGrid(ground), studyArea: ground.polygon });
  const { acts, place } = question;
  if (!acts) return withoutFigures(ground, grid, question, question.notActing ?? 'not_done');
  const footprint = place ? footprintOf(grid, place, ground.projection) : [];
  if (footprint.length === 0) return withoutFigures(ground, grid, question, place ? 'outside' : 'no_place');
  const { fortnights, countsByFortnight, delayDays, used } = effectFortnights(ground, grid, acts.from);
  const assessment = assessIntervention(grid, {
    fortnights,
    countsByFortnight,
    footprint,
    origin: question.origin,
    decidedAt: question.decidedAt,
    chosenFrom: question.chosenFrom,
    startsAt: acts.from,
    endsAt: acts.to,
    otherFootprints: question.others.map((other) => footprintOf(grid, other, ground.projection)),
    ...(question.control && { control: footprintOf(grid, question.control.place, ground.projection) }),
  });
  const outlined = (cells: readonly number[]): Outlined => ({
    type: 'MultiPolygon',
    coordinates: outlineOfCells(cells, grid, ground.projection),
  });
  const reason: EffectReason = assessment.verdict;
  const earliest =
    reason === 'too_early'
      ? tellableFrom(acts.from, Math.max(1, assessment.periods.length), delayDays, ground.settings)
      : null;
  return {
    ...withoutFigures(ground, grid, question, reason),
    ...figuresOf(assessment, fortnights),
    sentence: effectSentence(factsOf(assessment, question, earliest)),
    tellableFrom: earliest,
    footprint: outlined(footprint),
    buffer: outlined(assessment.buffer),
    control: controlOf(assessment, outlined),
    parameters: { ...parametersOf(grid, question), ...assessment.parameters, usualDelayDays: delayDays },
    used,
    ...caveatsOf(ground, [
      ...assessment.caveats,
      ...(question.control && assessment.rateRatio ? ['control_chosen'] : []),
    ]),
  };
}

/** The answer where there is nothing to count: everything but the reason is empty. */
function withoutFigures(
  { material, coarse, settings }: AnalysisGround,
  grid: CellGrid,
  question: EffectQuestion,
  reason: EffectReason,
): InterventionEffect {
  return {
    interventionId: question.interventionId,
    interventionVersion: question.interventionVersion,
    verdict: VERDICTS[reason],
    reason,
    sentence: effectSentence({
      reason,
      totals: null,
      places: 1,
      chosenControl: null,
      rateRatio: null,
      tellableFrom: null,
    }),
    tellableFrom: null,
    totals: null,
    rateRatio: null,
    difference: null,
    displacement: null,
    power: [],
    acts: question.acts && {
      from: new Date(question.acts.from).toISOString(),
      to: question.acts.to === null ? null : new Date(question.acts.to).toISOString(),
    },
    periods: { matching: null, before: null, leftOut: null, after: null, fortnights: 0 },
    series: [],
    footprint: null,
    buffer: null,
    control: null,
    chosenControl: chosenOf(question),
    timeZone: settings.timeZone,
    method: 'before_after_control',
    parameters: parametersOf(grid, question),
    sources: material.sources,
    used: 0,
    coarse,
    dataAsOf: material.dataAsOf,
    dataVersion: material.dataVersion,
    caveats: [],
    caveatTexts: [],
  };
}

/** 'too_short' and 'short_history' have too little to say anything, too; `reason` keeps them apart. */
const VERDICTS: Record<EffectReason, InterventionEffect['verdict']> = {
  helped: 'helped',
  worsened: 'worsened',
  not_shown: 'no_difference',
  too_early: 'too_early',
  not_done: 'too_early',
  dropped: 'too_early',
  too_few: 'too_few',
  too_short: 'too_few',
  short_history: 'too_few',
  no_control: 'no_control',
  no_place: 'no_place',
  outside: 'no_place',
};

const parametersOf = (grid: CellGrid, { origin, decidedAt, chosenFrom }: EffectQuestion) => ({
  cellSizeMeters: grid.cellSizeMeters,
  origin,
  chosenBy: new Date(decidedAt).toISOString(),
  chosenFrom: chosenFrom === null ? null : new Date(chosenFrom).toISOString(),
});

const chosenOf = ({ control }: EffectQuestion): ChosenControl | null =>
  control && { kind: control.kind, name: control.name };

const factsOf = (
  { verdict, totals, control, rateRatio }: InterventionAssessment,
  question: EffectQuestion,
  tellableFromDate: string | null,
) => ({
  reason: verdict,
  totals,
  places: control?.rule === 'matched' ? control.places.length : 1,
  chosenControl: chosenOf(question),
  rateRatio: rateRatio && { value: rateRatio.ratio, low: rateRatio.low, high: rateRatio.high },
  tellableFrom: tellableFromDate,
});

function figuresOf(assessment: InterventionAssessment, fortnights: readonly Period[]) {
  const { totals, rateRatio, difference, displacement, power, periods, series } = assessment;
  const span = (of: FortnightSpan | null) =>
    of && { from: fortnights[of.oldest]!.fromDate, to: fortnights[of.newest]!.toDate };
  return {
    totals,
    rateRatio: rateRatio && { value: rateRatio.ratio, low: rateRatio.low, high: rateRatio.high },
    difference: difference && { value: difference.estimate, low: difference.low, high: difference.high },
    displacement: displacement && {
      wdq: displacement.wdq,
      low: displacement.low,
      high: displacement.high,
      reading: displacement.reading,
      beyondChance: displacement.beyondChance,
      sentence: displacementSentence(displacement),
    },
    power: (power ?? []).map(({ reduction, power: chance }) => ({ reduction, chance })),
    periods: {
      matching: span(periods.matching),
      before: span(periods.before),
      leftOut: span(periods.choosing),
      after: span(periods.after),
      fortnights: periods.length,
    },
    // oldest first, as the fortnights run backwards
    series: series.map(({ role, treated, buffer, control }, i) => {
      const { fromDate, toDate } = fortnights[fortnights.length - 1 - i]!;
      return { from: fromDate, to: toDate, role, treated, buffer, control };
    }),
  };
}

type Outlined = NonNullable<InterventionEffect['footprint']>;

function controlOf(
  { control }: InterventionAssessment,
  outlined: (cells: readonly number[]) => Outlined,
): InterventionEffect['control'] {
  return (
    control && {
      rule: control.rule,
      places: control.rule === 'matched' ? control.places.length : 1,
      size: control.size,
      candidates: control.candidates,
      comparable: control.comparable,
      geometry: outlined(control.cells),
    }
  );
}

function caveatsOf({ coarse }: AnalysisGround, own: readonly string[]) {
  const caveats = [...own, 'reports_are_not_crime', ...(coarse ? ['coarse'] : [])];
  return { caveats, caveatTexts: caveats.map((code) => effectCaveatText(code)) };
}
