import { dayLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useEffect, useState } from 'react';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import type { RepeatPlace } from '../../analysis/repeat_places.ts';
import type { IncidentRow } from '../../analysis/worker_protocol.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { MemberList } from './member_list.tsx';
import { gapText } from './repeat_gap.ts';
import type { RepeatState } from './use_repeats.ts';

interface RepeatPanelProps {
  session: AnalysisSession;
  repeats: RepeatState;
  place: RepeatPlace | null;
  categories: readonly Category[];
  onOpenIncident(id: string): void;
}

/** What is known of a repeat place, and its incidents of the six weeks. */
export function RepeatPanel({ session, repeats, place, categories, onOpenIncident }: RepeatPanelProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const { found } = repeats;
  const [members, setMembers] = useState<{ rows: IncidentRow[]; total: number } | null>(null);
  const position = place === null ? -1 : (found?.places.indexOf(place) ?? -1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer of the worker has other positions
  useEffect(() => {
    if (position < 0) return;
    let overtaken = false;
    void session.worker.repeatMembers(position).then((answer) => {
      if (!overtaken) setMembers(answer);
    });
    return () => {
      overtaken = true;
    };
  }, [session, found, position]);
  if (found === null) return <p className="muted">{words.repeatsCounting}</p>;
  if (place === null) return <p className="notice">{words.repeatGone}</p>;
  const facts: [string, string][] = [
    [words.repeatLong, words.countIncidents(place.count)],
    [words.repeatRecent, words.countIncidents(place.recent)],
    [words.repeatLast, dayLabel(place.last, serverTime(), timeZone, language)],
    [words.repeatGap, gapText(place.gapDays, language)],
    ...(place.hotspot === null
      ? []
      : [[words.repeatHotspot, words.repeatInHotspot(place.hotspot)] as [string, string]]),
  ];
  return (
    <div className="repeat-panel">
      <dl className="repeat-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p className="muted small">{words.repeatMeans}</p>
      {members && (
        <MemberList
          rows={members.rows}
          total={members.total}
          categories={categories}
          onOpen={onOpenIncident}
        />
      )}
    </div>
  );
}
