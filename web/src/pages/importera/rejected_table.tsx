import type { ImportCheck } from '@lagesbild/shared/schemas/import.ts';
import { rejectedRowsAddress } from '../../api/imports.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { outcomeWords } from './outcome_words.ts';
import { useFormats } from './use_formats.ts';

const SHOWN = 100;

/** The rejected rows one by one, the first of them; all are in the file. */
export function RejectedTable({ check, id }: { check: ImportCheck; id: string }) {
  const words = useWords(outcomeWords);
  const { count } = useFormats();
  const { code } = useCurrentMunicipality().municipality;
  const shown = check.rejected.slice(0, SHOWN);
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="import-table" tabIndex={0} aria-label={words.rejectedRows}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.column}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, column, value, detail }) => (
              <tr key={row}>
                <td>{row}</td>
                <td>{column ?? '–'}</td>
                <td className="rejected-value">{value ?? '–'}</td>
                <td>{detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="row">
        {shown.length < check.rejectedCount && (
          <span className="small muted">
            {words.shownRows(count(shown.length), count(check.rejectedCount))}
          </span>
        )}
        <a href={rejectedRowsAddress(code, id)} download>
          {words.download}
        </a>
      </div>
    </div>
  );
}
