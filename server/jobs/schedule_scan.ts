import { Cron } from 'croner';
import { type ScanJobDeps, scanLastNight } from './scan_last_night.ts';

/** At half past three, when the day's late reports are in; then every hour for what could not be looked at. */
const SCAN_PATTERN = '0 30 3-23 * * *';
/** A server that was down in the night catches up, once its first pages have been served. */
const CATCH_UP_MILLISECONDS = 60_000;

/** Starts the nightly look for what piles up. `onError` is told that a municipality waits for the next look. */
export function scheduleScan(deps: Omit<ScanJobDeps, 'signal'>, onError: () => void): () => void {
  const stopped = new AbortController();
  const scan = new Cron(SCAN_PATTERN, { protect: true, timezone: 'Europe/Stockholm', catch: onError }, () =>
    scanLastNight({ ...deps, signal: stopped.signal }, onError),
  );
  const catchUp = setTimeout(() => void scan.trigger(), CATCH_UP_MILLISECONDS);
  catchUp.unref();
  return () => {
    clearTimeout(catchUp);
    scan.stop();
    stopped.abort();
  };
}
