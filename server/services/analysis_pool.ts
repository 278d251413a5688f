import { workerEntry } from '@lagesbild/db/worker_entry.ts';
import { Piscina } from 'piscina';
import type { AnalysisOutcome, AnalysisTask } from '../analyses/run_analysis.ts';
import { type AnalysisLimits, DEFAULT_ANALYSIS_LIMITS } from '../analysis_limits.ts';
import { ProblemError } from '../problem.ts';

const RETRY_AFTER_SECONDS = 5;

export interface AnalysisPool {
  /**
   * The answer as JSON text. Throws queue_full, analysis_timed_out or the method's refusal; `signal` cancels. Where
   * nobody waits for the answer it may take longer than the limit of those that somebody asked for.
   */
  run(task: AnalysisTask, signal: AbortSignal, timeLimitMilliseconds?: number): Promise<string>;
  close(): Promise<void>;
}

/** Worker threads for analyses, so that a heavy one never stops the HTTP thread. `importMetaUrl` is of the server's main. */
export function openAnalysisPool(
  importMetaUrl: string,
  limits: AnalysisLimits = DEFAULT_ANALYSIS_LIMITS,
): AnalysisPool {
  const pool = new Piscina<AnalysisTask, AnalysisOutcome>({
    filename: workerEntry('analysis_worker', importMetaUrl).href,
    minThreads: 0,
    maxThreads: limits.threads,
    // counted here, so that the refusal can be told from other errors
    maxQueue: Number.POSITIVE_INFINITY,
    idleTimeout: 30_000,
  });
  let inHand = 0;
  return {
    run: async (task, signal, timeLimitMilliseconds = limits.timeLimitMilliseconds) => {
      signal.throwIfAborted();
      if (inHand >= limits.threads + limits.waiting) throw queueFull(limits);
      const timeout = AbortSignal.timeout(timeLimitMilliseconds);
      inHand++;
      try {
        const outcome = await pool.run(task, { signal: AbortSignal.any([signal, timeout]) });
        if ('json' in outcome) return outcome.json;
        throw new ProblemError(outcome.refusal.code, outcome.refusal.detail);
      } catch (error) {
        if (timeout.aborted && !(error instanceof ProblemError)) throw timedOut(timeLimitMilliseconds);
        throw error;
      } finally {
        inHand--;
      }
    },
    close: () => pool.destroy(),
  };
}

const queueFull = ({ waiting }: AnalysisLimits) =>
  new ProblemError(
    'queue_full',
    `${waiting} beräkningar väntar redan, och fler får inte vänta. Försök igen om några sekunder.`,
    {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    },
  );

const timedOut = (timeLimitMilliseconds: number) =>
  new ProblemError(
    'analysis_timed_out',
    `Gränsen är ${(timeLimitMilliseconds / 1000).toLocaleString('sv-SE')} sekunder, väntetiden inräknad. Välj större rutor, kortare tid eller ett mindre område.`,
    { retryAfterSeconds: RETRY_AFTER_SECONDS },
  );
