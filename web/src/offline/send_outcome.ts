/** What the server said no with, as problem+json. */
export interface Refusal {
  title: string;
  detail: string;
  code: string;
  status: number;
  [member: string]: unknown;
}

/** What became of one sending. Only `received` and `refused` are the server's last word on a report. */
export type SendOutcome =
  | { kind: 'received' }
  /** `reached`: a server answered, but cannot take it now. */
  | { kind: 'later'; reached: boolean; waitMilliseconds: number | null }
  | { kind: 'signed_out' }
  | { kind: 'refused'; refusal: Refusal };

/** Statuses below 500 that another try may change. */
const PASSING = [408, 425, 429];

export const NO_ANSWER: SendOutcome = { kind: 'later', reached: false, waitMilliseconds: null };

/**
 * Reads the answer to a report. A 2xx counts only when it carries the report itself: a hotel's sign-in page answers
 * 200 as well. `retryAfter` is that header, in seconds.
 */
export function readOutcome(
  id: string,
  status: number,
  body: unknown,
  retryAfter: string | null,
): SendOutcome {
  const told = body as Partial<Refusal> & { id?: unknown };
  if (status >= 200 && status < 300) {
    return told?.id === id ? { kind: 'received' } : { kind: 'later', reached: false, waitMilliseconds: null };
  }
  if (status === 401) return { kind: 'signed_out' };
  const isProblem = typeof told?.code === 'string' && typeof told.title === 'string';
  if (status >= 500 || PASSING.includes(status) || !isProblem) {
    const seconds = Number(retryAfter);
    const wait = retryAfter !== null && seconds > 0 ? Math.min(3600, seconds) * 1000 : null;
    return { kind: 'later', reached: isProblem, waitMilliseconds: wait };
  }
  return { kind: 'refused', refusal: told as Refusal };
}
