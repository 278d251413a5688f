import type { Me } from '@lagesbild/shared/schemas/session.ts';
import type { QueryClient } from '@tanstack/react-query';
import { keepCopy, readCopy } from '../offline/offline_copy.ts';
import { ProblemError } from './problem_error.ts';
import { ME_KEY } from './query_client.ts';

/** No server answered, or only something in between that says it does not. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof ProblemError && (error.status === 0 || error.status >= 502);

/**
 * The fresh answer, which is then kept for when there is no connection; without one, what was kept for this account.
 * Throws as `fetchFresh` does when nothing was kept. Only for what a municipality tells of itself.
 */
export async function freshOrKept<T>(
  client: QueryClient,
  code: string,
  name: 'municipality' | 'categories' | 'places' | 'background',
  fetchFresh: () => Promise<T>,
): Promise<T> {
  const accountId = client.getQueryData<Me | null>(ME_KEY)?.id;
  try {
    const fresh = await fetchFresh();
    if (accountId) void keepCopy(accountId, code, name, fresh);
    return fresh;
  } catch (error) {
    const kept = accountId && isUnreachable(error) ? await readCopy<T>(accountId, code, name) : undefined;
    if (kept === undefined) throw error;
    return kept;
  }
}
