import '../moten/meetings.css';
import './visa.css';
import './visa_slides.css';
import './visa_written.css';
import './visa_phone.css';
import type { Hotspot } from '@lagesbild/shared/schemas/hotspot.ts';
import type { MeetingDetail } from '@lagesbild/shared/schemas/meeting.ts';
import { useRoute } from 'wouter';
import { useHotspotHistories, useHotspots } from '../../api/hotspots.ts';
import { useInterventionEffects } from '../../api/intervention_effects.ts';
import { useInterventions } from '../../api/interventions.ts';
import { useAgenda, useMeeting } from '../../api/meetings.ts';
import { isProblem } from '../../api/problem_error.ts';
import { Loading } from '../../components/loading.tsx';
import { NotFound } from '../../components/not_found.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { shownLines } from '../moten/shown_lines.ts';
import { useLiveMeeting } from '../moten/use_live_meeting.ts';
import { latestDone } from './latest_done.ts';
import { SlideShow } from './slide_show.tsx';
import { slidesOf } from './slides.ts';

const NONE: readonly Hotspot[] = [];

/** /{code}/moten/{id}/visa: the meeting for the screen that all look at. */
export default function VisaPage() {
  const [, params] = useRoute('/:code/moten/:id/visa');
  const { code } = useCurrentMunicipality().municipality;
  const { data, error, refetch } = useMeeting(code, params?.id ?? '');
  if (isProblem(error, 'not_found') || isProblem(error, 'invalid_format')) return <NotFound />;
  if (data) return <Presentation detail={data} />;
  return error ? <Failed error={error} onRetry={() => void refetch()} /> : <Loading />;
}

function Failed(props: { error: unknown; onRetry: () => void }) {
  return (
    <div className="page">
      <ProblemNotice {...props} />
    </div>
  );
}

function Presentation({ detail }: { detail: MeetingDetail }) {
  const { meeting } = detail;
  const { code } = useCurrentMunicipality().municipality;
  const { data: agenda, error, refetch } = useAgenda(code, meeting.id);
  const live = useLiveMeeting(meeting.id);
  const { data: register, error: registerError } = useHotspots(code);
  const { data: histories } = useHotspotHistories(code);
  const { data: open } = useInterventions(code, { state: 'open' });
  const { data: done, error: doneError } = useInterventions(code, { state: 'done' });
  const told = latestDone(done?.interventions ?? [], meeting.heldOn);
  const effects = useInterventionEffects(
    code,
    told.map(({ id }) => id),
  );
  if (!agenda && error) return <Failed error={error} onRetry={() => void refetch()} />;
  // a slide has its number for as long as it is shown: they are counted when all are known
  const isCounted =
    (done !== undefined || doneError !== null) && effects.every(({ isPending }) => !isPending);
  // without the register the places are told of, and not drawn
  const places = register?.hotspots ?? (registerError ? NONE : null);
  if (!agenda || !places || !isCounted) return <Loading />;
  const slides = slidesOf(
    agenda,
    effects.flatMap(({ data: effect }, index) => (effect ? [{ title: told[index]!.title, effect }] : [])),
  );
  return (
    <SlideShow
      slides={slides}
      register={places}
      shown={{
        detail,
        agenda,
        lines: shownLines(detail.lines, live.entries),
        live,
        histories,
        interventions: open?.interventions ?? [],
      }}
    />
  );
}
