import type { AnalysisKind } from '@lagesbild/shared/domain/analysis_access.ts';
import type { AnalysisMethod } from './analysis_method.ts';
import { classesMethod } from './classes.ts';
import { clustersMethod } from './clusters.ts';
import { evaluationMethod } from './evaluation.ts';
import { expectedMethod } from './expected.ts';
import { gridMethod } from './grid.ts';
import { nearRepeatMethod } from './near_repeat.ts';
import { predictionMethod } from './prediction.ts';
import { pulseMethod } from './pulse.ts';
import { repeatsMethod } from './repeats.ts';
import { scanMethod } from './scan.ts';

/** Every analysis by its kind; routes and worker threads read the same table. */
export const ANALYSIS_METHODS: Record<AnalysisKind, AnalysisMethod<never>> = {
  grid: gridMethod,
  classes: classesMethod,
  clusters: clustersMethod,
  repeats: repeatsMethod,
  'near-repeat': nearRepeatMethod,
  pulse: pulseMethod,
  expected: expectedMethod,
  scan: scanMethod,
  evaluation: evaluationMethod,
  prediction: predictionMethod,
};
