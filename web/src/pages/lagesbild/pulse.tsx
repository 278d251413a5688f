import { peakHoursLabel } from '@lagesbild/shared/labels/peak_hours_label.ts';
import { useState } from 'react';
import type { PicturePulse } from '../../analysis/picture_pulse.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { PulseGrid } from './pulse_grid.tsx';
import { PulseTable } from './pulse_table.tsx';
import { binText, boxText } from './pulse_words.ts';
import type { ShownHours } from './use_hours.ts';

interface PulseProps {
  pulse: PicturePulse;
  /** Null where no box of hours may be asked for. */
  hours: ShownHours | null;
  /** It is over every category, whatever the map shows. */
  ofAllCategories: boolean;
}

/** When in the week it happens: seven days by 24 hours; a box of them shows only what happened then. */
export function Pulse({ pulse, hours, ofAllCategories }: PulseProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const [asTable, setAsTable] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const box = hours?.box ?? null;
  return (
    <section className="pulse" aria-labelledby="pulse-heading">
      <div className="section-heading">
        <h2 id="pulse-heading" className="eyebrow">
          {words.pulse}
        </h2>
        {box && (
          <button type="button" className="link-button" onClick={() => hours?.show(null)}>
            {words.wholeWeek}
          </button>
        )}
        <button
          type="button"
          className="link-button"
          aria-pressed={asTable}
          aria-label={asTable ? words.pulseAsChart : words.pulseAsTable}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? words.chart : words.asTable}
        </button>
      </div>
      {asTable ? (
        <PulseTable pulse={pulse} hours={hours} />
      ) : (
        <>
          <PulseGrid pulse={pulse} hours={hours} pointed={pointed} onPoint={setPointed} />
          <p className="pulse-line">
            {pointed === null
              ? summary()
              : `${hourName(pointed)}: ${binText(pulse.hoursOfWeek, pointed, words, language)}`}
          </p>
        </>
      )}
    </section>
  );

  function hourName(hour: number): string {
    return `${words.weekdayShort[Math.floor(hour / 24)]} ${words.hourRange(hour % 24)}`;
  }

  function summary(): string {
    if (box) return words.onlyHours(boxText(box, words));
    const peak = pulse.peak && words.pulsePeak(peakHoursLabel(pulse.peak, language));
    const parts = [
      peak ?? (pulse.known < 5 ? words.noPulse : words.noPeak),
      ofAllCategories ? words.pulseAllCategories : null,
      pulse.unknown > 0 ? words.timeUnknown(pulse.unknown) : null,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  }
}
