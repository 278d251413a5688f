import type { PictureChange } from '../../analysis/picture_change.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

const STEPS = ['much-less', 'less', 'none', 'more', 'much-more'] as const;

/** The five steps of the change, with what they say, and how many cells are beyond chance. */
export function LegendChange({ change }: { change: PictureChange }) {
  const words = useWords(lagesbildWords);
  return (
    <div className="legend-change">
      <p>
        <b>{words.layerNames.forandring}</b> {words.changeIs}
      </p>
      <ol className="legend-steps" aria-label={words.changeSteps}>
        {STEPS.map((step, i) => (
          <li key={step} className={`legend-step-${step}`}>
            <span className="visually-hidden">{words.changeStepNames[i]}</span>
            <span aria-hidden="true">{['−', '', '', '', '+'][i]}</span>
          </li>
        ))}
      </ol>
      <p className="legend-scale" aria-hidden="true">
        <span>{words.changeStepNames[0]}</span>
        <span>{words.changeStepNames[4]}</span>
      </p>
      <p className="legend-quiet">{words.changeCounts(change.more, change.fewer, change.judged)}</p>
    </div>
  );
}
