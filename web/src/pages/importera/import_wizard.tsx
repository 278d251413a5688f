import type { Import } from '@lagesbild/shared/schemas/import_job.ts';
import { useDiscardImport } from '../../api/imports.ts';
import { useCategories, usePlaces } from '../../api/municipality.ts';
import { Loading } from '../../components/loading.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useUrlState } from '../../state/url_state.ts';
import { CategoriesStep } from './categories_step.tsx';
import { CheckStep } from './check_step.tsx';
import { ColumnsStep } from './columns_step.tsx';
import { type ImportStep, stepAfter, stepBefore, stepParameter } from './import_steps.ts';
import { PlaceStep } from './place_step.tsx';
import { TimeStep } from './time_step.tsx';
import { useDraft } from './use_draft.ts';
import { WizardFrame } from './wizard_frame.tsx';

/** A file on its way in, one question at a time. */
export function ImportWizard({ draft, onLeave }: { draft: Import; onLeave: () => void }) {
  const { code } = useCurrentMunicipality().municipality;
  const [step, setStep] = useUrlState(stepParameter, 'push');
  const { data: categories } = useCategories(code);
  const { data: places } = usePlaces(code);
  const chosen = useDraft(draft);
  const discard = useDiscardImport(code);
  const { profile } = draft;
  if (!categories || !places || !profile) return <Loading />;
  const shown: ImportStep = draft.state === 'checking' ? 'prov' : step;
  const go = (to: ImportStep | null) => to && chosen.flush(() => setStep(to));
  const before = stepBefore(shown);
  const after = stepAfter(shown);
  const isMissing = shown === 'kolumner' && profile.missing.length > 0;
  return (
    <WizardFrame
      draft={draft}
      step={shown}
      isPending={chosen.isPending}
      error={chosen.error ?? discard.error}
      onBack={draft.state === 'checking' ? undefined : before ? () => go(before) : onLeave}
      onNext={after && !isMissing ? () => go(after) : undefined}
      onStep={go}
      onDiscard={
        draft.state === 'checking' ? undefined : () => discard.mutate(draft.id, { onSuccess: onLeave })
      }
    >
      {shown === 'kolumner' && <ColumnsStep draft={draft} profile={profile} chosen={chosen} />}
      {shown === 'kategorier' && <CategoriesStep profile={profile} chosen={chosen} categories={categories} />}
      {shown === 'plats' && <PlaceStep profile={profile} chosen={chosen} places={places} />}
      {shown === 'tid' && <TimeStep profile={profile} chosen={chosen} />}
      {shown === 'prov' && <CheckStep draft={draft} chosen={chosen} categories={categories} />}
    </WizardFrame>
  );
}
