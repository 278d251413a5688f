import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { PRESENCES } from '@lagesbild/shared/domain/meetings.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { PRESENCE_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
import { type FormEvent, useId, useState } from 'react';
import { useAddPresence, useChangePresence } from '../../api/meetings.ts';
import { useOrganizations } from '../../api/municipality.ts';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { SelectField } from './line_form.tsx';
import { meetingWords } from './meeting_words.ts';

interface PresencePanelProps {
  meetingId: string;
  presence: readonly MeetingPresence[];
  writable: boolean;
}

/** Who takes part: organization and role, never a name. */
export function PresencePanel({ meetingId, presence, writable }: PresencePanelProps) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  const change = useChangePresence(municipality.code, meetingId);
  return (
    <section className="card agenda-item" aria-labelledby={id}>
      <h2 id={id}>{words.presence}</h2>
      <p className="muted small">{words.presenceHint}</p>
      <ProblemNotice error={change.error} />
      <ul className="lines">
        {presence.map((row) => (
          <li key={row.id} className="line">
            <fieldset className="outcomes" disabled={!writable}>
              <legend>{`${row.organizationName}, ${row.roleName}`}</legend>
              <div className="chips">
                {PRESENCES.map((present) => (
                  <label key={present} className="chip">
                    <input
                      type="radio"
                      name={`${id}.${row.id}`}
                      checked={row.present === present}
                      onChange={() => change.mutate({ row, present })}
                    />
                    {PRESENCE_LABELS[present][language]}
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      {writable && <AddPresence meetingId={meetingId} />}
    </section>
  );
}

function AddPresence({ meetingId }: { meetingId: string }) {
  const words = useWords(meetingWords);
  const { municipality } = useCurrentMunicipality();
  const { data: organizations = [] } = useOrganizations(municipality.code);
  const add = useAddPresence(municipality.code, meetingId);
  const [organizationId, setOrganizationId] = useState('');
  const [name, setName] = useState('');
  const [roleName, setRoleName] = useState('');
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const organizationName = organizations.find(({ id }) => id === organizationId)?.name ?? name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (organizationName === '' || roleName.trim() === '') return;
    add.mutate(
      {
        id: newIdentifier(),
        organizationId: organizationId || null,
        organizationName,
        roleName: roleName.trim(),
        present: 'present',
        confirmedFinds: confirmed,
      },
      {
        onSuccess: () => {
          setName('');
          setRoleName('');
          setOrganizationId('');
          setConfirmed([]);
        },
      },
    );
  };
  const guard = { confirmed, onConfirm: setConfirmed };
  return (
    <form className="line-form" aria-label={words.addPresence} onSubmit={submit} noValidate>
      <SelectField
        label={words.organization}
        value={organizationId}
        onChange={setOrganizationId}
        options={organizations}
        empty={words.otherOrganization}
      />
      {organizationId === '' && (
        <GuardedTextField
          field="name"
          label={words.otherOrganization}
          value={name}
          onChange={setName}
          {...guard}
        />
      )}
      <GuardedTextField
        field="roleName"
        label={words.role}
        value={roleName}
        onChange={setRoleName}
        maxLength={LIMITS.meetingRoleCharacters}
        {...guard}
      />
      <div className="row line-form-buttons">
        <button type="submit" className="button" disabled={add.isPending}>
          {words.addPresence}
        </button>
      </div>
      <ProblemNotice error={add.error} />
    </form>
  );
}
