import { HOTSPOT_STATES } from '@lagesbild/shared/domain/hotspot_states.ts';
import { HOTSPOT_STATE_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { HotspotClass } from '../../components/hotspot_class.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { HistoryStrip } from './history_strip.tsx';
import { momentDay } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';

interface HotspotGroupsProps {
  hotspots: readonly Hotspot[];
  histories: HotspotHistories | null;
  opened: string | null;
  onOpen(id: string): void;
}

/** The register by state, as far as the work has come; what is closed last. */
export function HotspotGroups({ hotspots, histories, opened, onOpen }: HotspotGroupsProps) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  if (hotspots.length === 0) return <p className="notice">{words.empty}</p>;
  return HOTSPOT_STATES.map((state) => {
    const members = hotspots.filter((hotspot) => hotspot.state === state);
    if (members.length === 0) return null;
    return (
      <section key={state} aria-labelledby={`state-${state}`}>
        <h2 id={`state-${state}`} className="eyebrow">
          {HOTSPOT_STATE_LABELS[state][language]} · {members.length}
        </h2>
        <ul className="card hotspots-rows">
          {members.map((hotspot) => {
            const history = histories?.histories.find(({ hotspotId }) => hotspotId === hotspot.id) ?? null;
            return (
              <li key={hotspot.id} className="hotspots-row" data-open={hotspot.id === opened || undefined}>
                <button
                  type="button"
                  className="hotspots-open"
                  aria-current={hotspot.id === opened || undefined}
                  onClick={() => onOpen(hotspot.id)}
                >
                  <span>
                    <b>{hotspot.name}</b>
                    <small>{words.since(momentDay(hotspot.stateSince, timeZone, language))}</small>
                  </span>
                </button>
                <HotspotClass history={history} />
                {history && histories && <HistoryStrip history={history} fortnights={histories.fortnights} />}
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
