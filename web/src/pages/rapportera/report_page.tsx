import './report.css';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCategories } from '../../api/municipality.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useUrlState } from '../../state/url_state.ts';
import { readLatestPlaces, storeLatestPlaces, withLatest } from './latest_places.ts';
import { addAnother, afterCalm, afterSending, cancelCorrection, takeUp } from './report_desk.ts';
import { draftAgain, draftOf, type ReportDraft } from './report_draft.ts';
import { possibleStep, stepParameter } from './report_steps.ts';
import { reportWords } from './report_words.ts';
import type { SentIncident } from './sent_step.tsx';
import { useReportDesk } from './use_report_desk.ts';
import type { Sent } from './use_send_report.ts';
import { WhatStep } from './what_step.tsx';

const loadPlaceStep = () => import('./place_step.tsx');
const loadTimeStep = () => import('./time_step.tsx');
const PlaceStep = lazy(loadPlaceStep);
const TimeStep = lazy(loadTimeStep);
const SentStep = lazy(() => import('./sent_step.tsx'));

/** Rapportera: what, where, when, Skicka. The step stands in the address, so Back goes one step back. */
export default function ReportPage() {
  const words = useWords(reportWords);
  const { municipality, me } = useCurrentMunicipality();
  const { data: categories, error, refetch } = useCategories(municipality.code);
  const [desk, change] = useReportDesk(municipality.code, me.id);
  const [wanted, setStep] = useUrlState(stepParameter, 'push');
  const [direct, setDirect] = useState<SentIncident | null>(null);
  const { draft } = desk;
  const step = possibleStep(wanted, draft, direct !== null || desk.sent.length > 0);
  useEffect(prefetchNextSteps, []);

  if (!categories) {
    return error ? (
      <div className="page">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <Loading />
    );
  }
  const update = (part: Partial<ReportDraft>) =>
    change((present) => ({ ...present, draft: { ...present.draft, ...part } }));
  const finish = (sent: Sent) => {
    const ids = 'ids' in sent ? sent.ids : [];
    setDirect('ids' in sent ? null : { ...sent, nearPlace: draft.nearPlace });
    const latest = readLatestPlaces(municipality.code, me.id);
    storeLatestPlaces(municipality.code, me.id, withLatest(latest, draft, words.nearStart));
    change((present) => afterSending(present, ids));
    setStep('tack');
  };
  const finishCalm = (sent: Sent, id: string) => {
    setDirect('ids' in sent ? null : { ...sent, nearPlace: null });
    change((present) => afterCalm(present, id));
    setStep('tack');
  };
  const takeUpAt = (taken: ReportDraft) => {
    change((present) => takeUp(present, taken));
    setStep('nar');
  };
  return (
    <Suspense fallback={<Loading />}>
      {step === 'vad' && (
        <WhatStep
          categories={categories}
          draft={draft}
          onChoose={(categoryCode) => {
            // a sub-category belongs to its category
            const same = categoryCode === draft.categoryCode;
            update({
              categoryCode,
              ...(same ? {} : { details: { ...draft.details, subcategoryCode: null } }),
            });
            // the next one of a round has its place already, and so has a correction
            setStep(draft.original || (draft.place && desk.round.length > 0) ? 'nar' : 'var');
          }}
          onSent={finishCalm}
          onOwnReports={() => setStep('mina')}
        />
      )}
      {step === 'var' && (
        <PlaceStep
          category={categories.find((category) => category.code === draft.categoryCode)}
          place={draft.place}
          onChoose={(place, nearPlace) => {
            update({ place, nearPlace });
            setStep('nar');
          }}
          onBack={() => setStep('vad')}
        />
      )}
      {step === 'nar' && (
        <TimeStep
          desk={desk}
          categories={categories}
          onChange={update}
          onDesk={change}
          onStep={setStep}
          onSent={finish}
          onAddAnother={() => {
            change(addAnother);
            setStep('vad');
          }}
          onCancelCorrection={() => {
            change(cancelCorrection);
            setStep('mina');
          }}
        />
      )}
      {(step === 'tack' || step === 'mina') && (
        <SentStep
          thanks={step === 'tack'}
          sentIds={step === 'tack' && !direct ? desk.sent : []}
          direct={step === 'tack' ? direct : null}
          categories={categories}
          onAnother={() => setStep('vad')}
          onCorrect={(incident: Incident) => takeUpAt(draftOf(incident))}
          onSendAgain={(incident: Incident) => takeUpAt(draftAgain(incident))}
          onTakeUp={takeUpAt}
        />
      )}
    </Suspense>
  );
}

/** While the person looks at the tiles, the next steps and the map come in behind. */
function prefetchNextSteps(): () => void {
  const load = () => {
    void loadPlaceStep();
    void import('./place_map.tsx');
    void loadTimeStep();
  };
  // Safari has no idle callback
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(load, 1500);
    return () => clearTimeout(timer);
  }
  const request = window.requestIdleCallback(load, { timeout: 4000 });
  return () => window.cancelIdleCallback(request);
}
