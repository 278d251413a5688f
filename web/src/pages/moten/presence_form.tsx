import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { type FormEvent, useRef, useState } from 'react';
import { useOrganizations } from '../../api/municipality.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { guardErrors } from '../../state/personal_data_guard.ts';
import { SelectField } from './line_form.tsx';
import { meetingWords } from './meeting_words.ts';
import { SaveStatus } from './save_status.tsx';
import type { LiveMeeting } from './use_live_meeting.ts';

/** What is typed is kept under this name until it has been handed over. */
export const NEW_PRESENCE = 'new.presence';

/** Adds an organization and role; what is typed is kept as it is typed. */
export function PresenceForm({ live }: { live: LiveMeeting }) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const form = useRef<HTMLFormElement>(null);
  const { organizationId = '', name = '', roleName = '' } = live.typed[NEW_PRESENCE] ?? {};
  const set = (field: string) => (value: string) =>
    live.outbox.type(NEW_PRESENCE, { organizationId, name, roleName, [field]: value });
  const chosen = organizations.find(({ id }) => id === organizationId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const organizationName = chosen?.name ?? name.trim();
    const found: Record<string, string> = {
      ...guardErrors({ name: chosen ? '' : name, roleName }, confirmed, language),
      ...(organizationName === '' && { name: words.organizationMissing }),
      ...(roleName.trim() === '' && { roleName: words.roleMissing }),
    };
    setErrors(found);
    const [wrong] = ['name', 'roleName'].filter((field) => found[field]);
    form.current?.querySelector<HTMLElement>(wrong ? `[name="${wrong}"]` : 'select')?.focus();
    if (wrong) return;
    live.outbox.addPresence({
      id: newIdentifier(),
      organizationId: chosen?.id ?? null,
      organizationName,
      roleName: roleName.trim(),
      present: 'present',
      confirmedFinds: confirmed,
    });
    live.outbox.type(NEW_PRESENCE, null);
    setConfirmed([]);
  };
  const guard = { confirmed, onConfirm: setConfirmed };
  return (
    <form ref={form} className="line-form" aria-label={words.addPresence} onSubmit={submit} noValidate>
      <SelectField
        label={words.presentOrganization}
        value={organizationId}
        onChange={set('organizationId')}
        options={organizations}
        empty={words.otherOrganization}
      />
      {!chosen && (
        <GuardedTextField
          field="name"
          label={words.otherName}
          value={name}
          onChange={set('name')}
          maxLength={LIMITS.registerNameCharacters}
          error={errors.name}
          {...guard}
        />
      )}
      <GuardedTextField
        field="roleName"
        label={words.role}
        value={roleName}
        onChange={set('roleName')}
        maxLength={LIMITS.meetingRoleCharacters}
        error={errors.roleName}
        {...guard}
      />
      <div className="row line-form-buttons">
        <button type="submit" className="button">
          {words.addPresence}
        </button>
        <SaveStatus live={live} part="presence" />
      </div>
    </form>
  );
}
