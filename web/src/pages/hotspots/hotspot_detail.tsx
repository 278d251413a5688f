import { roleMay } from '@lagesbild/shared/domain/permissions.ts';
import { HOTSPOT_STATE_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import type { HotspotHistories } from '@lagesbild/shared/schemas/hotspot_history.ts';
import { lazy, Suspense, useRef, useState } from 'react';
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

// drawing is a download of its own
const RedrawHotspot = lazy(() => import('./redraw_hotspot.tsx'));

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
  const [form, setForm] = useState<'edit' | 'redraw' | null>(null);
  const opener = useRef<HTMLButtonElement | null>(null);
  if (isProblem(error, 'not_found')) return <p className="notice">{words.gone}</p>;
  if (!hotspot) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const toggle = (which: 'edit' | 'redraw') => (button: HTMLButtonElement) => {
    opener.current = button;
    setForm(form === which ? null : which);
  };
  const close = () => {
    setForm(null);
    opener.current?.focus();
  };
  const history = histories?.histories.find(({ hotspotId }) => hotspotId === id) ?? null;
  return (
    <article className="stack hotspots-article" aria-labelledby="hotspot-name">
      <header className="hotspots-title">
        <h2 id="hotspot-name">{hotspot.name}</h2>
        <span className="badge badge-outline">{HOTSPOT_STATE_LABELS[hotspot.state][language]}</span>
        <HotspotClass history={history} />
        {manages && <FormButton name={words.edit} isOpen={form === 'edit'} onOpen={toggle('edit')} />}
        {manages && hotspot.origin === 'drawn' && (
          <FormButton name={words.redraw} isOpen={form === 'redraw'} onOpen={toggle('redraw')} />
        )}
        {roleMay(myRole, 'intervention.manage') && (
          <Link href={`/${code}/atgarder?ny=1&hotspot=${id}`} className="button push-end">
            {words.newIntervention}
          </Link>
        )}
      </header>
      {form === 'edit' && <EditHotspot hotspot={hotspot} onDone={close} />}
      {form === 'redraw' ? (
        <Suspense fallback={<Loading />}>
          <RedrawHotspot hotspot={hotspot} onDone={close} />
        </Suspense>
      ) : (
        <HotspotMap hotspot={hotspot} />
      )}
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

interface FormButtonProps {
  name: string;
  isOpen: boolean;
  onOpen(button: HTMLButtonElement): void;
}

function FormButton({ name, isOpen, onOpen }: FormButtonProps) {
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-expanded={isOpen}
      onClick={(event) => onOpen(event.currentTarget)}
    >
      {name}
    </button>
  );
}
