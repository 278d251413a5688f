import type { MeetingPresence } from '@lagesbild/shared/schemas/meeting_presence.ts';
import { useId, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';
import { PresenceForm } from './presence_form.tsx';
import { PresenceRow } from './presence_row.tsx';
import { SaveStatus } from './save_status.tsx';
import { shownPresence } from './shown_presence.ts';
import { UndoNotice } from './undo_notice.tsx';
import type { LiveMeeting } from './use_live_meeting.ts';

interface PresencePanelProps {
  presence: readonly MeetingPresence[];
  live: LiveMeeting;
  writable: boolean;
}

interface Removed {
  row: MeetingPresence;
  /** Of the removal in the outbox. */
  key: string;
}

/** Who takes part: organization and role, never a name. */
export function PresencePanel({ presence, live, writable }: PresencePanelProps) {
  const words = useWords(meetingWords);
  const id = useId();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const { outbox } = live;
  const undo = ({ row, key }: Removed) => {
    const { version: _version, ...written } = row;
    const isUnsent = live.entries.some((entry) => entry.key === key && entry.state !== 'sending');
    if (isUnsent) outbox.drop(key);
    else outbox.addPresence(written);
    setRemoved(null);
    document.getElementById(id)?.focus();
  };
  return (
    <section className="card agenda-item" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {words.presence}
      </h2>
      <p className="muted small">{words.presenceHint}</p>
      <ul className="lines">
        {shownPresence(presence, live.entries).map((shown) => (
          <PresenceRow
            key={shown.row.id}
            shown={shown}
            live={live}
            writable={writable}
            onRemoved={(row, key) => setRemoved({ row, key })}
          />
        ))}
      </ul>
      <div role="status" className="agenda-undo">
        {removed && (
          <UndoNotice
            key={removed.key}
            text={words.presenceRemoved(removed.row.organizationName, removed.row.roleName)}
            onUndo={() => undo(removed)}
          />
        )}
      </div>
      {writable && <PresenceForm live={live} />}
      {!writable && <SaveStatus live={live} part="presence" />}
    </section>
  );
}
