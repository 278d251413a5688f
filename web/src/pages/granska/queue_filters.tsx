import { SOURCE_LABELS } from '@lagesbild/shared/labels/incident_labels.ts';
import type { Incident } from '@lagesbild/shared/schemas/incident.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { useState } from 'react';
import { useOrganizations } from '../../api/municipality.ts';
import { categoryName } from '../../state/category_names.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { writeUrl } from '../../state/url_state.ts';
import { useEscape } from '../../state/use_escape.ts';
import {
  countBy,
  countFilters,
  QUEUE_AGES,
  QUEUE_ORDERS,
  QUEUE_PARAMETERS,
  type QueueAge,
  type QueueOrder,
  type QueueView,
} from './queue_view.ts';
import { queueWords } from './queue_words.ts';
import { SelectField } from './select_field.tsx';

interface QueueFiltersProps {
  waiting: readonly Incident[];
  view: QueueView;
  duplicateCount: number;
  categories: readonly Category[];
}

/** What of the queue is shown, in what order. Each choice tells how many wait; all of it is in the address. */
export function QueueFilters({ waiting, view, duplicateCount, categories }: QueueFiltersProps) {
  const words = useWords(queueWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  const active = countFilters(view);
  const [open, setOpen] = useState(active > 0);
  useEscape(open, () => setOpen(false));
  const counted = (
    readValue: (incident: Incident) => string | null,
    nameOf: (value: string) => string,
    chosen: string | null,
  ) => {
    const counts = countBy(waiting, readValue);
    if (chosen !== null && !counts.has(chosen)) counts.set(chosen, 0);
    const options = [...counts].map(([value, count]) => ({ value, label: `${nameOf(value)} (${count})` }));
    options.sort((a, b) => a.label.localeCompare(b.label, language));
    return [{ value: '', label: words.all }, ...options];
  };
  return (
    <div className="queue-filters">
      <div className="queue-filter-row">
        <SelectField<QueueOrder>
          label={words.order}
          hideLabel
          value={view.order}
          options={QUEUE_ORDERS.map((value) => ({ value, label: words.orders[value] }))}
          onChange={(value) => writeUrl(QUEUE_PARAMETERS.order, value)}
        />
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {active > 0 ? words.filterActive(active) : words.filter}
        </button>
      </div>
      {open && (
        <div className="queue-filter-fields">
          <SelectField
            label={words.category}
            value={view.category ?? ''}
            options={counted(
              ({ topCategoryCode }) => topCategoryCode,
              (code) => {
                const category = categories.find((candidate) => candidate.code === code);
                return category ? categoryName(category, language) : code;
              },
              view.category,
            )}
            onChange={(value) => writeUrl(QUEUE_PARAMETERS.category, value)}
          />
          <SelectField
            label={words.organization}
            value={view.organization ?? ''}
            options={counted(
              ({ organizationId }) => organizationId,
              (id) => organizations.find((candidate) => candidate.id === id)?.name ?? id,
              view.organization,
            )}
            onChange={(value) => writeUrl(QUEUE_PARAMETERS.organization, value)}
          />
          <SelectField
            label={words.source}
            value={view.source ?? ''}
            options={counted(
              ({ source }) => source,
              (source) => SOURCE_LABELS[source as Incident['source']]?.[language] ?? source,
              view.source,
            )}
            onChange={(value) => writeUrl(QUEUE_PARAMETERS.source, value)}
          />
          <SelectField<QueueAge>
            label={words.age}
            value={view.age}
            options={QUEUE_AGES.map((value) => ({ value, label: words.ages[value] }))}
            onChange={(value) => writeUrl(QUEUE_PARAMETERS.age, value)}
          />
          <label className="row queue-filter-wide">
            <input
              type="checkbox"
              checked={view.duplicates}
              onChange={(event) => writeUrl(QUEUE_PARAMETERS.duplicates, event.currentTarget.checked)}
            />
            {words.duplicates(duplicateCount)}
          </label>
          {active > 0 && (
            <button type="button" className="button-link" onClick={clearFilters}>
              {words.clear}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

export function clearFilters(): void {
  writeUrl(QUEUE_PARAMETERS.category, null);
  writeUrl(QUEUE_PARAMETERS.organization, null);
  writeUrl(QUEUE_PARAMETERS.source, null);
  writeUrl(QUEUE_PARAMETERS.age, 'alla');
  writeUrl(QUEUE_PARAMETERS.duplicates, false);
}
