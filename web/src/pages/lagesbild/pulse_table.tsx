import type { PicturePulse, PulseView } from '../../analysis/picture_pulse.ts';
import type { WeekBox } from '../../analysis/week_box.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { FiguresTable } from './figures_table.tsx';
import { lagesbildWords } from './lagesbild_words.ts';
import { formatWeight } from './pulse_words.ts';
import type { ShownHours } from './use_hours.ts';
import { WeekHoursTable } from './week_hours_table.tsx';

interface PulseTableProps {
  pulse: PicturePulse;
  /** Null where no box of hours may be asked for. */
  hours: ShownHours | null;
}

/** The pulse as numbers: the box as four choices, days and hours of the day with what was expected, and every hour of the week. */
export function PulseTable({ pulse, hours }: PulseTableProps) {
  const words = useWords(lagesbildWords);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling part must be reachable by keyboard
    <section className="strip-scroll" aria-label={words.pulseAsTable} tabIndex={0}>
      {hours && <BoxChoices hours={hours} />}
      <ViewTable caption={words.weekday} view={pulse.weekdays} names={words.weekdays} />
      <ViewTable
        caption={words.hourOfDay}
        view={pulse.hoursOfDay}
        names={Array.from({ length: 24 }, (_, hour) => words.hourRange(hour))}
      />
      <WeekHoursTable caption={words.pulse} observed={pulse.hoursOfWeek.observed} />
    </section>
  );
}

function ViewTable({ caption, view, names }: { caption: string; view: PulseView; names: readonly string[] }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  return (
    <FiguresTable
      heading={caption}
      format={(value) => formatWeight(value, language)}
      rows={names.map((name, bin) => {
        const known = !Number.isNaN(view.expected[bin]!);
        const verdict = view.verdicts[bin];
        return {
          key: name,
          name,
          observed: view.observed[bin]!,
          expected: known ? view.expected[bin]! : null,
          span: known ? ([view.spanLow[bin]!, view.spanHigh[bin]!] as [number, number]) : null,
          verdict: verdict === 'more' ? words.moreShort : verdict === 'fewer' ? words.fewerShort : '',
        };
      })}
    />
  );
}

const wholeWeek: WeekBox = { fromDay: 0, toDay: 6, fromHour: 0, toHour: 24 };

/** The same as drawing a box, for those who would rather choose. */
function BoxChoices({ hours }: { hours: ShownHours }) {
  const words = useWords(lagesbildWords);
  const box = hours.box ?? wholeWeek;
  const choose = (change: Partial<WeekBox>) => {
    const next = { ...box, ...change };
    const ordered = {
      fromDay: Math.min(next.fromDay, next.toDay),
      toDay: Math.max(next.fromDay, next.toDay),
      fromHour: Math.min(next.fromHour, next.toHour - 1),
      toHour: Math.max(next.fromHour + 1, next.toHour),
    };
    const isWhole = Object.entries(wholeWeek).every(([side, at]) => ordered[side as keyof WeekBox] === at);
    hours.show(isWhole ? null : ordered);
  };
  const select = (side: keyof WeekBox, label: string, options: readonly [value: number, name: string][]) => (
    <label>
      <span>{label}</span>
      <select value={box[side]} onChange={(event) => choose({ [side]: Number(event.target.value) })}>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  const dayNames = words.weekdays.map((name, day): [number, string] => [day, name]);
  const clock = (first: number): [number, string][] =>
    Array.from({ length: 24 }, (_, i) => [first + i, String(first + i).padStart(2, '0')]);
  return (
    <fieldset className="pulse-choices">
      <legend>{words.filterHours}</legend>
      {select('fromDay', words.fromWeekday, dayNames)}
      {select('toDay', words.toWeekday, dayNames)}
      {select('fromHour', words.fromHourWord, clock(0))}
      {select('toHour', words.toHourWord, clock(1))}
    </fieldset>
  );
}
