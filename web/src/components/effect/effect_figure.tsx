import { displacementSentence } from '@lagesbild/shared/labels/effect_sentence.ts';
import type { InterventionEffect } from '@lagesbild/shared/schemas/intervention_effect.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { ErrorBoundary } from '../error_boundary.tsx';
import { EffectChart } from './effect_chart.tsx';
import './effect_figure.css';
import { EffectMethod } from './effect_method.tsx';
import { effectSentenceIn } from './effect_sentence_in.ts';
import { EffectTable } from './effect_table.tsx';
import { formatEffectSpan } from './effect_texts.ts';
import { effectWords } from './effect_words.ts';

const EffectMap = lazy(() => import('./effect_map.tsx'));

interface EffectFigureProps {
  /** Null while it is computed for the first time, or cannot be. */
  effect: InterventionEffect | null;
  isComputing: boolean;
  /** Choosing what it is compared with. */
  choice: ReactNode;
  /** What stops it. */
  problem: ReactNode;
}

/** Did it help? One sentence, the figures behind it, where was compared with where, and how sure one can be. */
export function EffectFigure({ effect, isComputing, choice, problem }: EffectFigureProps) {
  const words = useWords(effectWords);
  const language = useLanguage();
  return (
    <section className="effect" aria-label={words.title} aria-busy={isComputing}>
      {effect && (
        <>
          <p className="effect-verdict" data-verdict={effect.verdict}>
            {words.verdicts[effect.verdict]}
          </p>
          <p className="effect-sentence">{effectSentenceIn(effect, language)}</p>
          {effect.displacement && <p>{displacementSentence(effect.displacement, language)}</p>}
        </>
      )}
      <p role="status" className="effect-computing small muted">
        {isComputing && words.computing}
      </p>
      {choice}
      {problem}
      {effect && (
        <>
          <EffectPeriods effect={effect} />
          {effect.series.length > 1 && (
            <>
              <EffectChart effect={effect} />
              <EffectTable effect={effect} />
            </>
          )}
          {effect.footprint && <EffectPlaces effect={effect} />}
          <EffectMethod effect={effect} />
        </>
      )}
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
  const { control, chosenControl, parameters } = effect;
  const compared = !chosenControl
    ? control && words.controlMatched(control.places, control.candidates)
    : chosenControl.kind === 'drawn'
      ? words.controlDrawn
      : words.controlArea(chosenControl.name ?? '');
  return (
    <>
      <ErrorBoundary resetKey={effect.interventionId} fallback={null}>
        <Suspense fallback={<div className="effect-map" />}>
          <EffectMap effect={effect} />
        </Suspense>
      </ErrorBoundary>
      {control && compared && (
        <p className="muted small">
          {words.mapTwin(compared, Number(parameters.cellSizeMeters), Number(parameters.bufferWidthCells))}
        </p>
      )}
    </>
  );
}
