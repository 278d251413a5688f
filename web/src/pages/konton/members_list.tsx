import type { MemberChange, MemberView } from '@lagesbild/shared/schemas/member.ts';
import { useId, useState } from 'react';
import { useChangeMember } from '../../api/members.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { type Deed, MemberRow } from './member_row.tsx';
import { membersWords } from './members_words.ts';

/** From this many on one searches rather than looks. */
const SEARCHED_FROM = 8;

interface Done {
  name: string;
  deed: Deed | 'undone';
  userId: string;
  back: MemberChange | null;
}

/** The members, with a search, and what was just done with the way back. */
export function MembersList({
  code,
  members,
  dateOf,
}: {
  code: string;
  members: readonly MemberView[];
  dateOf: (moment: string) => string;
}) {
  const words = useWords(membersWords);
  const id = useId();
  const change = useChangeMember(code);
  const [search, setSearch] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const wanted = search.trim().toLocaleLowerCase('sv');
  const shown = members.filter(({ name, email, organization }) =>
    `${name} ${email} ${organization?.name ?? ''}`.toLocaleLowerCase('sv').includes(wanted),
  );
  const apply = (member: MemberView, asked: MemberChange, deed: Deed) =>
    change.mutate(
      { userId: member.userId, change: asked },
      {
        onSuccess: () =>
          setDone({ name: member.name, deed, userId: member.userId, back: wayBack(member, asked) }),
      },
    );
  const undo = ({ userId, name, back }: Done) => {
    if (!back) return;
    const undone: Done = { name, deed: 'undone', userId, back: null };
    change.mutate({ userId, change: back }, { onSuccess: () => setDone(undone) });
  };
  return (
    <section className="stack" aria-labelledby={`${id}-title`}>
      <div className="members-head">
        <h2 id={`${id}-title`}>{words.members(members.length)}</h2>
        {members.length >= SEARCHED_FROM && (
          <input
            type="search"
            className="input members-search"
            aria-label={words.search}
            placeholder={words.search}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </div>
      <ProblemNotice error={change.error} />
      <div role="status" className={done ? 'notice notice-good members-done' : undefined}>
        {done && (
          <>
            <span>{words.done[done.deed](done.name)}</span>
            {done.back && (
              <button type="button" className="button" disabled={change.isPending} onClick={() => undo(done)}>
                {words.undo}
              </button>
            )}
          </>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="muted">{words.noMatch}</p>
      ) : (
        <ul className="card member-rows">
          {shown.map((member) => (
            <MemberRow
              key={`${member.userId} ${member.role} ${member.organization?.id}`}
              member={member}
              dateOf={dateOf}
              busy={change.isPending}
              onChange={(asked, deed) => apply(member, asked, deed)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The change that makes the member what it was. */
function wayBack(member: MemberView, asked: MemberChange): MemberChange {
  if (asked.ended !== undefined) return { ended: !asked.ended };
  if (asked.locked !== undefined) return { locked: !asked.locked };
  return { role: member.role, organizationId: member.organization?.id ?? null };
}
