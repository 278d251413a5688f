import { STATUS_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import { momentLabel } from '@lagesbild/shared/labels/moment_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { useOrganizations } from '../../api/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { serverTime } from '../../state/server_clock.ts';
import {
  type ComparedField,
  compareFields,
  type FieldChoice,
  type FieldChoices,
  type Side,
  suggestedChoices,
  suggestedKept,
  takeOf,
} from './compare_fields.ts';
import { compareWords } from './compare_words.ts';
import { useSayField } from './incident_texts.ts';
import type { Review } from './use_review.ts';

interface CompareReportsProps {
  a: Incident;
  b: Incident;
  categories: readonly Category[];
  review: Review;
}

const NAMES: Record<Side, string> = { a: 'A', b: 'B' };

/** Two columns field by field; where they differ, which word is kept. The one that is not kept stays readable. */
export function CompareReports({ a, b, categories, review }: CompareReportsProps) {
  const words = useWords(compareWords);
  const say = useSayField(categories);
  const fields = useMemo(() => compareFields(a, b, say), [a, b, say]);
  const [kept, setKept] = useState<Side>(() => suggestedKept(a, b));
  const [picked, setPicked] = useState<FieldChoices>({});
  const choices = { ...suggestedChoices(fields, kept), ...picked };
  const name = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [stays, goes] = kept === 'a' ? [a, b] : [b, a];
    review.decide(goes, 'merge', {
      mergeInto: stays.id,
      mergeVersion: stays.version,
      take: takeOf(choices, kept),
    });
  };
  const other: Side = kept === 'a' ? 'b' : 'a';
  return (
    <form className="compare-form" onSubmit={submit}>
      <fieldset className="compare-head">
        <legend className="visually-hidden">{words.kept}</legend>
        {(['a', 'b'] as const).map((side) => (
          <label key={side} className="compare-column-head" data-kept={kept === side || undefined}>
            <span className="compare-letter" aria-hidden="true">
              {NAMES[side]}
            </span>
            <ReportLine incident={side === 'a' ? a : b} />
            <span className="compare-keep">
              <input
                type="radio"
                name={`${name}-kept`}
                checked={kept === side}
                onChange={() => setKept(side)}
                aria-label={words.keptLabel(NAMES[side])}
              />
              <span aria-hidden="true">{words.kept}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {fields.map((row) => (
        <FieldRow
          key={row.field}
          row={row}
          name={`${name}-${row.field}`}
          choice={choices[row.field]}
          onChoose={(choice) => setPicked({ ...picked, [row.field]: choice })}
        />
      ))}
      <div className="compare-footer">
        <p className="compare-outcome">{words.outcome(NAMES[kept], NAMES[other])}</p>
        <button type="submit" className="button button-primary" disabled={review.isPending}>
          {words.merge}
        </button>
        <span className="field-hint">{words.textHint}</span>
      </div>
    </form>
  );
}

function ReportLine({ incident }: { incident: Incident }) {
  const words = useWords(compareWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations } = useOrganizations(municipality.code);
  const organization = organizations?.find(({ id }) => id === incident.organizationId)?.name;
  const received = Date.parse(incident.receivedAt);
  return (
    <span className="small">
      {words.received(
        momentLabel(received, serverTime(), municipality.timeZone, language),
        organization ?? words.unknownOrganization,
      )}
      <span className="muted"> · {STATUS_LABELS[incident.status][language].toLocaleLowerCase(language)}</span>
    </span>
  );
}

interface FieldRowProps {
  row: ComparedField;
  name: string;
  choice: FieldChoice | undefined;
  onChoose: (choice: FieldChoice) => void;
}

function FieldRow({ row, name, choice, onChoose }: FieldRowProps) {
  const words = useWords(compareWords);
  const title = words.fields[row.field];
  const saidNothing = <span className="muted">{words.nothingSaid}</span>;
  if (row.same) {
    if (row.a === null) return null;
    return (
      <div className="compare-row" data-same>
        <p className="compare-name">
          {title} <span className="compare-sign">= {words.same}</span>
        </p>
        <p className="compare-cell">{row.a}</p>
        <p className="compare-cell">{row.b}</p>
      </div>
    );
  }
  return (
    <fieldset className="compare-row">
      <legend className="compare-name">
        {title} <span className="compare-sign">≠ {words.differs}</span>
      </legend>
      {(['a', 'b'] as const).map((side) => (
        <label
          key={side}
          className="compare-cell compare-pick"
          data-kept={choice === side || choice === 'both' || undefined}
        >
          <input
            type="radio"
            name={name}
            checked={choice === side}
            onChange={() => onChoose(side)}
            aria-label={`${words.keep(NAMES[side])}: ${row[side] ?? words.nothingSaid}`}
          />
          <span>{row[side] ?? saidNothing}</span>
        </label>
      ))}
      {row.joinable && (
        <label className="compare-both">
          <input type="radio" name={name} checked={choice === 'both'} onChange={() => onChoose('both')} />
          {words.both}
        </label>
      )}
    </fieldset>
  );
}
