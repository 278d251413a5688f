import { classFortnights } from '@lagesbild/shared/time/class_fortnights.ts';
import { comparedSteps } from '@lagesbild/shared/time/comparison.ts';
import type { Period, PeriodKind, PeriodSettings } from '@lagesbild/shared/time/period.ts';
import { useCallback, useMemo, useState } from 'react';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { serverTime } from '../../state/server_clock.ts';
import { searchWith, type UrlHistory, useUrlState, writeSearch, writeUrl } from '../../state/url_state.ts';
import { comparedPeriods, dayBefore, keptDate, neighbours, shownPeriod } from './shown_period.ts';
import {
  COMPARISON_WORDS,
  type ComparisonWord,
  comparisonParameter,
  fromParameter,
  KIND_WORDS,
  type KindWord,
  kindParameter,
  lastDayParameter,
} from './url_parameters.ts';

export interface ShownPeriod {
  period: Period;
  /** The one in the address: what is shown but while a brush is dragged. */
  settled: Period;
  /** The shown one first, then the earlier ones. */
  compared: Period[];
  /** Whole fortnights that hotspots take their class from, most recent first. */
  fortnights: Period[];
  /** Which of them the expected counts are taken from; undefined leaves it to the rule of the six previous. */
  steps: readonly number[] | undefined;
  comparison: ComparisonWord;
  compareWith(comparison: ComparisonWord): void;
  settings: PeriodSettings;
  kind: KindWord;
  earlier: Period | null;
  later: Period | null;
  /** The period still runs. */
  isOpen: boolean;
  /** `replace` for steps of a key or a brush, which Back should not undo one by one. */
  show(period: Period, history?: UrlHistory): void;
  /** Shows a period without writing it down, while a brush is dragged; null ends that. */
  preview(period: Period | null): void;
  chooseKind(kind: KindWord): void;
  /** Own span: first and last day, both included. */
  chooseSpan(first: string, last: string): void;
}

/** The period of the address, and the ways to another one. `dataFrom`: first local date with anything counted. */
export function useShownPeriod(dataFrom: string | null): ShownPeriod {
  const { municipality } = useCurrentMunicipality();
  const { timeZone, fortnightAnchor } = municipality;
  const [kind] = useUrlState(kindParameter);
  const [from] = useUrlState(fromParameter);
  const [lastDay] = useUrlState(lastDayParameter);
  const settings = useMemo<PeriodSettings>(
    () => ({ timeZone, fortnightAnchor }),
    [timeZone, fortnightAnchor],
  );
  const [comparison, compareWith] = useUrlState(comparisonParameter);
  const [previewed, setPreview] = useState<Period | null>(null);
  const periodKind: PeriodKind = KIND_WORDS[kind];
  const settled = useMemo(
    () => shownPeriod({ kind: periodKind, from, lastDay }, serverTime(), settings),
    [periodKind, from, lastDay, settings],
  );
  const period = previewed ?? settled;
  const { compared, steps, fortnights } = useMemo(() => {
    const chosen = comparedSteps(period, COMPARISON_WORDS[comparison]);
    return {
      compared: comparedPeriods(period, dataFrom, settings, chosen),
      steps: chosen,
      fortnights: classFortnights(period.to, serverTime(), dataFrom, settings),
    };
  }, [period, comparison, dataFrom, settings]);
  const now = serverTime();

  const show = useCallback((target: Period, history: UrlHistory = 'push') => {
    setPreview(null);
    const word = (Object.keys(KIND_WORDS) as KindWord[]).find((one) => KIND_WORDS[one] === target.kind)!;
    const lastDay = target.kind === 'span' ? dayBefore(target.toDate) : null;
    let search = searchWith(window.location.search, kindParameter, word);
    search = searchWith(search, lastDayParameter, lastDay);
    writeSearch(searchWith(search, fromParameter, target.fromDate), history);
  }, []);
  const chooseSpan = useCallback((first: string, last: string) => {
    writeUrl(fromParameter, first);
    writeUrl(lastDayParameter, last);
  }, []);
  const chooseKind = useCallback(
    (word: KindWord) => {
      const next = KIND_WORDS[word];
      writeUrl(lastDayParameter, next === 'span' ? dayBefore(period.toDate) : null);
      writeUrl(
        fromParameter,
        next === 'span' ? period.fromDate : keptDate(period, next, serverTime(), settings),
      );
      writeUrl(kindParameter, word, 'push');
    },
    [period, settings],
  );
  return {
    period,
    settled,
    compared,
    fortnights,
    steps,
    comparison,
    compareWith,
    settings,
    kind,
    ...neighbours(period, { dataFrom, now }, settings),
    isOpen: period.to > now,
    show,
    preview: setPreview,
    chooseKind,
    chooseSpan,
  };
}
