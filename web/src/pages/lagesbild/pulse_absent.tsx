import { isHourlyPeriod } from '@lagesbild/shared/domain/coarse_periods.ts';
import type { Period } from '@lagesbild/shared/time/period.ts';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface PulseAbsentProps {
  period: Period;
  /** Own reports alone are counted. */
  onlyOwn: boolean;
}

/** Why a role without exact points sees no hours of this period, in place of the pulse. */
export function PulseAbsent({ period, onlyOwn }: PulseAbsentProps) {
  const words = useWords(lagesbildWords);
  const reason = !isHourlyPeriod(period)
    ? words.pulseByFortnight
    : onlyOwn
      ? words.pulseOfFew
      : words.pulseOfOwnReports;
  return (
    <section className="pulse" aria-labelledby="pulse-heading">
      <div className="section-heading">
        <h2 id="pulse-heading" className="eyebrow">
          {words.pulse}
        </h2>
      </div>
      <p className="strip-empty">{reason}</p>
    </section>
  );
}
