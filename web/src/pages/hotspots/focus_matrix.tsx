import { FOCUS_STEPS } from '@lagesbild/shared/domain/focus_area_criteria.ts';
import type { FocusArea } from '@lagesbild/shared/schemas/focus_area.ts';
import { useWords } from '../../state/language.ts';
import { focusWords } from './focus_words.ts';

/** Need upwards, possibility to the right; the ranks stand in the squares. For the eye: the table is its twin. */
export function FocusMatrix({ areas, quarter }: { areas: readonly FocusArea[]; quarter: string }) {
  const words = useWords(focusWords);
  return (
    <figure className="focus-matrix">
      <figcaption>
        <strong>{words.matrix}</strong>
        <span className="muted small">{words.matrixHint}</span>
      </figcaption>
      <div role="img" aria-label={words.matrixText} className="focus-grid">
        {[...FOCUS_STEPS].reverse().flatMap((need) => [
          <span key={`${need}`} className="focus-axis">
            {need}
          </span>,
          ...FOCUS_STEPS.map((possibility) => (
            <span
              key={`${need} ${possibility}`}
              className="focus-cell"
              data-score={need * possibility >= 15 ? 'high' : need * possibility >= 8 ? 'middle' : undefined}
            >
              {areas.map((area, index) =>
                area.need === need && area.possibility === possibility ? (
                  <span
                    key={area.id}
                    className="focus-rank"
                    data-now={area.prioritisedQuarter === quarter || undefined}
                  >
                    {index + 1}
                  </span>
                ) : null,
              )}
            </span>
          )),
        ])}
        <span />
        {FOCUS_STEPS.map((possibility) => (
          <span key={possibility} className="focus-axis">
            {possibility}
          </span>
        ))}
      </div>
      <p className="muted small focus-axes" aria-hidden="true">
        <span>↑ {words.need}</span>
        <span>{words.possibility} →</span>
      </p>
    </figure>
  );
}
