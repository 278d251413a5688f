import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { AnalysisSession } from '../../analysis/analysis_session.ts';
import { figureWords, formatCount } from '../../components/figure_words.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { CategoryMix } from './category_mix.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import type { KnownPart } from './part_geometry.ts';
import { SelectionPulse } from './selection_pulse.tsx';
import { SelectionTrend } from './selection_trend.tsx';
import type { PictureState } from './use_analysis.ts';
import { useSelectionPicture } from './use_selection_picture.ts';

interface SelectionFiguresProps {
  session: AnalysisSession | null;
  state: PictureState;
  part: KnownPart;
  name: string;
  /** First or second on the map: drawn whole or dashed. */
  number: number;
  family: readonly Category[];
  seesPoints: boolean;
  onFly(): void;
}

/** Count against expected, categories and trend of one part of the map. */
export function SelectionFigures(props: SelectionFiguresProps) {
  const { session, state, part, name, number, family, seesPoints, onFly } = props;
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { selection, error } = useSelectionPicture(session, state, part);
  const verdict = selection && figureWords(selection.figure, language);
  return (
    <section className="selection-figures" aria-label={name}>
      <h3>
        <span className="selection-line" data-number={number} aria-hidden="true" />
        <button type="button" className="link-button" title={words.flyToSelection} onClick={onFly}>
          {name}
        </button>
      </h3>
      <ProblemNotice error={error} />
      {!seesPoints && part.areaId === null && <p className="notice">{words.selectionNotForRole}</p>}
      {selection && verdict && (
        <>
          <p className="selection-count">
            <strong>{formatCount(selection.figure.observed, language)}</strong>{' '}
            {words.incidents(selection.figure.observed)}
          </p>
          <p>
            <b data-tone={verdict.tone}>{verdict.verdict}</b>
            {verdict.expected && ` (${verdict.expected})`}.
          </p>
          {selection.categories.length > 0 && <CategoryMix counts={selection.categories} family={family} />}
          <SelectionTrend selection={selection} />
          {selection.pulse && <SelectionPulse pulse={selection.pulse} />}
        </>
      )}
    </section>
  );
}
