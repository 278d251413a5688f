/** The entry of a worker thread: one document a call. */
export { buildDocument as default } from './documents/build_document.ts';
