import type { PageWeight } from '../start/page_weight.ts';
import { timingOf } from './stopwatch.ts';
import type { WebRun } from './web_run.ts';

/** Pages with what is counted of them and the aim, kB. */
export function weightRows(pages: readonly (PageWeight & { page: string; counted: string; aim: string })[]) {
  return pages.map(({ page, counted, gzipBytes, aim }) => ({
    page,
    counted,
    kB: (gzipBytes / 1000).toFixed(1),
    'aim, kB': aim,
  }));
}

const milliseconds = (value: number) => value.toFixed(value < 10 ? 1 : 0);
const median = (times: readonly number[]) => timingOf(times).median;

/** The smallest value that at least 95 of 100 do not exceed. */
export function percentile95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
}

/** A row a figure, a column a run; without aims where the issue names none. */
export function runRows(runs: readonly WebRun[]): Record<string, string>[] {
  const row = (figure: string, aim: string, of: (run: WebRun) => string) => ({
    figure,
    ...Object.fromEntries(runs.map((run) => [`+${run.incidents.toLocaleString('en')} incidents`, of(run)])),
    aim,
  });
  const figures = ({ brush }: WebRun) => brush.steps.map((step) => step.figures);
  const marks = ({ brush }: WebRun) => brush.steps.map((step) => step.marks);
  const written = ({ brush }: WebRun) => brush.steps.map((step) => step.written);
  const steps = runs[0]?.brush.steps.length ?? 0;
  return [
    row(`brush step to painted figures, median of ${steps}, ms`, '', (run) =>
      milliseconds(median(figures(run))),
    ),
    row('the same, p95, ms', '33 at 10,000, 100 at 100,000', (run) =>
      milliseconds(percentile95(figures(run))),
    ),
    row('a text of no work painted, median, ms', '', ({ empty }) => milliseconds(median(empty))),
    row('the same, p95, ms', '', ({ empty }) => milliseconds(percentile95(empty))),
    row('figures to a text of no work, ratio of medians', '', (run) =>
      (median(figures(run)) / median(run.empty)).toFixed(1),
    ),
    row('of the figures until they stood in the document, median, ms', '', (run) =>
      milliseconds(median(written(run))),
    ),
    row('the same, p95, ms', '', (run) => milliseconds(percentile95(written(run)))),
    row('brush step to painted marks, median, ms', '', (run) => milliseconds(median(marks(run)))),
    row('the same, p95, ms', '', (run) => milliseconds(percentile95(marks(run)))),
    row('longest task while brushing, ms', '', ({ brush }) => milliseconds(brush.longestTask)),
    row('tasks above 50 ms', '', ({ brush }) => String(brush.longTasks)),
    row("the map's paint of a step, median, ms", '', ({ paint }) => milliseconds(median(paint.pictures))),
    row('200 circles, median, ms', '', ({ paint }) => milliseconds(median(paint.circles))),
    row('ratio', '2', ({ paint }) => (median(paint.pictures) / median(paint.circles)).toFixed(2)),
    row('first figures, ms', '', ({ firstMap }) => milliseconds(firstMap.figures)),
    row('first marks, ms', '', ({ firstMap }) => milliseconds(firstMap.marks)),
    row('first map at rest, ms', '', ({ firstMap }) => milliseconds(firstMap.map)),
    row('scripts as sent, kB', '', ({ scriptBytes }) => (scriptBytes / 1000).toFixed(1)),
    row('load average before and after', 'below 1', ({ load }) =>
      load.map((one) => one.toFixed(1)).join(', '),
    ),
  ];
}
