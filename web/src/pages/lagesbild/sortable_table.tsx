import { type ReactNode, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { sortTable } from './sort_table.ts';

export interface Column<Row> {
  key: string;
  title: string;
  cell(row: Row): ReactNode;
  /** What the column sorts by; without it the column does not sort. null comes last either way. */
  value?(row: Row): number | string | null;
  numeric?: boolean;
  /** The cell that names the row. */
  header?: boolean;
}

export interface TableOrder {
  key: string;
  descending: boolean;
}

interface SortableTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row): string | number;
  /** Order kept by the caller, who then sorts the rows too; else the table keeps and sorts. */
  order?: TableOrder;
  onOrder?(order: TableOrder): void;
  initialOrder?: TableOrder;
}

/** A table whose headings sort it, by mouse and keyboard, and say how it is sorted. */
export function SortableTable<Row>(props: SortableTableProps<Row>) {
  const { caption, columns, rows, rowKey, onOrder } = props;
  const words = useWords(lagesbildWords);
  const [own, setOwn] = useState<TableOrder | undefined>(props.initialOrder);
  const order = props.order ?? own;
  const change = onOrder ?? setOwn;
  const shown =
    props.order || !order
      ? rows
      : sortTable(rows, columns.find(({ key }) => key === order.key)?.value, order.descending);
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const active = order?.key === column.key;
            return (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? 'number' : undefined}
                aria-sort={active ? (order.descending ? 'descending' : 'ascending') : undefined}
              >
                {column.value ? (
                  <button
                    type="button"
                    title={words.sortedBy(column.title)}
                    onClick={() =>
                      // figures are looked at from the top, words from A
                      change({
                        key: column.key,
                        descending: active ? !order.descending : column.numeric === true,
                      })
                    }
                  >
                    {column.title}
                    <span aria-hidden="true" className="sort-arrow">
                      {active ? (order.descending ? '↓' : '↑') : ''}
                    </span>
                  </button>
                ) : (
                  column.title
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.header ? (
                <th key={column.key} scope="row" className={column.numeric ? 'number' : undefined}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={column.numeric ? 'number' : undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
        {shown.length === 0 && (
          <tr>
            <td colSpan={columns.length} className="muted">
              {words.emptyTable}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
