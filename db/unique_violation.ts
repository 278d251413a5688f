/** True for a row that was refused since its key or name is there already (SQLSTATE 23505), wrapped by drizzle or not. */
export function isUniqueViolation(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ((at as { code?: unknown }).code === '23505') return true;
  }
  return false;
}
