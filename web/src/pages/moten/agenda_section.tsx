import type { AgendaItem, LineKind } from '@lagesbild/shared/domain/meetings.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import { AGENDA_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import type { MeetingLine } from '@lagesbild/shared/schemas/meeting_line.ts';
import { useId, useState } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { FilledItem } from './filled_item.tsx';
import { FollowUp } from './follow_up.tsx';
import { LineForm } from './line_form.tsx';
import { LineRow } from './line_row.tsx';
import { meetingWords } from './meeting_words.ts';
import { SaveStatus } from './save_status.tsx';
import type { ShownLine } from './shown_lines.ts';
import { UndoNotice } from './undo_notice.tsx';
import type { LiveMeeting } from './use_live_meeting.ts';

interface AgendaSectionProps {
  item: AgendaItem;
  number: number;
  agenda: MeetingAgenda | undefined;
  lines: readonly ShownLine[];
  live: LiveMeeting;
  meetingId: string;
  writable: boolean;
}

const kindOf = (item: AgendaItem): LineKind =>
  item === 'decisions' ? 'decision' : item === 'communication' ? 'communication' : 'note';

/** One item: what filled itself in, the lines beneath, and a form for the next line. */
export function AgendaSection({
  item,
  number,
  agenda,
  lines,
  live,
  meetingId,
  writable,
}: AgendaSectionProps) {
  const words = useWords(meetingWords);
  const language = useLanguage();
  const id = useId();
  const [removed, setRemoved] = useState<MeetingLine | null>(null);
  const kind = kindOf(item);
  const form = `new.${item}`;
  const own = lines.filter(({ line }) => line.item === item);
  // what is said of a decision stands beside it
  const listed = own.filter(({ line }) => line.carriedFrom === null);
  const hotspots = agenda?.hotspots ?? [];
  const inOrder = listed.map(({ line }) => line);
  const label = AGENDA_LABELS[item][language];
  const button =
    kind === 'decision'
      ? words.addDecision
      : kind === 'communication'
        ? words.addCommunication
        : words.addNote;
  return (
    <section className="card agenda-item" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <span className="agenda-number" aria-hidden="true">
          {number}
        </span>
        {label}
      </h2>
      {agenda && item === 'follow_up' && (
        <FollowUp decisions={agenda.followUp} lines={own} live={live} writable={writable} />
      )}
      {agenda && <FilledItem item={item} agenda={agenda} />}
      {listed.length > 0 && (
        <ul className="lines">
          {listed.map((shown, index) => (
            <LineRow
              key={shown.line.id}
              shown={shown}
              above={inOrder.slice(0, index).reverse()}
              below={inOrder.slice(index + 1)}
              live={live}
              meetingId={meetingId}
              writable={writable}
              hotspots={hotspots}
              onRemoved={setRemoved}
            />
          ))}
        </ul>
      )}
      <div role="status" className="agenda-undo">
        {removed && (
          <UndoNotice
            key={removed.id}
            text={words.removed}
            onUndo={() => {
              live.outbox.change(removed, { version: removed.version, change: { deleted: false } });
              setRemoved(null);
              document.getElementById(id)?.focus();
            }}
          />
        )}
      </div>
      {writable && (
        <LineForm
          kind={kind}
          label={`${label}: ${button}`}
          button={button}
          values={live.typed[form] ?? {}}
          onValues={(values) => live.outbox.type(form, values)}
          hotspots={hotspots}
          status={<SaveStatus live={live} part={item} />}
          onSave={(fields, confirmedFinds) => {
            live.outbox.write({ id: newIdentifier(), item, kind, ...fields, confirmedFinds });
            live.outbox.type(form, null);
          }}
        />
      )}
    </section>
  );
}
