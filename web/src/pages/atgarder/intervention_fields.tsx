import { INTERVENTION_KINDS, INTERVENTION_TERMS } from '@lagesbild/shared/domain/interventions.ts';
import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import {
  INTERVENTION_KIND_LABELS,
  INTERVENTION_TERM_LABELS,
} from '@lagesbild/shared/labels/intervention_labels.ts';
import type { InterventionForm as FormFacts } from '@lagesbild/shared/schemas/intervention_form.ts';
import { lazy, Suspense } from 'react';
import { useAreas, useOrganizations } from '../../api/municipality.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { FieldError } from '../../components/field_error.tsx';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { Loading } from '../../components/loading.tsx';
import { TextField } from '../../components/text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { SelectField } from '../granska/select_field.tsx';
import { DateField } from '../register/date_field.tsx';
import type { InterventionDraft } from './intervention_draft.ts';
import { interventionWords } from './intervention_words.ts';

const PointPicker = lazy(() => import('../register/point_picker.tsx'));

interface FieldsProps {
  facts: FormFacts;
  draft: InterventionDraft;
  errors: Record<string, string>;
  onChange: (change: Partial<InterventionDraft>) => void;
}

type TextName = 'title' | 'description' | 'roleName' | 'placeName' | 'goal' | 'indicator' | 'targetUnit';

/** Every field of an åtgärd, from what to why. */
export function InterventionFields({ facts, draft, errors, onChange }: FieldsProps) {
  const words = useWords(interventionWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  const nothing = { value: '', label: words.nothing };
  const named = (rows: readonly { id: string; name: string }[]) => [
    nothing,
    ...rows.map(({ id, name }) => ({ value: id, label: name })),
  ];
  const text = (field: TextName, label: string, maxLength: number, hint?: string) => (
    <GuardedTextField
      field={field}
      label={label}
      value={draft[field]}
      onChange={(value) => onChange({ [field]: value })}
      confirmed={draft.confirmed}
      onConfirm={(confirmed) => onChange({ confirmed })}
      error={errors[field]}
      maxLength={maxLength}
      {...(hint && { hint })}
      multiline={field === 'description'}
    />
  );
  return (
    <>
      {text('title', words.name, LIMITS.interventionTitleCharacters)}
      <div className="interventions-filters">
        <SelectField
          label={words.kind}
          value={draft.kind}
          options={INTERVENTION_KINDS.map((value) => ({
            value,
            label: INTERVENTION_KIND_LABELS[value][language],
          }))}
          onChange={(kind) => onChange({ kind })}
        />
        <SelectField
          label={words.term}
          value={draft.term}
          options={INTERVENTION_TERMS.map((value) => ({
            value,
            label: INTERVENTION_TERM_LABELS[value][language],
          }))}
          onChange={(term) => onChange({ term })}
        />
      </div>
      <div className="interventions-filters">
        <div>
          <SelectField
            label={words.organization}
            value={draft.organizationId}
            options={named(organizations)}
            onChange={(organizationId) => onChange({ organizationId })}
          />
          <FieldError id="intervention-organization">{errors.organizationId}</FieldError>
        </div>
        {text('roleName', words.role, LIMITS.roleNameCharacters, words.roleHint)}
      </div>
      <fieldset className="field">
        <legend className="field-label">{words.helpers}</legend>
        <div className="chips">
          {organizations
            .filter(({ id }) => id !== draft.organizationId)
            .map(({ id, name }) => (
              <label key={id} className="chip">
                <input
                  type="checkbox"
                  checked={draft.helperIds.includes(id)}
                  onChange={(event) =>
                    onChange({
                      helperIds: event.currentTarget.checked
                        ? [...draft.helperIds, id]
                        : draft.helperIds.filter((one) => one !== id),
                    })
                  }
                />
                {name}
              </label>
            ))}
        </div>
      </fieldset>
      <div className="interventions-filters">
        <DateField
          label={words.starts}
          value={draft.startsOn}
          onChange={(startsOn) => onChange({ startsOn })}
          error={errors.startsOn}
        />
        <DateField
          label={words.due}
          value={draft.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          error={errors.dueOn}
        />
        <DateField
          label={words.followUp}
          hint={words.followUpHint}
          value={draft.followUpOn}
          onChange={(followUpOn) => onChange({ followUpOn })}
          error={errors.followUpOn}
        />
      </div>
      <PlaceFields facts={facts} draft={draft} errors={errors} onChange={onChange} />
      {text('placeName', words.placeName, LIMITS.placeNameCharacters)}
      <div className="interventions-filters">
        <SelectField
          label={words.cause}
          value={draft.causeId ?? ''}
          options={named(facts.causes.map(({ id, text: cause, of }) => ({ id, name: `${of}: ${cause}` })))}
          onChange={(causeId) => onChange({ causeId: causeId || null })}
        />
        <SelectField
          label={words.focusArea}
          value={draft.focusAreaId ?? ''}
          options={named(facts.focusAreas)}
          onChange={(focusAreaId) => onChange({ focusAreaId: focusAreaId || null })}
        />
      </div>
      <div className="interventions-filters">
        {text('goal', words.goal, LIMITS.interventionGoalCharacters)}
        {text('indicator', words.indicator, LIMITS.interventionGoalCharacters)}
      </div>
      <div className="interventions-filters">
        <TextField
          name="targetCount"
          label={words.target}
          value={draft.targetCount}
          onChange={(targetCount) => onChange({ targetCount })}
          error={errors.targetCount}
        />
        {text('targetUnit', words.unit, LIMITS.targetUnitCharacters, words.unitHint)}
      </div>
      {text('description', words.description, LIMITS.textCharacters)}
    </>
  );
}

/** A point, an area or a hotspot, or none of them. */
function PlaceFields({ facts, draft, errors, onChange }: FieldsProps) {
  const words = useWords(interventionWords);
  const { municipality } = useCurrentMunicipality();
  const { data: areas = [] } = useAreas(municipality.code);
  const { where, lon, lat } = draft;
  const hotspots = [{ id: '', name: words.nothing }, ...facts.hotspots];
  return (
    <div className="stack">
      <ChoiceField
        label={words.place}
        value={where}
        choices={(['none', 'point', 'area', 'hotspot'] as const).map((value) => ({
          value,
          label: value === 'none' ? words.noPlace : words[value],
        }))}
        onChange={(value) => onChange({ where: value ?? 'none' })}
      />
      {where === 'point' && (
        <Suspense fallback={<Loading />}>
          <PointPicker
            point={lon === null || lat === null ? null : { lon, lat }}
            onPoint={(point) => onChange(point)}
          />
        </Suspense>
      )}
      {where === 'area' && (
        <SelectField
          label={words.area}
          value={draft.areaId ?? ''}
          options={[{ id: '', name: words.nothing }, ...areas].map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
          onChange={(areaId) => onChange({ areaId: areaId || null })}
        />
      )}
      {where === 'hotspot' && (
        <SelectField
          label={words.hotspot}
          value={draft.hotspotId ?? ''}
          options={hotspots.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(hotspotId) => onChange({ hotspotId: hotspotId || null })}
        />
      )}
      <FieldError id="intervention-place">
        {errors.hotspotId ?? errors.areaId ?? errors.lon ?? errors.lat}
      </FieldError>
    </div>
  );
}
