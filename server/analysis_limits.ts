/** How much analyses may take of the machine. */
export interface AnalysisLimits {
  threads: number;
  /** For one analysis, waiting included. */
  timeLimitMilliseconds: number;
  /** Analyses that may wait beside the running ones. */
  waiting: number;
}

export const DEFAULT_ANALYSIS_LIMITS: AnalysisLimits = {
  threads: 2,
  timeLimitMilliseconds: 20_000,
  waiting: 16,
};
