import { useLanguage, useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { formatWeight } from './pulse_words.ts';

/** What was counted in every hour of the week; `observed`: 7 × 24, Monday's midnight hour first. */
export function WeekHoursTable({ caption, observed }: { caption?: string; observed: ArrayLike<number> }) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  return (
    <table className="table table-narrow">
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{words.hourOfDay}</th>
          {words.weekdays.map((day, i) => (
            <th key={day} scope="col" className="number" abbr={day}>
              {words.weekdayShort[i]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 24 }, (_, hour) => (
          <tr key={words.hourRange(hour)}>
            <th scope="row">{words.hourRange(hour)}</th>
            {words.weekdays.map((day, i) => (
              <td key={day} className="number">
                {formatWeight(observed[i * 24 + hour]!, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
