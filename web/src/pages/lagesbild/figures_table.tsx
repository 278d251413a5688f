import type { Figure } from '@lagesbild/shared/schemas/analysis.ts';
import type { ReactNode } from 'react';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** A row of a chart's table: what the bar, its tick and its tint say, in numbers. Null is told as "–". */
interface FigureRow {
  key: string;
  name: ReactNode;
  observed: number | null;
  expected: number | null;
  span: [low: number, high: number] | null;
  verdict: string;
  /** The row that the page is about. */
  current?: boolean;
}

interface FiguresTableProps {
  /** Over the first column. */
  heading: string;
  /** For those who hear the table; left out where its heading says it already. */
  caption?: string;
  rows: readonly FigureRow[];
  format(value: number): string;
}

/** The twin of a chart: count, expected, span and verdict by row. */
export function FiguresTable({ heading, caption, rows, format }: FiguresTableProps) {
  const words = useWords(lagesbildWords);
  const numbers = [words.count, words.expected, words.span];
  return (
    <table className="table table-narrow">
      {caption && <caption className="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {numbers.map((name) => (
            <th key={name} scope="col" className="number">
              {name}
            </th>
          ))}
          <th scope="col">{words.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, observed, expected, span, verdict, current }) => (
          <tr key={key} aria-current={current || undefined}>
            <th scope="row">{name}</th>
            <td className="number">{observed === null ? words.none : format(observed)}</td>
            <td className="number">{expected === null ? words.none : format(expected)}</td>
            <td className="number">{span === null ? words.none : `${span[0]}–${span[1]}`}</td>
            <td>{verdict || words.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The span of a figure; null where there is none. */
export function spanOf({ spanLow, spanHigh }: Pick<Figure, 'spanLow' | 'spanHigh'>): [number, number] | null {
  return spanLow === null || spanHigh === null ? null : [spanLow, spanHigh];
}
