import { uuidv7 } from 'uuidv7';

/**
 * A new UUIDv7 for a report, made where the report is written: the same report sent twice is stored once.
 * Sorts by time of making, to the millisecond.
 */
export const newReportId = (): string => uuidv7();
