import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';
import type { ShownLine } from './shown_lines.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

/** What was written here and not stored: both wordings of a conflict, or why it was refused. Nothing goes by itself. */
export function LineTrouble({ shown: { line, entry }, live }: { shown: ShownLine; live: LiveMeeting }) {
  const words = useWords(meetingWords);
  const { outbox } = live;
  if (!entry) return null;
  const { stored, update, create } = entry;
  if (entry.state === 'conflict' && stored && update) {
    const { change } = update;
    const fields = (Object.keys(change) as (keyof typeof change)[]).filter(
      (field) => change[field] !== stored[field],
    );
    return (
      <div className="notice notice-error line-conflict" role="alert">
        <strong>{stored.deleted ? words.removedConflict : words.conflict}</strong>
        <dl className="line-wordings">
          <div>
            <dt>{words.stands}</dt>
            {fields.map((field) => (
              <dd key={field}>{stored.deleted ? words.removed : String(stored[field] ?? words.none)}</dd>
            ))}
          </div>
          <div>
            <dt>{words.yours}</dt>
            {fields.map((field) => (
              <dd key={field}>
                {change[field] === true ? words.remove : String(change[field] ?? words.none)}
              </dd>
            ))}
          </div>
        </dl>
        <div className="row">
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              outbox.drop(entry.key);
              outbox.change(line.id, {
                ...update,
                version: stored.version,
                change: { ...change, ...(stored.deleted && { deleted: false }) },
              });
            }}
          >
            {stored.deleted ? words.restoreMine : words.takeYours}
          </button>
          <button type="button" className="button" onClick={() => outbox.drop(entry.key)}>
            {words.takeTheirs}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div className="notice notice-error" role="alert">
      <strong>{words.refused}</strong>
      <p>{entry.detail}</p>
      <div className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            // the words go back into the form they came from
            const written = { ...(create ?? update?.change) } as Record<string, unknown>;
            const values = Object.fromEntries(
              ['text', 'hotspotId', 'organizationId', 'roleName', 'dueOn', 'audience'].map((field) => [
                field,
                String(written[field] ?? (create ? '' : (line[field as 'text'] ?? ''))),
              ]),
            );
            outbox.drop(entry.key);
            if (create) outbox.type(`new.${create.item}`, values);
            else outbox.type(`edit.${line.id}`, { ...values, read: '{}', version: String(line.version) });
          }}
        >
          {words.correct}
        </button>
        <button type="button" className="button" onClick={() => outbox.drop(entry.key)}>
          {words.throwAway}
        </button>
      </div>
    </div>
  );
}
