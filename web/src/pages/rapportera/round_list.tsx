import './own_reports.css';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { CategoryMark } from '../../components/category_mark.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { useDraftWords } from './draft_words.ts';
import { dropFromRound, type ReportDesk, takeFromRound } from './report_desk.ts';
import { reportWords } from './report_words.ts';

interface RoundListProps {
  desk: ReportDesk;
  categories: readonly Category[];
  onDesk: (change: (desk: ReportDesk) => ReportDesk) => void;
}

/** The other reports of the round, before all are sent: each can be changed or left out. Nothing when there is none. */
export function RoundList({ desk, categories, onDesk }: RoundListProps) {
  const words = useWords(reportWords);
  const { timeZone } = useCurrentMunicipality().municipality;
  const wordsOf = useDraftWords(categories, timeZone);
  if (desk.round.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="round">
      <h2 id="round">{words.round(desk.round.length)}</h2>
      <ul className="own-reports">
        {desk.round.map((draft) => {
          const { what, where, when, top } = wordsOf(draft);
          return (
            <li key={draft.id} className="own-report">
              {top && <CategoryMark category={top} />}
              <div className="own-report-text">
                <strong>{what}</strong>
                <span className="muted small">
                  {where} · {when}
                </span>
                <span className="row">
                  <button
                    type="button"
                    className="button-link"
                    onClick={() => onDesk((present) => takeFromRound(present, draft.id))}
                  >
                    {words.change}
                    <span className="visually-hidden"> {what}</span>
                  </button>
                  <button
                    type="button"
                    className="button-link"
                    onClick={() => onDesk((present) => dropFromRound(present, draft.id))}
                  >
                    {words.leaveOut}
                    <span className="visually-hidden"> {what}</span>
                  </button>
                </span>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
