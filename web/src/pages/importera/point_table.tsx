import type { ImportCheck } from '@lagesbild/shared/schemas/import.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { fullCategoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { outcomeWords } from './outcome_words.ts';

/** The list twin of the preview's map. */
export function PointTable({
  points,
  categories,
}: {
  points: ImportCheck['points'];
  categories: readonly Category[];
}) {
  const words = useWords(outcomeWords);
  const language = useLanguage();
  const degrees = new Intl.NumberFormat(language, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="import-table" tabIndex={0} aria-label={words.mapOf}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col">{words.category}</th>
            <th scope="col">{words.position}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ row, categoryCode, lon, lat }) => (
            <tr key={row}>
              <td>{row}</td>
              <td>{fullCategoryName(categoryCode, categories, language)}</td>
              <td>
                {degrees.format(lat)} N, {degrees.format(lon)} O
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
