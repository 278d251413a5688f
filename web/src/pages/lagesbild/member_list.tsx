import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import type { IncidentRow } from '../../analysis/worker_protocol.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { fullCategoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import { incidentTimeText } from './incident_time.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { placeText } from './place_text.ts';

interface MemberListProps {
  rows: readonly IncidentRow[];
  total: number;
  categories: readonly Category[];
  onOpen(id: string): void;
}

/** The incidents of a mark that no zoom can part, newest first. */
export function MemberList({ rows, total, categories, onOpen }: MemberListProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const { timeZone } = useCurrentMunicipality().municipality;
  return (
    <div>
      <ul className="member-list">
        {rows.map((row) => {
          const top = categories.find(({ code }) => code === row.topCategory);
          return (
            <li key={row.id}>
              <button type="button" onClick={() => onOpen(row.id)}>
                {top && <CategoryMark category={top} />}
                <span>
                  <b>{fullCategoryName(row.category, categories, language)}</b>
                  <small>
                    {incidentTimeText(row, serverTime(), timeZone, language, words)} ·{' '}
                    {placeText(row.place, words)}
                  </small>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {total > rows.length && <p className="muted small">{words.shownOf(rows.length, total)}</p>}
    </div>
  );
}
