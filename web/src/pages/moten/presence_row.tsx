import { PRESENCES } from '@lagesbild/shared/domain/meetings.ts';
import { PRESENCE_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
import { useId } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';
import { isInTrouble } from './outbox_entry.ts';
import { PresenceTrouble } from './presence_trouble.tsx';
import type { ShownPresence } from './shown_presence.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

interface PresenceRowProps {
  shown: ShownPresence;
  live: LiveMeeting;
  writable: boolean;
  onRemoved: (row: MeetingPresence, key: string) => void;
}

/** One organization and role, and how it takes part; what is not stored yet says so. */
export function PresenceRow({ shown, live, writable, onRemoved }: PresenceRowProps) {
  const { row, entry } = shown;
  const words = useWords(meetingWords);
  const language = useLanguage();
  const id = useId();
  const { outbox } = live;
  const inTrouble = entry !== null && isInTrouble(entry);
  const name = `${row.organizationName}, ${row.roleName}`;
  if (!writable && !entry) {
    return (
      <li className="line">
        {name}: {PRESENCE_LABELS[row.present][language]}
      </li>
    );
  }
  return (
    <li className="line">
      <fieldset className="outcomes" disabled={!writable || inTrouble}>
        <legend>{name}</legend>
        <div className="chips">
          {PRESENCES.map((present) => (
            <label key={present} className="chip">
              <input
                type="radio"
                name={id}
                checked={row.present === present}
                onChange={() => outbox.changePresence(row, { present })}
              />
              {PRESENCE_LABELS[present][language]}
            </label>
          ))}
          {writable && !inTrouble && (
            <button
              type="button"
              className="button button-quiet"
              aria-label={`${words.remove}: ${name}`}
              onClick={() => onRemoved(row, outbox.removePresence(row))}
            >
              {words.remove}
            </button>
          )}
        </div>
      </fieldset>
      {entry && !inTrouble && live.unheard && <p className="line-state small">{words.waiting}</p>}
      {inTrouble && <PresenceTrouble shown={shown} live={live} />}
    </li>
  );
}
