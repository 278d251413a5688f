import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { PicturePulse } from '../../analysis/picture_pulse.ts';
import { boxBetween, isInBox, type WeekBox } from '../../analysis/week_box.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { type PulseCursor, pulseKey } from './pulse_keys.ts';
import { pulseSteps } from './pulse_steps.ts';
import { binText } from './pulse_words.ts';
import type { ShownHours } from './use_hours.ts';
import { WeekdayRange } from './weekday_range.tsx';

interface PulseGridProps {
  pulse: PicturePulse;
  /** Null where no box of hours may be asked for: then it is only looked at. */
  hours: ShownHours | null;
  /** Hour of the week under the hand or the keys. */
  pointed: number | null;
  onPoint(hour: number | null): void;
}

const days = [0, 1, 2, 3, 4, 5, 6];
const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

/** Seven days by 24 hours, the darker the more; a frame where it is beyond chance. Beside each day its count on the expected range. */
export function PulseGrid({ pulse, hours, pointed, onPoint }: PulseGridProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { hoursOfWeek, weekdays } = pulse;
  const [cursor, setCursor] = useState<PulseCursor>({ day: 4, hour: 18, anchor: null });
  const drag = useRef<{ from: [number, number]; latest: WeekBox } | null>(null);
  const steps = pulseSteps(hoursOfWeek.observed);
  const box = hours?.box ?? null;

  const cellUnder = (event: PointerEvent<HTMLElement>): [number, number] => {
    const frame = event.currentTarget.querySelector('.pulse-hours')!.getBoundingClientRect();
    const at = (value: number, size: number, cells: number) =>
      Math.max(0, Math.min(cells - 1, Math.floor((value / size) * cells)));
    return [at(event.clientY - frame.top, frame.height, 7), at(event.clientX - frame.left, frame.width, 24)];
  };
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !hours) return;
    const cell = cellUnder(event);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { from: cell, latest: boxBetween(cell, cell) };
    setCursor({ day: cell[0], hour: cell[1], anchor: null });
    hours.preview(drag.current.latest);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const cell = cellUnder(event);
    onPoint(cell[0] * 24 + cell[1]);
    const dragged = drag.current;
    if (!dragged) return;
    const next = boxBetween(dragged.from, cell);
    if (Object.entries(next).every(([side, at]) => dragged.latest[side as keyof WeekBox] === at)) return;
    dragged.latest = next;
    hours?.preview(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && box) {
      // the week first, what is opened beside the map with the next press
      event.stopPropagation();
      hours?.show(null);
      return;
    }
    const pressed = pulseKey(event.key, event.shiftKey && hours !== null, cursor, box);
    if (!pressed) return;
    event.preventDefault();
    setCursor(pressed.cursor);
    onPoint(pressed.cursor.day * 24 + pressed.cursor.hour);
    if (pressed.box !== undefined) hours?.show(pressed.box);
  };
  const active = cursor.day * 24 + cursor.hour;
  return (
    <div className="pulse-frame">
      {/* the keys stand in one place: the cells are too many and too small to be stops of their own */}
      {/* biome-ignore lint/a11y/useSemanticElements: laid out as a grid, which takes a table's roles away; keys move inside one stop */}
      <div
        className="pulse-grid"
        data-fixed={hours === null || undefined}
        role="grid"
        tabIndex={0}
        aria-label={words.pulse}
        aria-describedby="pulse-hint"
        aria-activedescendant={`pulse-${active}`}
        onKeyDown={onKeyDown}
        onFocus={() => onPoint(active)}
        onBlur={() => onPoint(null)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          if (drag.current) hours?.show(drag.current.latest);
          drag.current = null;
        }}
        onPointerCancel={() => {
          drag.current = null;
          hours?.show(box);
        }}
        onPointerLeave={() => onPoint(null)}
      >
        <div className="pulse-hours">
          {days.map((day) => (
            // biome-ignore lint/a11y/useSemanticElements: as its grid
            <div key={day} role="row" className="pulse-day" tabIndex={-1}>
              {hoursOfDay.map((hour) => {
                const bin = day * 24 + hour;
                const verdict = hoursOfWeek.verdicts[bin];
                return (
                  // biome-ignore lint/a11y/useSemanticElements: as its grid
                  <div
                    key={hour}
                    id={`pulse-${bin}`}
                    role="gridcell"
                    tabIndex={-1}
                    className="pulse-cell"
                    data-step={steps[bin]}
                    data-verdict={verdict === 'more' || verdict === 'fewer' ? verdict : undefined}
                    data-outside={(box && !isInBox(box, day, hour)) || undefined}
                    data-pointed={pointed === bin || undefined}
                    aria-selected={box ? isInBox(box, day, hour) : undefined}
                    aria-label={
                      bin === active
                        ? `${words.weekdays[day]} ${words.hourRange(hour)}: ${binText(hoursOfWeek, bin, words, language)}`
                        : undefined
                    }
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
      <div className="pulse-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{words.weekdayLetters[day]}</span>
        ))}
      </div>
      <div className="pulse-ranges" aria-hidden="true">
        {days.map((day) => (
          <WeekdayRange key={day} view={weekdays} day={day} />
        ))}
      </div>
      <div className="pulse-axis" aria-hidden="true">
        {[0, 6, 12, 18].map((hour) => (
          <span key={hour}>{String(hour).padStart(2, '0')}</span>
        ))}
      </div>
      <p id="pulse-hint" className="visually-hidden">
        {hours ? words.pulseHint : words.pulseLookHint}
      </p>
    </div>
  );
}
