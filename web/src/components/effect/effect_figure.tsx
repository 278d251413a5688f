import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { lazy, Suspense } from 'react';
import { useInterventionEffect } from '../../api/intervention_effects.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { ErrorBoundary } from '../error_boundary.tsx';
import { ProblemNotice } from '../problem_notice.tsx';
import { EffectChart } from './effect_chart.tsx';
import './effect_figure.css';
import { EffectMethod } from './effect_method.tsx';
import { EffectTable } from './effect_table.tsx';
import { formatEffectSpan } from './effect_texts.ts';
import { effectWords } from './effect_words.ts';

const EffectMap = lazy(() => import('./effect_map.tsx'));

/** Did it help? One sentence, the figures behind it, where was compared with where, and how sure one can be. */
export function EffectFigure({ interventionId }: { interventionId: string }) {
  const words = useWords(effectWords);
  const { code } = useCurrentMunicipality().municipality;
  const { data: effect, error, refetch } = useInterventionEffect(code, interventionId);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!effect) return <p role="status">{words.computing}</p>;
  return (
    <section className="effect" aria-label={words.title}>
      <p className="effect-verdict" data-verdict={effect.verdict}>
        {words.verdicts[effect.verdict]}
      </p>
      <p className="effect-sentence" lang="sv">
        {effect.sentence}
      </p>
      {effect.displacement && <p lang="sv">{effect.displacement.sentence}</p>}
      <EffectPeriods effect={effect} />
      {effect.series.length > 1 && (
        <>
          <EffectChart effect={effect} />
          <EffectTable effect={effect} />
        </>
      )}
      {effect.footprint && <EffectPlaces effect={effect} />}
      <EffectMethod effect={effect} />
    </section>
  );
}

function EffectPeriods({ effect: { periods } }: { effect: InterventionEffect }) {
  const words = useWords(effectWords);
  const language = useLanguage();
  const { before, after } = periods;
  if (!before || !after) return null;
  return (
    <p className="muted small">
      {words.periodsText(formatEffectSpan(before, language), formatEffectSpan(after, language))}
    </p>
  );
}

function EffectPlaces({ effect }: { effect: InterventionEffect }) {
  const words = useWords(effectWords);
  const { control, parameters } = effect;
  return (
    <>
      <ErrorBoundary resetKey={effect.interventionId} fallback={null}>
        <Suspense fallback={<div className="effect-map" />}>
          <EffectMap effect={effect} />
        </Suspense>
      </ErrorBoundary>
      {control && (
        <p className="muted small">
          {words.mapTwin(
            control.places,
            control.candidates,
            Number(parameters.cellSizeMeters),
            Number(parameters.bufferWidthCells),
          )}
        </p>
      )}
    </>
  );
}
