import { useLanguage } from '../../state/language.ts';
import { formatValue } from './format_value.ts';
import type { MethodTable } from './method_table.ts';
import { readMethodTables, wordIn } from './read_method_tables.ts';

// made by `npm run tables`; a checkout without it has a page without tables
const files = import.meta.glob<string>('../../../../docs/methods/tables.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const TABLES = readMethodTables(Object.values(files)[0] ?? '');

/** The tried rates and powers, from the one file that simulations write. */
export function MethodTables() {
  return TABLES.map((table) => <TriedTable key={table.id} table={table} />);
}

function TriedTable({ table }: { table: MethodTable }) {
  const language = useLanguage();
  return (
    <figure className="method-table">
      <figcaption>
        <b>{wordIn(table.title, language)}</b>
        {table.note && <span className="muted small">{wordIn(table.note, language)}</span>}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="method-scroll" tabIndex={0} aria-label={wordIn(table.title, language)}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {wordIn(title, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are told in the order of the file
              <tr key={i}>
                {table.columns.map(({ key, kind }) => (
                  <td key={key} data-kind={kind}>
                    {formatValue(row[key], kind, language)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </figure>
  );
}
