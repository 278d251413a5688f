import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import type { TimelineScale } from './timeline_scale.ts';

interface TimelineChartProps {
  bars: readonly Period[];
  /** One a bar; null until it has been computed. */
  figures: readonly (Figure | null)[];
  scale: TimelineScale;
  /** The shown period. */
  shown: Pick<Period, 'from' | 'to'>;
  /** The moment that is now: a bar that holds it still grows. */
  now: number;
}

const barGap = 1.5;

/** The bars with what was expected of each: its span as a tint, the expected count as a dashed line. For the eye; the table says the same. */
export function TimelineChart({ bars, figures, scale, shown, now }: TimelineChartProps) {
  const { width, height, x, y, mark } = scale;
  return (
    <svg className="timeline-chart" width={width} height={height} aria-hidden="true">
      {mark !== null && (
        <g className="timeline-mark">
          <line x1={0} x2={width} y1={y(mark)} y2={y(mark)} />
          <text x={width} y={y(mark) - 3}>
            {mark}
          </text>
        </g>
      )}
      {bars.map((bar, i) => {
        const figure = figures[i];
        if (!figure) return null;
        const left = x(bar.from) + barGap;
        const wide = Math.max(1, x(bar.to) - barGap - left);
        const { spanLow, spanHigh, observed } = figure;
        return (
          <g key={bar.fromDate}>
            {spanLow !== null && spanHigh !== null && (
              <rect
                className="timeline-span"
                x={x(bar.from)}
                width={x(bar.to) - x(bar.from)}
                y={y(spanHigh)}
                height={Math.max(1, y(spanLow) - y(spanHigh))}
              />
            )}
            <rect
              className="timeline-bar"
              data-shown={(bar.from < shown.to && bar.to > shown.from) || undefined}
              data-running={bar.to > now || undefined}
              x={left}
              width={wide}
              y={y(observed)}
              height={Math.max(0, height - y(observed))}
              rx={Math.min(2, wide / 2)}
            />
          </g>
        );
      })}
      {runs(bars, figures).map((run) => (
        <polyline
          key={run[0]!.from}
          className="timeline-expected"
          points={run.map(({ from, to, expected }) => `${x((from + to) / 2)},${y(expected)}`).join(' ')}
        />
      ))}
    </svg>
  );
}

interface ExpectedPoint {
  from: number;
  to: number;
  expected: number;
}

/** Bars that follow on each other and have an expected count; the line is broken where there is none. */
function runs(bars: readonly Period[], figures: readonly (Figure | null)[]): ExpectedPoint[][] {
  const found: ExpectedPoint[][] = [];
  let run: ExpectedPoint[] = [];
  bars.forEach(({ from, to }, i) => {
    const expected = figures[i]?.expected ?? null;
    if (expected === null) {
      run = [];
      return;
    }
    if (run.length === 0) found.push(run);
    run.push({ from, to, expected });
  });
  return found;
}
