/** Name of the Background Sync that sends what waits. */
export const SYNC_TAG = 'send-reports';
