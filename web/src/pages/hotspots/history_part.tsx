import type { HotspotHistories, HotspotHistory } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DetailSection } from './detail_section.tsx';
import { HistoryStrip } from './history_strip.tsx';
import { fortnightLabel } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';

interface HistoryPartProps {
  histories: HotspotHistories | null;
  history: HotspotHistory | null;
}

/** The last fortnights in its own cells: squares, which hotspot it is now, and the counts as a table. */
export function HistoryPart({ histories, history }: HistoryPartProps) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  if (!histories || !history) return null;
  const { fortnights, coarse } = histories;
  return (
    <DetailSection title={words.history}>
      {fortnights.length === 0 ? (
        <p className="muted">{words.historyNone}</p>
      ) : (
        <>
          <HistoryStrip history={history} fortnights={fortnights} />
          <p>{history.rank === null ? words.nowNone : words.nowRank(history.rank)}</p>
          {coarse && <p className="muted small">{words.coarse}</p>}
          <details>
            <summary>{words.historyTable}</summary>
            <table className="hotspots-table">
              <thead>
                <tr>
                  <th scope="col">{words.fortnight}</th>
                  <th scope="col">{words.weight}</th>
                  <th scope="col">{words.flagged}</th>
                </tr>
              </thead>
              <tbody>
                {fortnights.map((fortnight, i) => (
                  <tr key={fortnight.from}>
                    <th scope="row">{fortnightLabel(fortnight, timeZone, language)}</th>
                    <td>{history.counts[i]}</td>
                    <td>{history.flagged[i] ? words.yes : words.no}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </DetailSection>
  );
}
