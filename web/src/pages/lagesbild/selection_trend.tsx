import type { SelectionPicture } from '../../analysis/selection_picture.ts';
import { formatCount } from '../../components/figure_words.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { fortnightName } from './fortnight_days.ts';
import { lagesbildWords } from './lagesbild_words.ts';

const height = 56;
const barShare = 0.72;

/** Counts of the part by period, the shown one dark, with what is expected of it now as a dashed line; also as a table. */
export function SelectionTrend({ selection }: { selection: SelectionPicture }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const { trend, figure } = selection;
  if (trend.length < 2) return null;
  const most = Math.max(1, figure.expected ?? 0, ...trend.map(({ count }) => count));
  const top = (value: number) => height - (value / most) * height;
  const { expected } = figure;
  return (
    <div>
      <h4 className="eyebrow">{words.trend}</h4>
      <svg
        className="selection-trend"
        viewBox={`0 0 ${trend.length} ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {trend.map(({ from, count }, i) => (
          <rect
            key={from}
            x={i + (1 - barShare) / 2}
            width={barShare}
            y={top(count)}
            height={height - top(count)}
            data-now={i === trend.length - 1 || undefined}
          />
        ))}
        {expected !== null && (
          <line
            x1="0"
            x2={trend.length}
            y1={top(expected)}
            y2={top(expected)}
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      {expected !== null && (
        <p className="muted small">{words.trendExpected(formatCount(expected, language))}</p>
      )}
      <details className="small">
        <summary>{words.asTable}</summary>
        <table className="table table-narrow">
          <thead>
            <tr>
              <th scope="col">{words.trendColumns.period}</th>
              <th scope="col" className="number">
                {words.trendColumns.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {trend.toReversed().map((period) => (
              <tr key={period.from}>
                <th scope="row">{fortnightName(period, timeZone, language)}</th>
                <td className="number">{period.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
