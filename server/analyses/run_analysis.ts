import { EngineInputError } from '@lagesbild/shared/analysis/engine_input_error.ts';
import type { ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import { caveatText } from '@lagesbild/shared/labels/caveat_labels.ts';
import { ProblemError } from '../problem.ts';
import type { AnalysisMaterial } from './analysis_material.ts';
import type { AnalysisAnswer } from './analysis_method.ts';
import { type EffectMaterial, interventionEffect } from './intervention_effect.ts';
import { ANALYSIS_METHODS } from './methods.ts';
import { openGround } from './open_ground.ts';
import { plainJson } from './plain_json.ts';
import { refusalText } from './refusal_text.ts';

/** An error's class does not survive the way between threads, so a refusal is an answer. */
export type AnalysisOutcome = { json: string } | { refusal: { code: ErrorCode; detail: string } };

/** What a worker thread computes: an analysis, or the effect of an åtgärd, which has a resource of its own. */
export type AnalysisTask = AnalysisMaterial | EffectMaterial;

/** Computes one task and writes its whole answer as JSON, so that the server's own thread only passes it on. */
export function runAnalysis(task: AnalysisTask): AnalysisOutcome {
  try {
    return { json: plainJson(answerOf(task)) };
  } catch (error) {
    if (error instanceof ProblemError) return { refusal: { code: error.code, detail: error.detail } };
    if (error instanceof EngineInputError) {
      return { refusal: { code: 'analysis_refused', detail: refusalText(error.code) } };
    }
    throw error;
  }
}

function answerOf(task: AnalysisTask): object {
  const ground = openGround(task);
  if (task.kind === 'intervention_effect') return interventionEffect(ground, task.question);
  return withEnvelope(task, ANALYSIS_METHODS[task.kind].compute(ground, task.request as never));
}

const STUDY_AREA_CAVEATS = {
  drawn: [],
  boundary: ['study_area_is_boundary'],
  accepted_points: ['study_area_is_accepted_points'],
} as const;

/** What every answer tells beside its figures: period, study area, sources, left out, as-of, caveats (ARCHITECTURE.md). */
function withEnvelope(material: AnalysisMaterial, answer: AnalysisAnswer): object {
  const { period, studyArea, area, sight } = material;
  const { cells, leftOut, caveats: ownCaveats, ...rest } = answer;
  const areaCaveats = area ? [] : STUDY_AREA_CAVEATS[studyArea.origin];
  const caveats = [...ownCaveats, ...areaCaveats, ...(sight === 'exact' ? [] : ['coarse'])];
  return {
    method: material.kind,
    srid: material.srid,
    period: { kind: period.kind, from: period.fromDate, to: period.toDate, days: period.days },
    studyArea: {
      version: studyArea.version,
      origin: area ? 'area' : studyArea.origin,
      ...(cells === undefined ? {} : { cells }),
      warning: areaCaveats[0] ? caveatText(areaCaveats[0]) : null,
    },
    sources: material.sources,
    coarse: sight !== 'exact',
    dataAsOf: material.dataAsOf,
    dataVersion: material.dataVersion,
    ...rest,
    leftOut: leftOut.filter(({ count }) => count > 0),
    caveats,
    caveatTexts: caveats.map((code) => caveatText(code)),
  };
}
