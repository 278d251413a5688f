import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import { historyPeriods } from '@lagesbild/shared/time/history.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { localMidnight } from '@lagesbild/shared/time/zone.ts';
import { useEffect, useMemo, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import { SupersededError } from '../../analysis/newest_wins.ts';
import type { SessionTimelineQuery } from '../../analysis/session_queries.ts';
import { serverTime } from '../../state/server_clock.ts';
import { useUrlState } from '../../state/url_state.ts';
import {
  allBars,
  type BarKind,
  type TimelineYear,
  timelineYear,
  usualBarKind,
  yearOf,
} from './timeline_bars.ts';
import { BAR_WORDS, type BarWord, barsParameter } from './url_parameters.ts';
import type { ShownPeriod } from './use_shown_period.ts';

export interface TimelineState {
  line: TimelineYear;
  /** All bars with data, of every year. */
  bars: Period[];
  /** One a bar of the line; null until computed. */
  figures: (Figure | null)[];
  barKind: BarKind;
  chooseBars(kind: BarKind): void;
  /** Years before and after with anything to see. */
  earlierYear: number | null;
  laterYear: number | null;
  chooseYear(year: number): void;
}

/** The filter that bars are counted with; the same object for as long as nothing changes. */
export type TimelineFilter = Omit<SessionTimelineQuery, 'bars' | 'drawn' | 'whole'>;

/** The year that the shown period lies in, bar by bar. `filter` null: a partner has no area to ask about. */
export function useTimeline(
  session: AnalysisSession | null,
  shown: ShownPeriod,
  dataFrom: string | null,
  filter: TimelineFilter | null,
): TimelineState {
  const [barWord, chooseBarWord] = useUrlState(barsParameter);
  const { settled, settings } = shown;
  const barKind = barWord ? BAR_WORDS[barWord] : usualBarKind(settled.kind);
  const shownYear = yearOf(settled);
  // looked at beside the shown period, until that moves
  const [looked, lookAt] = useState<{ at: Period; year: number } | null>(null);
  const year = looked?.at === settled ? looked.year : shownYear;
  const bars = useMemo(
    () => allBars(barKind, { dataFrom, now: serverTime() }, settings),
    [barKind, dataFrom, settings],
  );
  const line = useMemo(() => timelineYear(year, bars, settings), [year, bars, settings]);
  const query = useMemo(
    () => (filter && dataFrom !== null ? timelineQuery(line.bars, dataFrom, settings, filter) : null),
    [line, dataFrom, settings, filter],
  );
  const figures = useTimelineFigures(session, query, line);
  const years = bars.map(yearOf);
  return {
    line,
    bars,
    figures,
    barKind,
    chooseBars: (kind) =>
      chooseBarWord((Object.keys(BAR_WORDS) as BarWord[]).find((word) => BAR_WORDS[word] === kind)!),
    earlierYear: years.length > 0 && years[0]! < year ? year - 1 : null,
    laterYear: years.length > 0 && years.at(-1)! > year ? year + 1 : null,
    chooseYear: (wanted) => lookAt({ at: settled, year: wanted }),
  };
}

function timelineQuery(
  drawn: readonly Period[],
  dataFrom: string,
  settings: ShownPeriod['settings'],
  filter: TimelineFilter,
): SessionTimelineQuery | null {
  const [first] = drawn;
  if (!first) return null;
  const firstData = localMidnight(dataFrom, settings.timeZone);
  const bars = [...drawn.toReversed(), ...historyPeriods(first, dataFrom, settings)];
  return {
    ...filter,
    bars: bars.map(({ from, to, days, fromDate, toDate }) => ({ from, to, days, fromDate, toDate })),
    drawn: drawn.length,
    whole: bars.filter(({ from }) => from >= firstData).length,
  };
}

/** The newest answer; bars of a line that it does not belong to are not yet known. */
function useTimelineFigures(
  session: AnalysisSession | null,
  query: SessionTimelineQuery | null,
  line: TimelineYear,
): (Figure | null)[] {
  const [answer, setAnswer] = useState<{ bars: Period[]; figures: (Figure | null)[] } | null>(null);
  useEffect(() => {
    if (!session || !query) return;
    let overtaken = false;
    session.timeline(query).then(
      (figures) => {
        if (!overtaken) setAnswer({ bars: line.bars, figures: figures.toReversed() });
      },
      (error: unknown) => {
        // the picture tells what went wrong; its "again" loads what the bars need too
        if (!(error instanceof SupersededError) && !overtaken) setAnswer(null);
      },
    );
    return () => {
      overtaken = true;
    };
  }, [session, query, line]);
  return line.bars.map((_, i) => (answer?.bars === line.bars ? answer.figures[i]! : null));
}
