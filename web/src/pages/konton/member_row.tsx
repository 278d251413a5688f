import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import type { MemberChange, MemberView } from '@lagesbild/shared/schemas/member.ts';
import { useState } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { membersWords } from './members_words.ts';
import { RoleFields } from './role_fields.tsx';

export type Deed = 'saved' | 'locked' | 'unlocked' | 'ended';

interface MemberRowProps {
  member: MemberView;
  dateOf: (moment: string) => string;
  busy: boolean;
  onChange: (change: MemberChange, deed: Deed) => void;
}

/** One member; "Ändra" opens role, organization, lock and end in place. */
export function MemberRow({ member, dateOf, busy, onChange }: MemberRowProps) {
  const words = useWords(membersWords);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { name, email, role, organization, status, lastSignInAt, isOneself } = member;
  const locked = status === 'locked';
  return (
    <li className="member-row" data-status={status}>
      <div className="member-who">
        <span className="row">
          <strong>{name}</strong>
          {isOneself && <span className="badge badge-outline muted">{words.oneself}</span>}
          {locked && <span className="badge status-rejected">{words.locked}</span>}
        </span>
        <span className="muted small">{email}</span>
      </div>
      <div className="member-what">
        <span>{ROLE_LABELS[role][language]}</span>
        <span className="muted small">{organization?.name}</span>
      </div>
      <span className="muted small">
        {lastSignInAt ? words.lastSignIn(dateOf(lastSignInAt)) : words.never}
      </span>
      <div className="member-deeds">
        {isOneself ? (
          <span className="muted small">{words.ownHint}</span>
        ) : (
          <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {words.change}
            <span className="visually-hidden"> {name}</span>
          </button>
        )}
      </div>
      {open && (
        <MemberForm
          member={member}
          busy={busy}
          onCancel={() => setOpen(false)}
          onChange={(change, deed) => {
            setOpen(false);
            onChange(change, deed);
          }}
        />
      )}
    </li>
  );
}

type MemberFormProps = Omit<MemberRowProps, 'dateOf'> & { onCancel: () => void };

function MemberForm({ member, busy, onChange, onCancel }: MemberFormProps) {
  const words = useWords(membersWords);
  const [terms, setTerms] = useState({
    role: member.role,
    organizationId: member.organization?.id ?? null,
  });
  const locked = member.status === 'locked';
  return (
    <form
      className="member-form"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(terms, 'saved');
      }}
    >
      <RoleFields terms={terms} onChange={setTerms} />
      <div className="row">
        <button type="submit" className="button button-primary" disabled={busy}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
        <span className="push-end row">
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => onChange({ locked: !locked }, locked ? 'unlocked' : 'locked')}
          >
            {locked ? words.unlock : words.lock}
          </button>
          <button
            type="button"
            className="button members-alarm"
            disabled={busy}
            onClick={() => onChange({ ended: true }, 'ended')}
          >
            {words.end}
          </button>
        </span>
      </div>
      <p className="field-hint">{words.endHint}</p>
    </form>
  );
}
