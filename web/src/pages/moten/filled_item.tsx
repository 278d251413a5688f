import type { AgendaItem } from '@lagesbild/shared/domain/meetings.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { Link } from 'wouter';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';

/** What an item of the agenda fills in by itself; the follow-up has its own. */
export function FilledItem({ item, agenda }: { item: AgendaItem; agenda: MeetingAgenda }) {
  switch (item) {
    case 'new_since_last':
      return <NewSinceLast agenda={agenda} />;
    case 'hotspots':
      return <Hotspots agenda={agenda} />;
    case 'police_view':
      return <PictureText agenda={agenda} text={agenda.picture?.policeView} />;
    case 'look_ahead':
      return <LookAhead agenda={agenda} />;
    case 'next_meeting':
      return <NextMeeting agenda={agenda} />;
    default:
      return null;
  }
}

function NewSinceLast({ agenda: { newSinceLast } }: { agenda: MeetingAgenda }) {
  const words = useWords(meetingWords);
  const { municipality } = useCurrentMunicipality();
  const { incidents, unreviewed, fromDate, alarms, newHotspots } = newSinceLast;
  return (
    <div className="stack">
      <p>{words.newIncidents(incidents, unreviewed, fromDate)}</p>
      {alarms.length === 0 && <p className="muted">{words.noAlarms}</p>}
      <ul className="plain-list">
        {alarms.map(({ id, placeName, days, night, recurrenceNights }) => (
          <li key={id}>
            {words.alarm(placeName ?? words.unknownPlace, days, night)},{' '}
            {words.alarmRate(Math.round(recurrenceNights))}
          </li>
        ))}
        {newHotspots.map(({ id, name }) => (
          <li key={id}>
            {words.newHotspots}: <Link href={`/${municipality.code}/hotspots?hotspot=${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Hotspots({ agenda: { hotspots } }: { agenda: MeetingAgenda }) {
  const words = useWords(meetingWords);
  const { municipality } = useCurrentMunicipality();
  if (hotspots.length === 0) return <p className="muted">{words.noHotspots}</p>;
  return (
    <>
      <ul className="plain-list">
        {hotspots.map(({ id, name, state, incidents, incidentsBefore }) => (
          <li key={id}>
            <Link href={`/${municipality.code}/hotspots?hotspot=${id}`}>{name}</Link>
            {`: ${words.hotspotState[state] ?? state}`}
            {incidents !== null && `, ${words.inside(incidents, incidentsBefore ?? 0)}`}
          </li>
        ))}
      </ul>
      {hotspots[0]?.reason === 'coarse_role' && <p className="muted small">{words.coarse}</p>}
    </>
  );
}

function PictureText({ agenda: { picture }, text }: { agenda: MeetingAgenda; text: string | undefined }) {
  const words = useWords(meetingWords);
  if (!picture) return <p className="muted">{words.noPicture}</p>;
  return text ? <p className="prose meeting-prose">{text}</p> : <p className="muted">{words.emptyText}</p>;
}

function LookAhead({ agenda }: { agenda: MeetingAgenda }) {
  const words = useWords(meetingWords);
  return (
    <div className="stack">
      {agenda.picture && <PictureText agenda={agenda} text={agenda.picture.lookAhead} />}
      {agenda.plannedEvents.length === 0 && <p className="muted">{words.noEvents}</p>}
      <ul className="plain-list">
        {agenda.plannedEvents.map(({ id, name, placeName, fromDate, toDate, note }) => (
          <li key={id}>
            <strong>{name}</strong>
            {`, ${words.days(fromDate, toDate)}`}
            {placeName && `, ${placeName}`}
            {note && <span className="muted">{` ${note}`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function NextMeeting({ agenda: { nextMeeting } }: { agenda: MeetingAgenda }) {
  const words = useWords(meetingWords);
  if (!nextMeeting) return <p className="muted">{words.noNext}</p>;
  const { id, heldOn, startsAt, place } = nextMeeting;
  return (
    <p>
      {words.nextOn(heldOn, startsAt)}
      {place && `, ${place}`}
      {!id && <span className="muted">{` (${words.notPlanned})`}</span>}
    </p>
  );
}
