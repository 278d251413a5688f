import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { PictureFigures } from '../../analysis/picture.ts';
import { figureWords, formatCount } from '../../components/figure_words.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface HeadlineProps {
  figures: PictureFigures;
  /** The shown period still runs. */
  isOpen: boolean;
  /** What stands for an increase, as a sentence; empty when the data do not say so. */
  reason: string;
}

const dayMilliseconds = 86_400_000;

/** The one number of the page, what it was expected to be, and what must be known to read it rightly. */
export function Headline({ figures, isOpen, reason }: HeadlineProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { headline, unreviewed, shown } = figures;
  const { verdict, expected, tone } = figureWords(headline, language);
  const notes = [
    unreviewed ? words.unreviewed(unreviewed) : null,
    shown.withoutPlace > 0 ? words.withoutPlace(shown.withoutPlace) : null,
    shown.outside > 0 ? words.outside(shown.outside) : null,
    shown.withoutTime > 0 ? words.withoutTime(shown.withoutTime) : null,
  ].filter((note) => note !== null);
  return (
    <section className="headline" aria-label={words.countIncidents(headline.observed)}>
      <p className="headline-count">
        <strong>{formatCount(headline.observed, language)}</strong> {words.incidents(headline.observed)}
      </p>
      <p className="headline-verdict">
        <b data-tone={tone}>{verdict}</b>
        {expected && ` (${expected})`}
        {verdict && '.'} {reason}
      </p>
      {notes.length > 0 && <p className="headline-notes">{notes.join(' · ')}</p>}
      <Freshness figures={figures} isOpen={isOpen} />
    </section>
  );
}

/** As of when, and whether more is to be expected: the latest period is always low until late reports are in. */
function Freshness({ figures, isOpen }: Pick<HeadlineProps, 'figures' | 'isOpen'>) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  const asOf = Date.parse(figures.dataAsOf);
  const late = figures.completeAt !== null && figures.completeAt > asOf;
  const days = figures.usualDelay === null ? 0 : Math.max(1, Math.ceil(figures.usualDelay / dayMilliseconds));
  return (
    <p className="freshness">
      {words.asOf(momentLabel(asOf, serverTime(), timeZone, language))}.{' '}
      {isOpen ? words.incompleteOpen : late && words.incompleteLate(days)}
    </p>
  );
}
