import { HOTSPOT_STATE_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type { HotspotDetail } from '@lagesbild/shared/schemas/hotspot.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { formatNumber } from '../../state/number_format.ts';
import { DetailSection } from './detail_section.tsx';
import { momentDay } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';

/** Every step that was taken, with its reason, and every change between them; newest first. */
export function StepHistory({ hotspot }: { hotspot: HotspotDetail }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  return (
    <DetailSection title={words.steps}>
      <ol className="hotspots-notes">
        {useEvents(hotspot).map(({ id, title, text, at }) => (
          <li key={id}>
            <p>
              <b>{title}</b> · {momentDay(at, timeZone, language)}
            </p>
            {text && <p className="hotspots-seen">{text}</p>}
          </li>
        ))}
      </ol>
    </DetailSection>
  );
}

interface RegisterEvent {
  id: string;
  at: string;
  title: string;
  text: string | null;
}

function useEvents({ steps, changes }: HotspotDetail): RegisterEvent[] {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const meters = (area: number) => words.squareMeters(formatNumber(Math.round(area / 10) * 10, language));
  const taken = steps.map(({ id, from, to, reason, at }) => ({
    id,
    at,
    title: from
      ? words.stepText(HOTSPOT_STATE_LABELS[from][language], HOTSPOT_STATE_LABELS[to][language])
      : words.takenIn,
    text: reason,
  }));
  const changed = changes.map(({ id, at, fields, squareMeters }) => {
    const others = fields.filter((field) => field !== 'geometry').map((field) => words.fields[field]);
    const redrawn = fields.includes('geometry') && words.redrawn;
    return {
      id,
      at,
      title: [redrawn, others.length > 0 && words.changedFields(others.join(', '))]
        .filter(Boolean)
        .join('. '),
      text: squareMeters && words.stepText(meters(squareMeters.before), meters(squareMeters.after)),
    };
  });
  // ids are made in the order of what happened, also within one moment
  return [...taken, ...changed].sort((a, b) => b.at.localeCompare(a.at) || b.id.localeCompare(a.id));
}
