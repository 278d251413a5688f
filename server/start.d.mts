/** Builds server and page when a source is newer than what was built. */
export function buildWhenStale(): Promise<void>;
