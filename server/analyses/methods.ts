import type { AnalysisKind } from '@lagesbild/shared/domain/analysis_access.ts';
import type { AnalysisMethod } from './analysis_method.ts';
import { gridMethod } from './grid.ts';

/** Every analysis by its kind; routes and worker threads read the same table. */
export const ANALYSIS_METHODS: Record<AnalysisKind, AnalysisMethod<never>> = {
  grid: gridMethod,
};
