import { ROLES, type Role } from '@lagesbild/shared/domain/roles.ts';
import { ROLE_LABELS, ROLE_TASKS } from '@lagesbild/shared/labels/role_labels.ts';
import { useId } from 'react';
import { useOrganizations } from '../../api/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { membersWords } from './members_words.ts';

export interface Terms {
  role: Role;
  organizationId: string | null;
}

/** Role, with what it is for in plain words, and organization. */
export function RoleFields({ terms, onChange }: { terms: Terms; onChange: (terms: Terms) => void }) {
  const words = useWords(membersWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  return (
    <div className="members-fields">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-role`}>
          {words.role}
        </label>
        <select
          id={`${id}-role`}
          className="input"
          value={terms.role}
          aria-describedby={`${id}-task`}
          onChange={(event) => onChange({ ...terms, role: event.currentTarget.value as Role })}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {ROLE_LABELS[role][language]}
            </option>
          ))}
        </select>
        <span id={`${id}-task`} className="field-hint">
          {ROLE_TASKS[terms.role][language]}
        </span>
      </div>
      <div className="field">
        <label className="field-label" htmlFor={`${id}-organization`}>
          {words.organization}
        </label>
        <select
          id={`${id}-organization`}
          className="input"
          value={terms.organizationId ?? ''}
          onChange={(event) => onChange({ ...terms, organizationId: event.currentTarget.value || null })}
        >
          <option value="">{words.noOrganization}</option>
          {organizations.map(({ id: organizationId, name }) => (
            <option key={organizationId} value={organizationId}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
