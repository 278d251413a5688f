import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';
import { isInTrouble, type MeetingPart, partOf } from './outbox_entry.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

/** Says quietly how it is with what was written in a part of the page: under way, stored, waiting, or not stored. */
export function SaveStatus({ live, part }: { live: LiveMeeting; part: MeetingPart }) {
  const words = useWords(meetingWords);
  const entries = live.entries.filter((entry) => partOf(entry) === part);
  const trouble = entries.filter(isInTrouble).length;
  const waiting = entries.length - trouble;
  return (
    <span role="status" className="save-status small">
      {waiting > 0
        ? live.unheard
          ? words.notYetSaved(waiting)
          : words.saving
        : trouble > 0
          ? words.notSaved(trouble)
          : live.saved.includes(part) && words.saved}
    </span>
  );
}
