import { setTimeout as pause } from 'node:timers/promises';
import type { ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import type { AnalysisMaterial } from '../analyses/analysis_material.ts';
import { ProblemError } from '../problem.ts';
import type { AnalysisPool } from './analysis_pool.ts';

const TRIES = 4;
const PAUSE_MILLISECONDS = 3000;
const BUSY: readonly ErrorCode[] = ['queue_full', 'analysis_timed_out'];

/**
 * An analysis that nobody watches the clock for: where the threads are busy it waits and asks again, some times. Throws
 * the last refusal; AbortError when the signal cancels.
 */
export async function runPatiently(
  analyses: AnalysisPool,
  material: AnalysisMaterial,
  signal: AbortSignal,
): Promise<string> {
  for (let tries = 1; ; tries++) {
    try {
      return await analyses.run(material, signal);
    } catch (error) {
      const isBusy = error instanceof ProblemError && BUSY.includes(error.code);
      if (!isBusy || tries === TRIES) throw error;
      await pause(PAUSE_MILLISECONDS, undefined, { signal });
    }
  }
}
