import {
  CERTAINTIES,
  PERSON_INTERVALS,
  POLICE_REPORTED,
  SEVERITIES,
} from '@lagesbild/shared/domain/incident_codes.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import {
  CERTAINTY_LABELS,
  PERSON_INTERVAL_LABELS,
  POLICE_REPORTED_LABELS,
  SEVERITY_LABELS,
} from '@lagesbild/shared/labels/incident_labels.ts';
import type { Category } from '@lagesbild/shared/schemas/municipality.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { categoryName } from '../../state/category_names.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { useSeverityCriterion } from '../../state/severity_criteria.ts';
import type { ReportDetails } from './report_draft.ts';
import { reportWords } from './report_words.ts';

interface DetailsFieldsProps {
  details: ReportDetails;
  /** Sub-categories of the chosen category. */
  subcategories: readonly Category[];
  /** By field name of the API. */
  errors: Readonly<Record<string, string>>;
  onChange: (details: ReportDetails) => void;
}

/** "Något mer?": all of it may be left alone. */
export function DetailsFields({ details, subcategories, errors, onChange }: DetailsFieldsProps) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const criterionOf = useSeverityCriterion();
  const set = (change: Partial<ReportDetails>) => onChange({ ...details, ...change });
  const confirmation = {
    confirmed: details.confirmedFinds ?? [],
    onConfirm: (confirmedFinds: ConfirmedFind[]) => set({ confirmedFinds }),
  };
  return (
    <div className="details-fields">
      <GuardedTextField
        field="text"
        {...confirmation}
        label={words.text}
        hint={words.textHint}
        error={errors.text}
        value={details.text}
        maxLength={LIMITS.textCharacters}
        multiline
        onChange={(text) => set({ text })}
      />
      {subcategories.length > 0 && (
        <ChoiceField
          label={words.subcategory}
          value={details.subcategoryCode}
          choices={subcategories.map((category) => ({
            value: category.code,
            label: categoryName(category, language),
          }))}
          onChange={(subcategoryCode) => set({ subcategoryCode })}
          optional
        />
      )}
      <ChoiceField
        label={words.severity}
        value={details.severity}
        choices={SEVERITIES.map((value) => ({
          value,
          label: SEVERITY_LABELS[value][language],
          hint: criterionOf(value),
          mark: `severity-${value}`,
        }))}
        onChange={(severity) => set({ severity })}
        optional
      />
      <ChoiceField
        label={words.certainty}
        value={details.certainty}
        choices={CERTAINTIES.map((value) => ({ value, label: CERTAINTY_LABELS[value][language] }))}
        onChange={(certainty) => set({ certainty: certainty ?? 'saw' })}
      />
      <ChoiceField
        label={words.persons}
        value={details.personInterval}
        choices={PERSON_INTERVALS.map((value) => ({ value, label: PERSON_INTERVAL_LABELS[value][language] }))}
        onChange={(personInterval) => set({ personInterval: personInterval ?? 'unknown' })}
      />
      <ChoiceField
        label={words.policeReported}
        value={details.policeReported}
        choices={POLICE_REPORTED.map((value) => ({ value, label: POLICE_REPORTED_LABELS[value][language] }))}
        onChange={(policeReported) => set({ policeReported: policeReported ?? 'unknown' })}
      />
      <GuardedTextField
        field="immediateStep"
        {...confirmation}
        label={words.immediateStep}
        hint={words.immediateStepHint}
        error={errors.immediateStep}
        value={details.immediateStep}
        maxLength={LIMITS.immediateStepCharacters}
        onChange={(immediateStep) => set({ immediateStep })}
      />
    </div>
  );
}
