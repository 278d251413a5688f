import {
  INTERVENTION_KINDS,
  INTERVENTION_STATES,
  isOpenState,
} from '@lagesbild/shared/domain/interventions.ts';
import {
  INTERVENTION_KIND_LABELS,
  INTERVENTION_STATE_LABELS,
} from '@lagesbild/shared/labels/intervention_labels.ts';
import type { Intervention } from '@lagesbild/shared/schemas/intervention.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { useState } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { choiceParameter, textParameter, useUrlState } from '../../state/url_state.ts';
import { SelectField } from '../granska/select_field.tsx';
import { Counted, InterventionMarks } from './intervention_marks.tsx';
import { interventionWords } from './intervention_words.ts';

const STATES = ['open', 'all', ...INTERVENTION_STATES] as const;
const STATE = choiceParameter('lage', STATES, 'open');
const KIND = choiceParameter('slag', ['', ...INTERVENTION_KINDS], '');
const ORGANIZATION = textParameter('organisation');
const COLUMNS = ['title', 'kind', 'organizationName', 'dueOn', 'state'] as const;
type Column = (typeof COLUMNS)[number];

/** All in rows; sorted by a press on a heading, filtered by state, organization and kind. */
export function InterventionTable({
  interventions,
  onOpen,
}: {
  interventions: readonly Intervention[];
  onOpen: (id: string) => void;
}) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const [state, setState] = useUrlState(STATE);
  const [kind, setKind] = useUrlState(KIND);
  const [organization, setOrganization] = useUrlState(ORGANIZATION);
  const [sort, setSort] = useState<{ column: Column; down: boolean }>({ column: 'dueOn', down: false });
  const names = new Map(interventions.map((one) => [one.organizationId, one.organizationName]));
  const text = (one: Intervention): string =>
    sort.column === 'kind'
      ? INTERVENTION_KIND_LABELS[one.kind][language]
      : sort.column === 'state'
        ? String(INTERVENTION_STATES.indexOf(one.state))
        : one[sort.column];
  const shown = interventions
    .filter((one) => state === 'all' || (state === 'open' ? isOpenState(one.state) : one.state === state))
    .filter((one) => (!kind || one.kind === kind) && (!organization || one.organizationId === organization))
    .sort((a, b) => text(a).localeCompare(text(b), 'sv') * (sort.down ? -1 : 1));
  const headings: Record<Column, string> = {
    title: words.name,
    kind: words.kind,
    organizationName: words.organization,
    dueOn: words.due,
    state: words.state,
  };
  return (
    <section className="stack">
      <div className="interventions-filters">
        <SelectField
          label={words.state}
          value={state}
          options={STATES.map((value) => ({
            value,
            label:
              value === 'open'
                ? words.open
                : value === 'all'
                  ? words.all
                  : INTERVENTION_STATE_LABELS[value][language],
          }))}
          onChange={setState}
        />
        <SelectField
          label={words.organization}
          value={organization}
          options={[
            { value: '', label: words.all },
            ...[...names]
              .map(([value, label]) => ({ value, label }))
              .sort((a, b) => a.label.localeCompare(b.label, 'sv')),
          ]}
          onChange={setOrganization}
        />
        <SelectField
          label={words.kind}
          value={kind}
          options={[
            { value: '' as const, label: words.all },
            ...INTERVENTION_KINDS.map((value) => ({
              value,
              label: INTERVENTION_KIND_LABELS[value][language],
            })),
          ]}
          onChange={setKind}
        />
      </div>
      {shown.length === 0 ? (
        <p className="muted">{words.noMatch}</p>
      ) : (
        <table className="interventions-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={sort.column !== column ? undefined : sort.down ? 'descending' : 'ascending'}
                >
                  <button
                    type="button"
                    className="button-link"
                    onClick={() => setSort({ column, down: sort.column === column && !sort.down })}
                  >
                    {headings[column]}
                    <span aria-hidden="true">{sort.column !== column ? '' : sort.down ? ' ↓' : ' ↑'}</span>
                  </button>
                </th>
              ))}
              <th scope="col">{words.progress}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <button type="button" className="button-link" onClick={() => onOpen(one.id)}>
                    {one.title}
                  </button>
                </th>
                <td data-label={headings.kind}>{INTERVENTION_KIND_LABELS[one.kind][language]}</td>
                <td data-label={headings.organizationName}>{one.organizationName}</td>
                <td data-label={headings.dueOn}>{dayLabel(one.dueOn, language)}</td>
                <td data-label={headings.state}>
                  <InterventionMarks intervention={one} />
                </td>
                <td data-label={words.progress}>
                  <Counted intervention={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
