import { AGENDA_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import type { MeetingAgenda } from '@lagesbild/shared/schemas/meeting_agenda.ts';
import { dayLabel } from '@lagesbild/shared/time/period_label.ts';
import { useLanguage, useWords } from '../../state/language.ts';
import { meetingWords } from '../moten/meeting_words.ts';
import type { ShownLine } from '../moten/shown_lines.ts';
import { daysText, weeksOf } from '../perioder/planned_days.ts';
import { SlideFrame } from './slide_frame.tsx';
import { visaWords } from './visa_words.ts';

/** As many rows as a slide holds beside its figure; the rest is counted. */
const ROWS = 3;

/** How much has come in, what piles up, and new places in the register. */
export function NewSlide({ agenda: { newSinceLast } }: { agenda: MeetingAgenda }) {
  const words = useWords(visaWords);
  const meeting = useWords(meetingWords);
  const language = useLanguage();
  const { incidents, unreviewed, fromDate, alarms, newHotspots } = newSinceLast;
  const rows = [
    ...alarms.map(({ id, placeName, days, night }) => ({
      id,
      text: meeting.alarm(placeName ?? meeting.unknownPlace, days, dayLabel(night, language)),
    })),
    ...newHotspots.map(({ id, name }) => ({ id, text: `${meeting.newHotspots}: ${name}` })),
  ];
  return (
    <SlideFrame
      above={words.since(dayLabel(fromDate, language))}
      title={AGENDA_LABELS.new_since_last[language]}
    >
      <p className="visa-big">
        <b>{incidents}</b>
        <span>
          {words.incidents(incidents)}
          {unreviewed > 0 && (
            <>
              <br />
              {words.unreviewed(unreviewed)}
            </>
          )}
        </span>
      </p>
      <ul className="visa-rows">
        {rows.slice(0, ROWS).map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {rows.length > ROWS && <li className="visa-quiet">{words.more(rows.length - ROWS)}</li>}
        {alarms.length === 0 && <li className="visa-quiet">{meeting.noAlarms}</li>}
      </ul>
    </SlideFrame>
  );
}

interface TextSlideProps {
  item: 'police_view' | 'look_ahead';
  text: string;
  part: string;
  hasPicture: boolean;
  lines: readonly ShownLine[];
}

/** The police's view or the look-ahead, as it was written beside the frozen picture, and what the meeting noted. */
export function TextSlide({ item, text, part, hasPicture, lines }: TextSlideProps) {
  const meeting = useWords(meetingWords);
  const words = useWords(visaWords);
  const language = useLanguage();
  const noted = lines.filter(({ line }) => line.item === item && line.text);
  const nothing = hasPicture ? meeting.emptyText : meeting.noPicture;
  return (
    <SlideFrame above={part || words.estMeeting} title={AGENDA_LABELS[item][language]}>
      {text ? (
        <p className="visa-prose">{text}</p>
      ) : (
        noted.length === 0 && <p className="visa-prose visa-quiet">{nothing}</p>
      )}
      {noted.length > 0 && (
        <>
          <h2>{words.notes}</h2>
          <ul className="visa-rows">
            {noted.map(({ line }) => (
              <li key={line.id}>{line.text}</li>
            ))}
          </ul>
        </>
      )}
    </SlideFrame>
  );
}

interface EventsSlideProps {
  events: readonly MeetingAgenda['plannedEvents'][number][];
  part: string;
}

/** What is planned, with the week that everybody plans by. */
export function EventsSlide({ events, part }: EventsSlideProps) {
  const words = useWords(visaWords);
  const meeting = useWords(meetingWords);
  const language = useLanguage();
  return (
    <SlideFrame above={part || words.estMeeting} title={AGENDA_LABELS.look_ahead[language]}>
      {events.length === 0 && <p className="visa-prose visa-quiet">{meeting.noEvents}</p>}
      <ul className="visa-events">
        {events.map(({ id, name, placeName, ...days }) => (
          <li key={id}>
            <span className="visa-week">{words.week(...weeksOf(days))}</span>
            <span>
              <strong>{name}</strong>
              {placeName && `, ${placeName}`}
            </span>
            <span className="visa-quiet">{daysText(days, language)}</span>
          </li>
        ))}
      </ul>
    </SlideFrame>
  );
}

interface NextSlideProps {
  next: MeetingAgenda['nextMeeting'];
  decisions: number;
}

export function NextSlide({ next, decisions }: NextSlideProps) {
  const words = useWords(visaWords);
  const meeting = useWords(meetingWords);
  const language = useLanguage();
  const weekday = (date: string) =>
    new Date(date).toLocaleDateString(language === 'sv' ? 'sv-SE' : 'en-GB', {
      weekday: 'long',
      timeZone: 'UTC',
    });
  return (
    <SlideFrame above={words.decisionsToday(decisions)} title={words.nextMeeting}>
      {next ? (
        <>
          <p className="visa-date">{`${weekday(next.heldOn)} ${dayLabel(next.heldOn, language)}`}</p>
          <p className="visa-prose">
            {[words.at(next.startsAt.replace(':', '.')), next.place].filter(Boolean).join(' · ')}
          </p>
          {!next.id && <p className="visa-quiet">{meeting.notPlanned}</p>}
        </>
      ) : (
        <p className="visa-prose visa-quiet">{meeting.noNext}</p>
      )}
    </SlideFrame>
  );
}
