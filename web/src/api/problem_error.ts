import type { Problem } from '@lagesbild/shared/schemas/common.ts';

/** Codes that arise in the browser, beside shared/domain/error_codes: no answer at all, or one that is no problem+json. */
export type ClientErrorCode = 'no_connection' | 'unreadable_answer';

/** An answer that was not what was asked for. `problem.code` is stable; `title` and `detail` are for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.detail}`);
    this.problem = problem;
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** A problem made in the browser; status 0 means that no server answered. */
export function clientProblem(code: ClientErrorCode, status: number, path: string): ProblemError {
  const words =
    code === 'no_connection'
      ? { title: 'Ingen kontakt med servern', detail: 'Kontrollera nätet och försök igen. Inget är borta.' }
      : {
          title: 'Servern svarade något oväntat',
          detail: `Svaret (${status}) går inte att läsa. Försök igen om en stund.`,
        };
  return new ProblemError({ type: 'about:blank', status, code, instance: path, ...words });
}

export const isProblem = (error: unknown, code: string): error is ProblemError =>
  error instanceof ProblemError && error.code === code;
