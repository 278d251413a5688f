import { VISIT_KIND_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type { HotspotDetail, HotspotVisit } from '@lagesbild/shared/schemas/hotspot.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { useState } from 'react';
import { useHotspotWrite } from '../../api/hotspots.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DetailSection } from './detail_section.tsx';
import { hotspotsWords } from './hotspots_words.ts';
import { VisitForm } from './visit_form.tsx';

/** Visits, safety walks and talks: what was seen, by whom as role; one that is removed can be put back. */
export function Visits({ hotspot, manages }: { hotspot: HotspotDetail; manages: boolean }) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const write = useHotspotWrite(municipality.code);
  const [opens, setOpens] = useState(false);
  const [removed, setRemoved] = useState<HotspotVisit | null>(null);
  const { id, visits } = hotspot;
  const remove = (visit: HotspotVisit) =>
    write.mutate(
      { method: 'DELETE', path: `${id}/visits/${visit.id}` },
      { onSuccess: () => setRemoved(visit) },
    );
  // its writer has let stand what is in it once already
  const putBack = ({ byRole, seen, ...visit }: HotspotVisit) =>
    write.mutate(
      { method: 'POST', path: `${id}/visits`, body: { ...visit, byRole, seen, confirmedFinds: SOFT_FINDS } },
      { onSuccess: () => setRemoved(null) },
    );
  return (
    <DetailSection title={words.visits}>
      {visits.length === 0 && <p className="muted">{words.visitsNone}</p>}
      <ul className="hotspots-notes">
        {visits.map((visit) => (
          <li key={visit.id}>
            <p>
              <b>{VISIT_KIND_LABELS[visit.kind][language]}</b> · {dayLabel(visit.visitedOn, language)} ·{' '}
              {visit.byRole}
            </p>
            <p className="hotspots-seen">{visit.seen}</p>
            {manages && (
              <button
                type="button"
                className="button button-quiet"
                disabled={write.isPending}
                onClick={() => remove(visit)}
              >
                {words.remove}
                <span className="visually-hidden">: {dayLabel(visit.visitedOn, language)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNotice error={write.error} />
      <div role="status">
        {removed && (
          <p className="notice">
            {words.removed}
            <button type="button" className="button" onClick={() => putBack(removed)}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
      {manages &&
        (opens ? (
          <VisitForm hotspotId={id} onDone={() => setOpens(false)} />
        ) : (
          <button type="button" className="button hotspots-add" onClick={() => setOpens(true)}>
            {words.addVisit}
          </button>
        ))}
    </DetailSection>
  );
}

const SOFT_FINDS = (['byRole', 'seen'] as const).flatMap((field) =>
  (['name', 'social_handle', 'apartment', 'sensitive_word'] as const).map((kind) => ({ field, kind })),
);
