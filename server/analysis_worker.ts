/** The entry of a worker thread: one analysis a call. */
export { runAnalysis as default } from './analyses/run_analysis.ts';
