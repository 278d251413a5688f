import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import type { InvitationView } from '@lagesbild/shared/schemas/member.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { membersWords } from './members_words.ts';

interface InvitationRowProps {
  invitation: InvitationView;
  organization: string | null;
  dateOf: (moment: string) => string;
  sendsMail: boolean;
  busy: boolean;
  onAgain: () => void;
  onWithdraw: () => void;
}

export function InvitationRow({
  invitation,
  organization,
  dateOf,
  sendsMail,
  busy,
  onAgain,
  onWithdraw,
}: InvitationRowProps) {
  const words = useWords(membersWords);
  const language = useLanguage();
  const { name, email, role, expired, expiresAt, delivery } = invitation;
  const state = expired ? words.expired : `${words.delivery[delivery]}, ${words.until(dateOf(expiresAt))}`;
  return (
    <li className="member-row">
      <div className="member-who">
        <strong>{name}</strong>
        <span className="muted small">{email}</span>
      </div>
      <div className="member-what">
        <span>{ROLE_LABELS[role][language]}</span>
        <span className="muted small">{organization}</span>
      </div>
      <span className={`small ${expired || delivery === 'failed' ? 'members-alarm' : 'muted'}`}>{state}</span>
      <div className="row member-deeds">
        <button type="button" className="button" disabled={busy} onClick={onAgain}>
          {sendsMail ? words.sendAgain : words.newLink}
          <span className="visually-hidden"> {name}</span>
        </button>
        <button type="button" className="button button-quiet" disabled={busy} onClick={onWithdraw}>
          {words.takeBack}
          <span className="visually-hidden"> {name}</span>
        </button>
      </div>
    </li>
  );
}
