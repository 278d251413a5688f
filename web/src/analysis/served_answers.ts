import type { GridAnalysisRequest, GridAnalysisResult } from '@lagesbild/shared/schemas/analysis.ts';
import type { ClassAnalysisRequest, ClassAnalysisResult } from '@lagesbild/shared/schemas/class_analysis.ts';
import type {
  ExpectedAnalysisRequest,
  ExpectedAnalysisResult,
} from '@lagesbild/shared/schemas/expected_analysis.ts';
import type { PulseAnalysisRequest, PulseAnalysisResult } from '@lagesbild/shared/schemas/pulse_analysis.ts';

interface ServedKinds {
  grid: { request: GridAnalysisRequest; result: GridAnalysisResult };
  expected: { request: ExpectedAnalysisRequest; result: ExpectedAnalysisResult };
  classes: { request: ClassAnalysisRequest; result: ClassAnalysisResult };
  pulse: { request: PulseAnalysisRequest; result: PulseAnalysisResult };
}

/** Asks the server for one analysis (`POST analyses/{kind}`). */
export type AskServer = <K extends keyof ServedKinds>(
  kind: K,
  request: ServedKinds[K]['request'],
) => Promise<ServedKinds[K]['result']>;

/** A year of steps back and forth and what is looked at beside them. */
const mostKept = 120;

/**
 * Answers of the server, kept for as long as the page is open: picture, matrix and timeline share questions, and a
 * step back asks nobody. Another data version (somebody has reported or reviewed) forgets them all; a failed question
 * is asked again the next time.
 */
export class ServedAnswers {
  private kept = new Map<string, Promise<unknown>>();
  private version: number | null = null;

  constructor(private readonly askServer: AskServer) {}

  ask<K extends keyof ServedKinds>(
    kind: K,
    request: ServedKinds[K]['request'],
    version: number,
  ): Promise<ServedKinds[K]['result']> {
    if (version !== this.version) {
      this.kept = new Map();
      this.version = version;
    }
    const { kept } = this;
    const key = `${kind} ${JSON.stringify(request)}`;
    const known = kept.get(key) as Promise<ServedKinds[K]['result']> | undefined;
    if (known) return known;
    const answer = this.askServer(kind, request);
    kept.set(key, answer);
    answer.catch(() => kept.delete(key));
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    return answer;
  }
}
