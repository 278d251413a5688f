import './members.css';
import { useId, useState } from 'react';
import { useInvite, useInviteAgain, useMembers, useUninvite } from '../../api/members.ts';
import { useOrganizations } from '../../api/municipality.ts';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { HandedLink } from './handed_link.tsx';
import { InvitationRow } from './invitation_row.tsx';
import { InviteForm } from './invite_form.tsx';
import { MembersList } from './members_list.tsx';
import { membersWords } from './members_words.ts';

/** /{code}/konton: who is a member as what, and who is invited. Administrators only. */
export default function MembersPage() {
  const words = useWords(membersWords);
  const language = useLanguage();
  const id = useId();
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const { data, error, refetch } = useMembers(code);
  const { data: organizations = [] } = useOrganizations(code);
  const invite = useInvite(code);
  const again = useInviteAgain(code);
  const uninvite = useUninvite(code);
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<{ name: string; link: string | null } | null>(null);
  if (!data) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  }
  const dates = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: municipality.timeZone,
  });
  const dateOf = (moment: string) => dates.format(new Date(moment));
  const nameOf = (organizationId: string | null) =>
    organizations.find((organization) => organization.id === organizationId)?.name ?? null;
  const busy = again.isPending || uninvite.isPending;
  return (
    <div className="page members">
      <div className="members-head">
        <div>
          <PageHeading title={words.title}>{words.title}</PageHeading>
          <p className="muted">{words.lead(municipality.name)}</p>
        </div>
        {!open && (
          <button
            type="button"
            className="button button-primary push-end"
            onClick={() => {
              invite.reset();
              setMade(null);
              setOpen(true);
            }}
          >
            {words.invite}
          </button>
        )}
      </div>
      {open && (
        <InviteForm
          sendsMail={data.sendsMail}
          busy={invite.isPending}
          error={invite.error}
          onCancel={() => setOpen(false)}
          onInvite={(terms) =>
            invite.mutate(terms, {
              onSuccess: ({ link }) => {
                setMade({ name: terms.name, link });
                setOpen(false);
              },
            })
          }
        />
      )}
      <div role="status">
        {made &&
          (made.link ? (
            <HandedLink {...made} link={made.link} />
          ) : (
            <p className="notice notice-good">{words.sentTo(made.name)}</p>
          ))}
      </div>
      {data.invitations.length > 0 && (
        <section className="stack" aria-labelledby={id}>
          <h2 id={id}>{words.invited}</h2>
          <ProblemNotice error={again.error ?? uninvite.error} />
          <ul className="card member-rows">
            {data.invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                organization={nameOf(invitation.organizationId)}
                dateOf={dateOf}
                sendsMail={data.sendsMail}
                busy={busy}
                onAgain={() =>
                  again.mutate(invitation.id, {
                    onSuccess: ({ link }) => setMade({ name: invitation.name, link }),
                  })
                }
                onWithdraw={() => uninvite.mutate(invitation.id, { onSuccess: () => setMade(null) })}
              />
            ))}
          </ul>
        </section>
      )}
      <MembersList code={code} members={data.members} dateOf={dateOf} />
    </div>
  );
}
