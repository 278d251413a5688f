import './report.css';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useCategories } from '../../api/municipality.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useUrlState } from '../../state/url_state.ts';
import { draftAgain, draftOf } from './report_draft.ts';
import { possibleStep, stepParameter } from './report_steps.ts';
import type { SentReport } from './sent_step.tsx';
import { useReportDraft } from './use_report_draft.ts';
import { WhatStep } from './what_step.tsx';

const loadPlaceStep = () => import('./place_step.tsx');
const loadTimeStep = () => import('./time_step.tsx');
const PlaceStep = lazy(loadPlaceStep);
const TimeStep = lazy(loadTimeStep);
const SentStep = lazy(() => import('./sent_step.tsx'));

/** Rapportera: what, where, when, Skicka. The step stands in the address, so Back goes one step back. */
export default function ReportPage() {
  const { municipality, me } = useCurrentMunicipality();
  const { data: categories, error, refetch } = useCategories(municipality.code);
  const { draft, update, replace } = useReportDraft(municipality.code, me.id);
  const [wanted, setStep] = useUrlState(stepParameter, 'push');
  const [sent, setSent] = useState<SentReport | null>(null);
  const step = possibleStep(wanted, draft, sent !== null);
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
  const finish = (incident: Incident) => {
    setSent({ incident, wasCorrection: draft.original !== null, nearPlace: draft.nearPlace });
    replace();
    setStep('tack');
  };
  const another = () => {
    setSent(null);
    setStep('vad');
  };
  const correct = (incident: Incident) => {
    replace(draftOf(incident));
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
            setStep(draft.original ? 'nar' : 'var');
          }}
          onSent={finish}
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
          draft={draft}
          categories={categories}
          onChange={update}
          onStep={setStep}
          onSent={finish}
          onCancelCorrection={() => {
            replace();
            setStep('mina');
          }}
        />
      )}
      {(step === 'tack' || step === 'mina') && (
        <SentStep
          sent={step === 'tack' ? sent : null}
          categories={categories}
          onAnother={another}
          onCorrect={correct}
          onSendAgain={(incident) => {
            replace(draftAgain(incident));
            setStep('nar');
          }}
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
