/** Where an import stands, from the uploaded file to the batch that was taken back. */
export const IMPORT_STATES = [
  'draft',
  'checking',
  'running',
  'finished',
  'cancelled',
  'interrupted',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A job of the server is at work on it. */
export const BUSY_STATES: readonly ImportState[] = ['checking', 'running', 'undoing'];

/** Nothing is in the municipality's figures yet; the file may be described anew or thrown away. */
export const OPEN_STATES: readonly ImportState[] = ['draft'];

/** Rows may have gone in, and can be taken back. */
export const UNDOABLE_STATES: readonly ImportState[] = [
  'finished',
  'cancelled',
  'interrupted',
  'failed',
  'undone',
];
