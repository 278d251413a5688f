import { expectedPeriods, fewestExpectedPeriods } from '@lagesbild/shared/analysis/expected.ts';
import { seesExactPoints } from '@lagesbild/shared/domain/visibility.ts';
import { stepsToLastYear } from '@lagesbild/shared/time/comparison.ts';
import { periodLabel, periodSubLabel } from '@lagesbild/shared/time/period_label.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { dayBefore } from './shown_period.ts';
import { type ComparisonWord, KIND_WORDS, type KindWord } from './url_parameters.ts';
import type { ShownPeriod } from './use_shown_period.ts';

interface PeriodStepperProps {
  shown: ShownPeriod;
  /** Earlier periods that the figures are compared with; null until they are computed. */
  compared: number | null;
}

/** Which period the page is about, the way to its neighbours and to other kinds of period. */
export function PeriodStepper({ shown, compared }: PeriodStepperProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { period, settled, earlier, later, kind } = shown;
  const seesPoints = seesExactPoints(useCurrentMunicipality().municipality.myRole);
  // free days are for roles that count for themselves; the others draw whole bars of the year
  const kinds = (Object.keys(KIND_WORDS) as KindWord[]).filter(
    (word) => seesPoints || word !== 'eget' || word === kind,
  );
  // what the server answers follows when the brush is let go
  const waits = !seesPoints && period !== settled;
  const atHand = Math.min(expectedPeriods, shown.compared.length - 1);
  const sixOrFewer = atHand < fewestExpectedPeriods ? expectedPeriods : atHand;
  return (
    <section className="period" aria-label={words.periodKind}>
      <div className="period-steps">
        <button
          type="button"
          className="button button-icon"
          aria-label={words.earlier}
          disabled={!earlier}
          onClick={() => earlier && shown.show(earlier)}
        >
          <Chevron direction="back" />
        </button>
        <div className="period-name">
          <h2>{periodLabel(period, language)}</h2>
          <p>
            {waits ? words.recountedOnRelease : periodSubLabel(period, language)}
            {!waits && compared === 0 && ` · ${words.compared(0)}`}
          </p>
        </div>
        <button
          type="button"
          className="button button-icon"
          aria-label={words.later}
          disabled={!later}
          onClick={() => later && shown.show(later)}
        >
          <Chevron direction="forward" />
        </button>
      </div>
      <div className="period-kinds">
        <div className="period-choices">
          <label className="period-kind">
            <span className="visually-hidden">{words.periodKind}</span>
            <select value={kind} onChange={(event) => shown.chooseKind(event.target.value as KindWord)}>
              {kinds.map((word) => (
                <option key={word} value={word}>
                  {words.kinds[KIND_WORDS[word]]}
                </option>
              ))}
            </select>
          </label>
          <label className="period-kind">
            <span className="visually-hidden">{words.comparedWith}</span>
            <select
              value={shown.comparison}
              onChange={(event) => shown.compareWith(event.target.value as ComparisonWord)}
            >
              {/* what there is to compare with is told as it is: four periods are not six */}
              <option value="sex">{words.compared(sixOrFewer)}</option>
              <option value="foregaende">{words.comparisons.previous}</option>
              {(stepsToLastYear(period) !== null || shown.comparison === 'forra-aret') && (
                <option value="forra-aret">{words.comparisons.last_year}</option>
              )}
            </select>
          </label>
        </div>
        {kind === 'eget' && seesPoints && <OwnSpan shown={shown} />}
      </div>
    </section>
  );
}

function OwnSpan({ shown }: { shown: ShownPeriod }) {
  const words = useWords(lagesbildWords);
  const first = shown.period.fromDate;
  const last = dayBefore(shown.period.toDate);
  return (
    <div className="period-span">
      <label className="field">
        <span className="field-hint">{words.fromDay}</span>
        <input
          className="input"
          type="date"
          value={first}
          max={last}
          required
          onChange={({ target }) => target.value && shown.chooseSpan(target.value, last)}
        />
      </label>
      <label className="field">
        <span className="field-hint">{words.lastDay}</span>
        <input
          className="input"
          type="date"
          value={last}
          min={first}
          required
          onChange={({ target }) => target.value && shown.chooseSpan(first, target.value)}
        />
      </label>
    </div>
  );
}

function Chevron({ direction }: { direction: 'back' | 'forward' }) {
  return (
    <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true" className="line-icon">
      <path d={direction === 'back' ? 'M8 2 2 8l6 6' : 'm2 2 6 6-6 6'} />
    </svg>
  );
}
