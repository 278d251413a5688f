import { PRESENCE_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { ConflictNotice } from './conflict_notice.tsx';
import { meetingWords } from './meeting_words.ts';
import { NEW_PRESENCE } from './presence_form.tsx';
import { RefusalNotice } from './refusal_notice.tsx';
import type { ShownPresence } from './shown_presence.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

/** What was said here of who takes part and not stored: what stands instead, or why it was refused. */
export function PresenceTrouble({
  shown: { row, entry },
  live,
}: {
  shown: ShownPresence;
  live: LiveMeeting;
}) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { outbox } = live;
  if (!entry) return null;
  const { key, stored, create, update, remove } = entry;
  const drop = () => outbox.drop(key);
  const say = ({ present }: MeetingPresence) => ({ present: PRESENCE_LABELS[present][language] });
  if (entry.state === 'conflict' && (update || remove)) {
    const gone = { present: words.presenceGone };
    const { version: _version, ...written } = row;
    const mine = () => {
      if (!stored) return outbox.resend(key, { update: null, create: written });
      const { version } = stored;
      return outbox.resend(key, { update: update && { ...update, version }, remove: remove && { version } });
    };
    return (
      <ConflictNotice
        title={stored ? words.conflict : words.presenceGoneConflict}
        stands={stored ? say(stored) : gone}
        yours={remove ? { present: words.remove } : say(row)}
        {...(!stored && { mine: words.restorePresence })}
        onMine={mine}
        onTheirs={drop}
      />
    );
  }
  const correct =
    create &&
    (() => {
      const { organizationId, organizationName, roleName } = create;
      drop();
      outbox.type(NEW_PRESENCE, {
        organizationId: organizationId ?? '',
        name: organizationId ? '' : organizationName,
        roleName,
      });
    });
  return <RefusalNotice detail={entry.detail} onCorrect={correct ?? undefined} onThrowAway={drop} />;
}
