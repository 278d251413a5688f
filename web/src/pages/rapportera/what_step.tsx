import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useState } from 'react';
import { useCreateIncident } from '../../api/incidents.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { calmReport } from './calm_report.ts';
import { CategoryStep } from './category_step.tsx';
import type { ReportDraft } from './report_draft.ts';
import { reportWords } from './report_words.ts';
import { StepFrame } from './step_frame.tsx';

interface WhatStepProps {
  categories: readonly Category[];
  draft: ReportDraft;
  onChoose: (code: string) => void;
  onSent: (incident: Incident) => void;
  onOwnReports: () => void;
}

/** The first step: what has happened, or that nothing has. */
export function WhatStep({ categories, draft, onChoose, onSent, onOwnReports }: WhatStepProps) {
  const words = useWords(reportWords);
  const { municipality } = useCurrentMunicipality();
  const create = useCreateIncident(municipality.code);
  // made once, so that pressing again after a lost answer sends the same report
  const [calm] = useState(() => calmReport(municipality, serverTime()));
  const canBeCalm =
    calm !== null && categories.some(({ code, active }) => code === calm.categoryCode && active);
  return (
    <StepFrame
      number={1}
      title={words.what}
      footer={
        <>
          <p className="report-emergency">
            <a href="tel:112">{words.emergency}</a>
          </p>
          <ProblemNotice error={create.error} />
          {canBeCalm && !draft.original && (
            <button
              type="button"
              className="button button-calm"
              disabled={create.isPending}
              onClick={() => create.mutate(calm, { onSuccess: onSent })}
            >
              {words.calm}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={onOwnReports}>
            {words.ownReports}
          </button>
        </>
      }
    >
      <CategoryStep categories={categories} chosen={draft.categoryCode} onChoose={onChoose} />
    </StepFrame>
  );
}
