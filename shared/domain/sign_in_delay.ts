/** Failures of one account, from all addresses together, before anybody waits. */
const FREE_FAILURES = 20;
const FIRST_SECONDS = 15;
const LONGEST_SECONDS = 300;
/** Without a failure for so long, counting begins anew. */
export const FORGOTTEN_AFTER_HOURS = 24;

/**
 * How long an account waits after its latest failed sign-in: 15 seconds at the twentieth failure, twice as long at
 * each further one, five minutes at most. So guessing from a thousand addresses gets some 290 tries a day, and
 * nobody can lock another out for good.
 */
export function delaySeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0;
  return Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** (failures - FREE_FAILURES));
}
