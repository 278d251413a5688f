import { isHourlyPeriod } from '@lagesbild/shared/domain/coarse_periods.ts';
import type { PictureSight } from '@lagesbild/shared/domain/picture_kinds.ts';
import type { ExpectedAnalysisRequest } from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { ANALYSIS_METHODS } from '../analyses/methods.ts';
import type { AnalysisQuestion } from './analysis_material.ts';

export interface FreezeQuestion extends AnalysisQuestion {
  sight: PictureSight;
}

/**
 * What is kept of a period: each analysis for each sight that may ask it (analysis_access.ts, analysis_sight.ts). Hours
 * are told to a coarse sight for a fortnight only, repeats to exact points only, whole areas for quarters only.
 */
export function freezeQuestions(period: Period, areaSetId: string | null): FreezeQuestion[] {
  const { expected, grid, classes, pulse, repeats } = ANALYSIS_METHODS;
  const datetime = `${period.fromDate}/${period.toDate}`;
  const byArea: ExpectedAnalysisRequest = { datetime, ...(areaSetId && { areaSet: areaSetId }) };
  const cellMethods = { datetime, methods: { gistar: true, change: true, kde: {} } };
  const whole = (sight: 'exact' | 'cells'): FreezeQuestion[] => [
    { method: expected, sight, request: byArea },
    { method: grid, sight, request: cellMethods },
    { method: classes, sight, request: { datetime } },
    ...(sight === 'exact' || isHourlyPeriod(period) ? [{ method: pulse, sight, request: { datetime } }] : []),
  ];
  return [
    ...whole('exact'),
    { method: repeats, sight: 'exact', request: { datetime } },
    ...whole('cells'),
    ...(period.kind === 'quarter'
      ? [{ method: expected, sight: 'areas' as const, request: { datetime } }]
      : []),
  ];
}
