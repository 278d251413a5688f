import { type ReactNode, useId, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { registerWords } from './register_words.ts';

export interface RegisterRow {
  id: string;
  name: string;
  /** A second line: type, days, number of areas. */
  note?: string;
  mark?: ReactNode;
  active: boolean;
  /** One step in: a sub-category, an area in its set. */
  nested?: boolean;
  isChanged?: boolean;
}

interface RegisterListProps<S extends string> {
  rows: readonly RegisterRow[];
  chosen: string | null;
  onChoose(id: string): void;
  /** Ways to sort, the first by default; none: the order of the rows stands. */
  sorts?: readonly { value: S; label: string; compare(a: RegisterRow, b: RegisterRow): number }[];
  /** Buttons over the list. */
  actions: ReactNode;
  empty: string;
}

const bySwedish = new Intl.Collator('sv', { numeric: true });
export const compareNames = (a: RegisterRow, b: RegisterRow): number => bySwedish.compare(a.name, b.name);
export const compareNotes = (a: RegisterRow, b: RegisterRow): number =>
  bySwedish.compare(a.note ?? '', b.note ?? '') || compareNames(a, b);

/** The rows of a register: search, order, those out of use when asked for. */
export function RegisterList<S extends string>({
  rows,
  chosen,
  onChoose,
  sorts = [],
  actions,
  empty,
}: RegisterListProps<S>) {
  const words = useWords(registerWords);
  const id = useId();
  const [text, setText] = useState('');
  const [sort, setSort] = useState<string>(sorts[0]?.value ?? '');
  const [showInactive, setShowInactive] = useState(false);
  const wanted = text.trim().toLocaleLowerCase('sv');
  const hasInactive = rows.some(({ active }) => !active);
  const compare = sorts.find(({ value }) => value === sort)?.compare;
  const shown = rows.filter(
    (row) =>
      (row.active || showInactive || row.id === chosen) &&
      `${row.name} ${row.note ?? ''}`.toLocaleLowerCase('sv').includes(wanted),
  );
  if (compare) shown.sort(compare);
  return (
    <div className="register-side">
      <div className="register-tools">
        <div className="row">{actions}</div>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-search`}>
            {words.search}
          </label>
          <input
            id={`${id}-search`}
            type="search"
            className="input"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        {sorts.length > 1 && (
          <label className="row">
            <span className="field-label">{words.sort}</span>
            <select
              className="input register-sort"
              value={sort}
              onChange={(event) => setSort(event.currentTarget.value)}
            >
              {sorts.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {hasInactive && (
          <label className="register-check">
            <input
              type="checkbox"
              checked={showInactive}
              onChange={(event) => setShowInactive(event.currentTarget.checked)}
            />
            {words.showInactive}
          </label>
        )}
      </div>
      {rows.length === 0 && <p className="register-empty muted">{empty}</p>}
      {rows.length > 0 && shown.length === 0 && (
        <p className="register-empty muted" role="status">
          {words.nothingFound(text)}
        </p>
      )}
      <ul className="register-rows">
        {shown.map((row) => (
          <li key={row.id}>
            <button
              type="button"
              className="register-row"
              data-nested={row.nested || undefined}
              aria-current={row.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(row.id)}
            >
              {row.mark}
              <span className="register-row-text">
                <span>{row.name}</span>
                {row.note && <span className="small muted">{row.note}</span>}
              </span>
              {row.isChanged && <span className="badge badge-outline">{words.unsaved}</span>}
              {!row.active && <span className="badge status-withdrawn">{words.inactive}</span>}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
