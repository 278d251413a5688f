import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import { newIdentifier } from '@lagesbild/shared/domain/new_identifier.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { useId, useState } from 'react';
import { GuardedTextField } from '../../components/guarded_text_field.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { LineTrouble } from '../moten/line_trouble.tsx';
import { meetingWords } from '../moten/meeting_words.ts';
import type { ShownLine } from '../moten/shown_lines.ts';
import type { LiveMeeting } from '../moten/use_live_meeting.ts';
import { shortDay } from './short_day.ts';
import { visaWords } from './visa_words.ts';

interface PlaceDecisionsProps {
  hotspotId: string;
  lines: readonly ShownLine[];
  live: LiveMeeting;
  writable: boolean;
}

/** The newest of them; all are on the decisions' slide. */
const MOST = 2;

/** What this meeting decides about the place, and one field for the next: who and when is said on the decisions' slide. */
export function PlaceDecisions({ hotspotId, lines, live, writable }: PlaceDecisionsProps) {
  const words = useWords(visaWords);
  const id = useId();
  const own = lines.filter(({ line }) => line.kind === 'decision' && line.hotspotId === hotspotId);
  if (own.length === 0 && !writable) return null;
  return (
    <section className="visa-decisions" aria-labelledby={id}>
      <h2 id={id}>
        {words.decisions}
        {own.length > MOST && <span className="visa-quiet">{` · ${words.earlier(own.length - MOST)}`}</span>}
      </h2>
      <ul>
        {own.slice(-MOST).map((shown) => (
          <PlaceDecision key={shown.line.id} shown={shown} live={live} />
        ))}
      </ul>
      {writable && <DecisionField hotspotId={hotspotId} live={live} />}
    </section>
  );
}

function PlaceDecision({ shown, live }: { shown: ShownLine; live: LiveMeeting }) {
  const meeting = useWords(meetingWords);
  const language = useLanguage();
  const { line, entry } = shown;
  const inTrouble = entry?.state === 'conflict' || entry?.state === 'refused';
  const facts = [
    line.dueOn && shortDay(line.dueOn, language),
    entry && !inTrouble && (live.unheard ? meeting.waiting : meeting.saving.toLocaleLowerCase(language)),
  ].filter(Boolean);
  return (
    <li>
      <p>
        {line.text} {facts.length > 0 && <span className="visa-quiet">{facts.join(' · ')}</span>}
      </p>
      {inTrouble && <LineTrouble shown={shown} live={live} />}
    </li>
  );
}

function DecisionField({ hotspotId, live }: { hotspotId: string; live: LiveMeeting }) {
  const words = useWords(visaWords);
  const [confirmed, setConfirmed] = useState<ConfirmedFind[]>([]);
  const form = `new.decisions.${hotspotId}`;
  const text = live.typed[form]?.text ?? '';
  return (
    <form
      className="visa-field"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        live.outbox.write({
          id: newIdentifier(),
          item: 'decisions',
          kind: 'decision',
          text: text.trim(),
          hotspotId,
          confirmedFinds: confirmed,
        });
        live.outbox.type(form, null);
        setConfirmed([]);
      }}
    >
      <GuardedTextField
        field="text"
        label={words.newDecision}
        value={text}
        onChange={(value) => live.outbox.type(form, { text: value })}
        maxLength={LIMITS.meetingLineCharacters}
        confirmed={confirmed}
        onConfirm={setConfirmed}
      />
      <button type="submit" className="button button-primary">
        {words.save}
      </button>
    </form>
  );
}
