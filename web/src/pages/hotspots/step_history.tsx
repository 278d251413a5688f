import { HOTSPOT_STATE_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type { HotspotDetail } from '@lagesbild/shared/schemas/hotspot.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DetailSection } from './detail_section.tsx';
import { momentDay } from './hotspot_dates.ts';
import { hotspotsWords } from './hotspots_words.ts';

/** Every step that was taken, newest first, with its reason. */
export function StepHistory({ hotspot: { steps } }: { hotspot: HotspotDetail }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  return (
    <DetailSection title={words.steps}>
      <ol className="hotspots-notes">
        {steps.map(({ id, from, to, reason, at }) => (
          <li key={id}>
            <p>
              <b>
                {from
                  ? words.stepText(HOTSPOT_STATE_LABELS[from][language], HOTSPOT_STATE_LABELS[to][language])
                  : words.takenIn}
              </b>{' '}
              · {momentDay(at, timeZone, language)}
            </p>
            {reason && <p className="hotspots-seen">{reason}</p>}
          </li>
        ))}
      </ol>
    </DetailSection>
  );
}
