import { peakHoursLabel } from '@lagesbild/shared/labels/peak_hours_label.ts';
import type { PicturePulse } from '../../analysis/picture_pulse.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { pulseSteps } from './pulse_steps.ts';
import { WeekHoursTable } from './week_hours_table.tsx';

/** The week of one part of the map: only to be looked at, the box of hours is drawn in that of the whole. */
export function SelectionPulse({ pulse }: { pulse: PicturePulse }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { observed, verdicts } = pulse.hoursOfWeek;
  if (pulse.known === 0) return null;
  const steps = pulseSteps(observed);
  const peak = pulse.peak && words.pulsePeak(peakHoursLabel(pulse.peak, language));
  const summary = [
    peak ?? (pulse.known < 5 ? words.noPulse : words.noPeak),
    pulse.unknown > 0 ? words.timeUnknown(pulse.unknown) : null,
  ];
  return (
    <div className="selection-pulse">
      <h4 className="eyebrow">{words.pulse}</h4>
      <div className="selection-week" aria-hidden="true">
        {words.weekdayLetters.map((letter, day) => (
          <div key={words.weekdays[day]} className="selection-day">
            <span>{letter}</span>
            <span className="pulse-day">
              {Array.from({ length: 24 }, (_, hour) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its place in the day
                  key={hour}
                  className="pulse-cell"
                  data-step={steps[day * 24 + hour]}
                  data-verdict={verdictOf(verdicts[day * 24 + hour])}
                />
              ))}
            </span>
          </div>
        ))}
        <div className="selection-day">
          <span />
          <span className="selection-clock">
            {[0, 6, 12, 18].map((hour) => (
              <span key={hour}>{String(hour).padStart(2, '0')}</span>
            ))}
          </span>
        </div>
      </div>
      <p className="muted small">{summary.filter((part) => part !== null).join(' · ')}</p>
      <details className="small">
        <summary>{words.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard */}
        <section className="selection-scroll" aria-label={words.pulseAsTable} tabIndex={0}>
          <WeekHoursTable observed={observed} />
        </section>
      </details>
    </div>
  );
}

const verdictOf = (verdict: string | undefined) =>
  verdict === 'more' || verdict === 'fewer' ? verdict : undefined;
