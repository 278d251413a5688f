import { OUTCOME_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingLine } from '@lagesbild/shared/schemas/meeting_line.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { Link } from 'wouter';
import { useOrganizations } from '../../api/municipality.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { fieldsOf, LineForm, type Values } from './line_form.tsx';
import { LineTrouble } from './line_trouble.tsx';
import { meetingWords } from './meeting_words.ts';
import { isInTrouble } from './outbox_entry.ts';
import type { ShownLine } from './shown_lines.ts';
import type { LiveMeeting } from './use_live_meeting.ts';

interface LineRowProps {
  shown: ShownLine;
  /** The lines above and below, for moving. */
  above: MeetingLine[];
  below: MeetingLine[];
  live: LiveMeeting;
  meetingId: string;
  writable: boolean;
  hotspots: readonly { id: string; name: string }[];
  onRemoved: (line: MeetingLine) => void;
}

/** One line, with what can be done to it; what is not stored yet says so. */
export function LineRow({
  shown,
  above,
  below,
  live,
  meetingId,
  writable,
  hotspots,
  onRemoved,
}: LineRowProps) {
  const { line, entry } = shown;
  const words = useWords(meetingWords);
  const language = useLanguage();
  const { municipality } = useCurrentMunicipality();
  const { code } = municipality;
  const { data: organizations = [] } = useOrganizations(code);
  const { outbox, typed } = live;
  const form = `edit.${line.id}`;
  const values = typed[form];
  const inTrouble = entry !== null && isInTrouble(entry);
  const settled = entry === null || (entry.create === null && !inTrouble);

  if (values && writable) {
    return (
      <li className="line">
        <LineForm
          kind={line.kind}
          label={`${words.edit}: ${line.text}`}
          button={words.save}
          values={values}
          onValues={(next) => outbox.type(form, next)}
          hotspots={hotspots}
          onCancel={() => outbox.type(form, null)}
          onSave={(fields, confirmedFinds) => {
            // compared with what was read when the form was opened, so that others' fields are left alone
            const read = fieldsOf(JSON.parse(values.read ?? '{}') as Values);
            const change = Object.fromEntries(
              Object.entries(fields).filter(([name, value]) => value !== read[name as keyof typeof read]),
            );
            outbox.type(form, null);
            if (Object.keys(change).length > 0)
              outbox.change(line, { version: Number(values.version), change, confirmedFinds });
          }}
        />
      </li>
    );
  }

  const edit = () => {
    const now: Values = {
      text: line.text,
      hotspotId: line.hotspotId ?? '',
      organizationId: line.organizationId ?? '',
      roleName: line.roleName ?? '',
      dueOn: line.dueOn ?? '',
      audience: line.audience ?? '',
    };
    outbox.type(form, { ...now, read: JSON.stringify(now), version: String(line.version) });
  };
  const move = (neighbours: MeetingLine[], step: number) => {
    const [near, far] = neighbours;
    if (!near) return;
    const position = far ? (near.position + far.position) / 2 : near.position + step;
    outbox.change(line, { version: line.version, change: { position } });
  };
  const hotspotName = hotspots.find(({ id }) => id === line.hotspotId)?.name ?? line.hotspotName;
  const organization = organizations.find(({ id }) => id === line.organizationId)?.name;
  const facts = [
    line.outcome && OUTCOME_LABELS[line.outcome][language],
    hotspotName,
    [organization, line.roleName].filter(Boolean).join(', '),
    line.dueOn && `${words.due.toLowerCase()} ${dayLabel(line.dueOn, language)}`,
    line.audience,
  ].filter(Boolean);
  const name = line.text || facts[0] || '';
  return (
    <li className="line" data-kind={line.kind}>
      <p className="line-text">{line.text}</p>
      {facts.length > 0 && <p className="muted small">{facts.join(' · ')}</p>}
      {entry && !inTrouble && live.unheard && <p className="line-state small">{words.waiting}</p>}
      {entry && inTrouble && <LineTrouble shown={shown} live={live} />}
      {settled && (
        <div className="row line-deeds">
          {writable && (
            <>
              <button
                type="button"
                className="button button-quiet"
                aria-label={`${words.edit}: ${name}`}
                onClick={edit}
              >
                {words.edit}
              </button>
              <button
                type="button"
                className="button button-quiet"
                aria-label={`${words.remove}: ${name}`}
                onClick={() => {
                  outbox.change(line, { version: line.version, change: { deleted: true } });
                  onRemoved(line);
                }}
              >
                {words.remove}
              </button>
              {above.length > 0 && (
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={`${words.up}: ${name}`}
                  onClick={() => move(above, -1)}
                >
                  <span aria-hidden="true">↑</span>
                </button>
              )}
              {below.length > 0 && (
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={`${words.down}: ${name}`}
                  onClick={() => move(below, 1)}
                >
                  <span aria-hidden="true">↓</span>
                </button>
              )}
            </>
          )}
          {line.kind === 'decision' &&
            (line.interventionIds[0] ? (
              <Link
                className="button button-quiet"
                href={`/${code}/atgarder?atgard=${line.interventionIds[0]}`}
              >
                {words.hasIntervention}
              </Link>
            ) : (
              writable && (
                <Link
                  className="button button-quiet"
                  href={`/${code}/atgarder?ny=1&mote=${meetingId}&rad=${line.id}`}
                  aria-label={`${words.makeIntervention}: ${name}`}
                >
                  {words.makeIntervention}
                </Link>
              )
            ))}
        </div>
      )}
    </li>
  );
}
