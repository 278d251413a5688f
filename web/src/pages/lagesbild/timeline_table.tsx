import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { formatCount } from './figure_words.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import type { ShownPeriod } from './use_shown_period.ts';
import type { TimelineState } from './use_timeline.ts';

interface TimelineTableProps {
  timeline: TimelineState;
  shown: ShownPeriod;
}

/** The bars of the year as rows, the latest first; pressing a period shows it. */
export function TimelineTable({ timeline, shown }: TimelineTableProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { line, figures } = timeline;
  // of forty bars one or two lie outside their span by chance: no verdict word
  const spanWord = (figure: Figure | null) => {
    if (!figure || figure.spanLow === null || figure.spanHigh === null) return '';
    if (figure.observed > figure.spanHigh) return words.aboveSpan;
    return figure.observed < figure.spanLow ? words.belowSpan : '';
  };
  const rows = line.bars.map((bar, i) => ({ bar, figure: figures[i] ?? null })).toReversed();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    <section className="strip-scroll" aria-label={words.timelineAsTable} tabIndex={0}>
      <table className="table table-narrow">
        <caption className="visually-hidden">{words.year(line.year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.periodKind}</th>
            <th scope="col" className="number">
              {words.count}
            </th>
            <th scope="col" className="number">
              {words.expected}
            </th>
            <th scope="col" className="number">
              {words.span}
            </th>
            <th scope="col">{words.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bar, figure }) => {
            const name = periodLabel(bar, language);
            const isShown = bar.from < shown.period.to && bar.to > shown.period.from;
            return (
              <tr key={bar.fromDate} aria-current={isShown || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className="link-button"
                    aria-label={words.showPeriod(name)}
                    onClick={() => shown.show(bar)}
                  >
                    {name}
                  </button>
                </th>
                <td className="number">{figure ? figure.observed : words.none}</td>
                <td className="number">
                  {figure && figure.expected !== null ? formatCount(figure.expected, language) : words.none}
                </td>
                <td className="number">
                  {figure && figure.spanLow !== null ? `${figure.spanLow}–${figure.spanHigh}` : words.none}
                </td>
                <td>{bar.to > serverTime() ? words.running : spanWord(figure) || words.none}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
