/** Milliseconds of one piece of work, over several runs after a warm-up. */
export interface Timing {
  median: number;
  fastest: number;
  slowest: number;
}

/** `runs` odd, at least 5. */
export function timeRuns(work: () => unknown, runs = 9, warmUps = 3): Timing {
  for (let i = 0; i < warmUps; i++) work();
  return timingOf(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

export function timingOf(milliseconds: readonly number[]): Timing {
  const times = milliseconds.toSorted((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)]!, fastest: times[0]!, slowest: times.at(-1)! };
}

/** "3.1 (2.9–4.0)" */
export function formatTiming({ median, fastest, slowest }: Timing): string {
  const digits = median < 1 ? 2 : median < 100 ? 1 : 0;
  return `${median.toFixed(digits)} (${fastest.toFixed(digits)}–${slowest.toFixed(digits)})`;
}
