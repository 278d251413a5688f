import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { periodLabel } from '@lagesbild/shared/time/period_label.ts';
import { formatCount } from '../../components/figure_words.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { FiguresTable, spanOf } from './figures_table.tsx';
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
    const span = figure && spanOf(figure);
    if (!span) return '';
    if (figure.observed > span[1]) return words.aboveSpan;
    return figure.observed < span[0] ? words.belowSpan : '';
  };
  const rows = line.bars.map((bar, i) => {
    const figure = figures[i] ?? null;
    const name = periodLabel(bar, language);
    return {
      key: bar.fromDate,
      name: (
        <button
          type="button"
          className="link-button"
          aria-label={words.showPeriod(name)}
          onClick={() => shown.show(bar)}
        >
          {name}
        </button>
      ),
      observed: figure?.observed ?? null,
      expected: figure?.expected ?? null,
      span: figure && spanOf(figure),
      verdict: bar.to > serverTime() ? words.running : spanWord(figure),
      current: bar.from < shown.period.to && bar.to > shown.period.from,
    };
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    <section className="strip-scroll" aria-label={words.timelineAsTable} tabIndex={0}>
      <FiguresTable
        heading={words.periodKind}
        caption={words.year(line.year)}
        rows={rows.toReversed()}
        format={(value) => formatCount(value, language)}
      />
    </section>
  );
}
