import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { HOTSPOT_STATE_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { useHotspot } from '../../api/hotspots.ts';
import { isProblem } from '../../api/problem_error.ts';
import { HotspotClass } from '../../components/hotspot_class.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { DetailSection } from './detail_section.tsx';
import { EditHotspot } from './edit_hotspot.tsx';
import { FoundFacts } from './found_facts.tsx';
import { HistoryPart } from './history_part.tsx';
import { HotspotInterventions } from './hotspot_interventions.tsx';
import { HotspotMap } from './hotspot_map.tsx';
import { hotspotsWords } from './hotspots_words.ts';
import { LinkedIncidents } from './linked_incidents.tsx';
import { StateSteps } from './state_steps.tsx';
import { StepHistory } from './step_history.tsx';
import { Visits } from './visits.tsx';

const CauseOutline = lazy(async () => ({
  default: (await import('../../components/causes/cause_outline.tsx')).CauseOutline,
}));

interface HotspotDetailProps {
  id: string;
  manages: boolean;
  histories: HotspotHistories | null;
}

/** The opened hotspot, a section a line: another part of the work adds its own. */
export function HotspotDetail({ id, manages, histories }: HotspotDetailProps) {
  const words = useWords(hotspotsWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code, myRole } = municipality;
  const { data: hotspot, error, refetch } = useHotspot(code, id);
  const [edits, setEdits] = useState(false);
  if (isProblem(error, 'not_found')) return <p className="notice">{words.gone}</p>;
  if (!hotspot) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const history = histories?.histories.find(({ hotspotId }) => hotspotId === id) ?? null;
  return (
    <article className="stack hotspots-article" aria-labelledby="hotspot-name">
      <header className="hotspots-title">
        <h2 id="hotspot-name">{hotspot.name}</h2>
        <span className="badge badge-outline">{HOTSPOT_STATE_LABELS[hotspot.state][language]}</span>
        <HotspotClass history={history} />
        {manages && (
          <button
            type="button"
            className="button button-quiet"
            aria-expanded={edits}
            onClick={() => setEdits(!edits)}
          >
            {words.edit}
          </button>
        )}
        {roleMay(myRole, 'intervention.manage') && (
          <Link href={`/${code}/atgarder?ny=1&hotspot=${id}`} className="button push-end">
            {words.newIntervention}
          </Link>
        )}
      </header>
      {edits && <EditHotspot hotspot={hotspot} onDone={() => setEdits(false)} />}
      <HotspotMap hotspot={hotspot} />
      <StateSteps hotspot={hotspot} manages={manages} />
      <HistoryPart histories={histories} history={history} />
      <FoundFacts hotspot={hotspot} />
      <Visits hotspot={hotspot} manages={manages} />
      <DetailSection title={words.causes}>
        <Suspense fallback={<Loading />}>
          <CauseOutline subject={{ hotspotId: id }} canEdit={manages} />
        </Suspense>
      </DetailSection>
      {roleMay(myRole, 'intervention.read') && <HotspotInterventions hotspotId={id} />}
      <LinkedIncidents hotspot={hotspot} manages={manages} />
      <StepHistory hotspot={hotspot} />
    </article>
  );
}
