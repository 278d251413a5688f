import {
  HANDOVER_ANSWER_LABELS,
  INTERVENTION_STATE_LABELS,
} from '@lagesbild/shared/labels/intervention_labels.ts';
import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import type { InterventionEntry } from '@lagesbild/shared/schemas/intervention.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { useId } from 'react';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { type Language, useLanguage, useWords } from '../../state/language.ts';
import { interventionWords } from './intervention_words.ts';

/** What has happened, newest first; who as organization and role. */
export function InterventionLog({ entries }: { entries: readonly InterventionEntry[] }) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  const moments = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: municipality.timeZone,
  });
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{words.log}</h2>
      <ol className="card intervention-rows">
        {entries.map((entry) => (
          <li key={entry.id}>
            <span>
              <strong>{words.entry[entry.kind]}</strong> {factOf(entry, language)}
            </span>
            {/* of a change the names of the fields are kept, which are for the machine */}
            {entry.text && entry.kind !== 'changed' && <p>{entry.text}</p>}
            <span className="muted small">
              {moments.format(new Date(entry.at))},{' '}
              {words.by(entry.byOrganization, ROLE_LABELS[entry.byRole][language], entry.byName)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function factOf(entry: InterventionEntry, language: Language): string {
  if (entry.kind === 'progress') return `${(entry.amount ?? 0) > 0 ? '+' : ''}${entry.amount}`;
  if (entry.kind === 'handed_over') return entry.organizationName ?? '';
  if (entry.kind === 'answer' && entry.answer) {
    const answer = HANDOVER_ANSWER_LABELS[entry.answer][language];
    return entry.promisedOn ? `${answer}, ${dayLabel(entry.promisedOn, language)}` : answer;
  }
  return entry.kind === 'state' && entry.toState ? INTERVENTION_STATE_LABELS[entry.toState][language] : '';
}
