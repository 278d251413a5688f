import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { lastClosedPeriod } from '@lagesbild/shared/time/period.ts';
import { useEffect, useRef } from 'react';
import { useFoundHotspots, useHotspotWrite } from '../../api/hotspots.ts';
import { HotspotClass } from '../../components/hotspot_class.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';
import { HistoryStrip } from './history_strip.tsx';
import { fortnightLabel } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';
import { type FoundNow, takenIn } from './take_in.ts';

interface FoundNotTakenProps {
  /** Which hotspots of the period the register has already; null while that is fetched. */
  taken: HotspotHistories | null;
  /** Which of them somebody came here for: first day of the fortnight and number, `2026-11-02.3`. */
  pointed: string | null;
  manages: boolean;
  onTaken(id: string, name: string): void;
}

/** The last closed fortnight's hotspots that no place of the register is, each to be taken in. */
export function FoundNotTaken({ taken, pointed, manages, onTaken }: FoundNotTakenProps) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code, timeZone, proj4, now } = municipality;
  const { fromDate, toDate } = lastClosedPeriod('fortnight', Date.parse(now), municipality);
  const { data: answer, error, refetch } = useFoundHotspots(code, `${fromDate}/${toDate}`);
  const write = useHotspotWrite(code);
  const period = fortnightLabel({ from: fromDate, to: toDate }, timeZone, language);
  const nameOf = ({ name, near, rank }: FoundNow) =>
    name === null ? words.unnamed(rank) : near ? words.near(name) : name;
  const take = (hotspot: FoundNow) => {
    if (!answer) return;
    const sent = takenIn(answer, hotspot, nameOf(hotspot), proj4);
    write.mutate({ method: 'POST', path: '', body: sent }, { onSuccess: () => onTaken(sent.id, sent.name) });
  };
  const known = new Set(taken?.histories.map(({ rank }) => rank));
  const here = useRef<HTMLLIElement>(null);
  const isReady = answer !== undefined && taken !== null;
  useEffect(() => {
    if (!isReady || !pointed) return;
    here.current?.scrollIntoView({ block: 'center' });
    here.current?.querySelector('button')?.focus({ preventScroll: true });
  }, [isReady, pointed]);
  const isPointed = (rank: number) => pointed === `${fromDate}.${rank}`;
  const left = answer?.hotspots.filter(({ rank }) => !known.has(rank)) ?? [];
  return (
    <section aria-labelledby="not-taken" className="hotspots-found">
      <h2 id="not-taken" className="eyebrow">
        {words.notTaken}
      </h2>
      <ProblemNotice error={error ?? write.error} onRetry={error ? () => void refetch() : undefined} />
      {!error && (!answer || !taken) && <Loading />}
      {answer && taken && (
        <>
          <p className="muted small">
            {left.length > 0
              ? words.notTakenLead(period)
              : answer.hotspots.length > 0
                ? words.notTakenNone(period)
                : words.noneFound(period)}
          </p>
          {left.length > 0 && (
            <ul className="card hotspots-rows">
              {left.map((hotspot) => (
                <li
                  key={hotspot.rank}
                  ref={isPointed(hotspot.rank) ? here : undefined}
                  className="hotspots-row"
                  data-open={isPointed(hotspot.rank) || undefined}
                >
                  <span className="hotspots-words">
                    <b>{nameOf(hotspot)}</b>
                    <small>
                      {words.countIncidents(hotspot.weight)}
                      {hotspot.usual !== null &&
                        `, ${words.usually(formatNumber(hotspot.usual, language, { maximumFractionDigits: 1 }))}`}
                    </small>
                  </span>
                  <HotspotClass history={hotspot} />
                  <HistoryStrip history={hotspot} fortnights={answer.fortnights} />
                  {manages && (
                    <button
                      type="button"
                      className="button"
                      disabled={write.isPending}
                      onClick={() => take(hotspot)}
                    >
                      {words.takeIn}
                      <span className="visually-hidden">: {nameOf(hotspot)}</span>
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
