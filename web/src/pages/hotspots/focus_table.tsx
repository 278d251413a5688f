import type { FocusArea } from '@lagesbild/shared/schemas/focus_area.ts';
import { useWords } from '../../state/language.ts';
import { focusWords } from './focus_words.ts';

interface FocusTableProps {
  areas: readonly FocusArea[];
  chosen: string | null;
  quarter: string;
  onChoose(id: string): void;
}

/** The open focus areas in order of rank, those prioritised now marked. */
export function FocusTable({ areas, chosen, quarter, onChoose }: FocusTableProps) {
  const words = useWords(focusWords);
  return (
    <table className="focus-table">
      <caption className="visually-hidden">{words.ranked}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rank}</th>
          <th scope="col">{words.area}</th>
          <th scope="col">{words.need}</th>
          <th scope="col">{words.possibilityShort}</th>
          <th scope="col">{words.score}</th>
        </tr>
      </thead>
      <tbody>
        {areas.map(({ id, name, need, possibility, score, prioritisedQuarter }, index) => (
          <tr key={id} data-now={prioritisedQuarter === quarter || undefined}>
            <td>
              <span className="focus-rank">{index + 1}</span>
            </td>
            <th scope="row">
              <button
                type="button"
                className="button-link"
                aria-current={chosen === id || undefined}
                onClick={() => onChoose(id)}
              >
                {name}
              </button>
              {prioritisedQuarter && (
                <span
                  className={
                    prioritisedQuarter === quarter ? 'badge badge-good' : 'badge badge-outline muted'
                  }
                >
                  {words.priority} {words.quarter(prioritisedQuarter)}
                </span>
              )}
            </th>
            <td data-label={words.need}>{need}</td>
            <td data-label={words.possibilityShort}>{possibility}</td>
            <td data-label={words.score}>
              <strong>{score}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
