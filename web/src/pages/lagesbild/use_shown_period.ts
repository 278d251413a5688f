import { classFortnights } from '@lagesbild/shared/time/class_fortnights.ts';
import type { Period, PeriodKind, PeriodSettings } from '@lagesbild/shared/time/period.ts';
import { useCallback, useMemo } from 'react';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { serverTime } from '../../state/server_clock.ts';
import { useUrlState, writeUrl } from '../../state/url_state.ts';
import { comparedPeriods, dayBefore, keptDate, neighbours, shownPeriod } from './shown_period.ts';
import {
  fromParameter,
  KIND_WORDS,
  type KindWord,
  kindParameter,
  lastDayParameter,
} from './url_parameters.ts';

export interface ShownPeriod {
  period: Period;
  /** The shown one first, then those it is compared with. */
  compared: Period[];
  /** Whole fortnights that hotspots take their class from, most recent first. */
  fortnights: Period[];
  kind: KindWord;
  earlier: Period | null;
  later: Period | null;
  /** The period still runs. */
  isOpen: boolean;
  show(period: Period): void;
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
  const periodKind: PeriodKind = KIND_WORDS[kind];
  const { period, compared, fortnights } = useMemo(() => {
    const now = serverTime();
    const shown = shownPeriod({ kind: periodKind, from, lastDay }, now, settings);
    return {
      period: shown,
      compared: comparedPeriods(shown, dataFrom, settings),
      fortnights: classFortnights(shown.to, now, dataFrom, settings),
    };
  }, [periodKind, from, lastDay, dataFrom, settings]);
  const now = serverTime();

  const show = useCallback((target: Period) => {
    writeUrl(lastDayParameter, target.kind === 'span' ? dayBefore(target.toDate) : null);
    writeUrl(fromParameter, target.fromDate, 'push');
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
    compared,
    fortnights,
    kind,
    ...neighbours(period, { dataFrom, now }, settings),
    isOpen: period.to > now,
    show,
    chooseKind,
    chooseSpan,
  };
}
