import { workerEntry } from '@lagesbild/db/worker_entry.ts';
import { Piscina } from 'piscina';
import type { AnalysisTask } from '../analysis_task.ts';
import { ProblemError } from '../problem.ts';

const TIME_LIMIT_MILLISECONDS = 20_000;
const WAITING_TASKS = 16;
const RETRY_AFTER_SECONDS = 5;

export interface AnalysisPool {
  /** The answer as JSON text. Throws queue_full or analysis_timed_out; `signal` cancels. */
  run(task: AnalysisTask, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/** Worker threads for analyses, so that a heavy one never stops the HTTP thread. `entry` is analysis_worker. */
export function openAnalysisPool(importMetaUrl: string): AnalysisPool {
  const pool = new Piscina<AnalysisTask, string>({
    filename: workerEntry('analysis_worker', importMetaUrl).href,
    minThreads: 0,
    maxThreads: 2,
    maxQueue: WAITING_TASKS,
    idleTimeout: 30_000,
  });
  return {
    run: async (task, signal) => {
      const timeout = AbortSignal.timeout(TIME_LIMIT_MILLISECONDS);
      try {
        return await pool.run(task, { signal: AbortSignal.any([signal, timeout]) });
      } catch (error) {
        if (timeout.aborted) {
          throw new ProblemError(
            'analysis_timed_out',
            `Gränsen är ${TIME_LIMIT_MILLISECONDS / 1000} sekunder. Välj större rutor eller ett mindre område.`,
            { retryAfterSeconds: RETRY_AFTER_SECONDS },
          );
        }
        if (pool.queueSize >= WAITING_TASKS) {
          throw new ProblemError(
            'queue_full',
            `${WAITING_TASKS} beräkningar väntar redan. Försök igen om några sekunder.`,
            { retryAfterSeconds: RETRY_AFTER_SECONDS },
          );
        }
        throw error;
      }
    },
    close: () => pool.destroy(),
  };
}
