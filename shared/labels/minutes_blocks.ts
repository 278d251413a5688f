import type { AgendaItem } from '../domain/meetings.ts';
import type { MinutesSignature } from '../schemas/minutes.ts';
import type { MinutesContent, MinutesDecision, MinutesLine } from '../schemas/minutes_content.ts';
import { dayLabel } from '../time/period_label.ts';
import { localDate } from '../time/zone.ts';
import type { DocumentBlock, DocumentTable } from './document_block.ts';
import { capital } from './label.ts';
import { AGENDA_LABELS, OUTCOME_LABELS, PRESENCE_LABELS } from './meeting_labels.ts';
import { MINUTES_PART_LABELS } from './minutes_labels.ts';
import { pictureBlocks } from './picture_blocks.ts';

const NOTHING: DocumentBlock = { kind: 'text', text: 'Inget antecknades.', quiet: true };
const clock = (time: string) => time.replace(':', '.');
export const joined = (...parts: (string | null)[]): string => parts.filter(Boolean).join(', ');

/** "EST-möte 14", the strategic ones marked. */
export const minutesTitle = ({ meeting }: MinutesContent): string =>
  `Protokoll, EST-möte ${meeting.number}${meeting.strategic ? ' (strategiskt)' : ''}`;

/** Date, time, place and registry number, as label and value. */
export function minutesFacts({ meeting }: MinutesContent): [label: string, value: string][] {
  const { heldOn, startsAt, endedAt, place, strategic, registryNumber } = meeting;
  return [
    ['Datum', dayLabel(heldOn, 'sv')],
    ['Tid', endedAt ? `kl. ${clock(startsAt)}–${clock(endedAt)}` : `kl. ${clock(startsAt)}`],
    ['Plats', place || 'Inte angiven'],
    ...(strategic ? ([['Slag', 'Strategiskt möte']] as [string, string][]) : []),
    ['Diarienummer', registryNumber || 'Inte satt'],
  ];
}

/** "Nästa möte: 1 december 2026, kl. 09.00, Kommunhuset." */
export const nextMeetingSentence = ({
  heldOn,
  startsAt,
  place,
}: NonNullable<MinutesContent['nextMeeting']>): string =>
  `Nästa möte: ${joined(dayLabel(heldOn, 'sv'), `kl. ${clock(startsAt)}`, place)}.`;

/**
 * The minutes as they read, in Swedish, as blocks: the page, the DOCX and the PDF set the same ones. An item where
 * nothing was written says so; a meeting without a frozen Lägesbild has no figures and says that.
 */
export function minutesBlocks(content: MinutesContent): DocumentBlock[] {
  const { presence } = content;
  return [
    { kind: 'heading', text: MINUTES_PART_LABELS.presence.sv },
    presence.length === 0
      ? { kind: 'text', text: 'Ingen närvaro antecknades.', quiet: true }
      : {
          kind: 'table',
          name: MINUTES_PART_LABELS.presence.sv,
          head: ['Organisation', 'Roll', 'Närvaro'],
          widths: [40, 38, 22],
          rows: presence.map((one) => [one.organization, one.role, capital(PRESENCE_LABELS[one.present].sv)]),
        },
    { kind: 'heading', text: MINUTES_PART_LABELS.picture.sv },
    ...pictureBlocks(content.picture, content.municipality.timeZone),
    ...content.items.flatMap(({ item, lines }) => [
      { kind: 'heading' as const, text: AGENDA_LABELS[item].sv },
      ...itemBlocks(content, item, lines),
    ]),
  ];
}

function itemBlocks(
  content: MinutesContent,
  item: AgendaItem,
  lines: readonly MinutesLine[],
): DocumentBlock[] {
  const { picture, nextMeeting, decisions } = content;
  const carried = lines.filter((line) => line.carried || line.outcome);
  const told = lines.filter((line) => line.audience);
  const frozen =
    item === 'police_view' ? picture?.policeView : item === 'look_ahead' ? picture?.lookAhead : '';
  const rest = lines.filter(
    (line) =>
      !carried.includes(line) &&
      !told.includes(line) &&
      !(item === 'decisions' && line.decisionNumber !== null),
  );
  const blocks: DocumentBlock[] = [];
  if (frozen) blocks.push({ kind: 'text', text: frozen });
  if (carried.length > 0) blocks.push(followUpTable(carried));
  if (item === 'decisions' && decisions.length > 0) blocks.push(decisionTable(decisions));
  if (told.length > 0) {
    blocks.push({
      kind: 'table',
      name: AGENDA_LABELS.communication.sv,
      head: ['Vad', 'Till vem'],
      widths: [68, 32],
      rows: told.map((line) => [line.text, line.audience ?? '']),
    });
  }
  if (rest.length > 0) blocks.push({ kind: 'list', items: rest.map(noteText) });
  if (item === 'next_meeting' && nextMeeting) {
    blocks.push({ kind: 'text', text: nextMeetingSentence(nextMeeting) });
  }
  return blocks.length === 0 ? [NOTHING] : blocks;
}

function noteText({ text, hotspot, decisionNumber }: MinutesLine): string {
  const said = decisionNumber === null ? text : `Beslut, se § ${decisionNumber}`;
  return hotspot ? `${hotspot}: ${said}` : said;
}

const followUpTable = (lines: readonly MinutesLine[]): DocumentBlock => ({
  kind: 'table',
  name: AGENDA_LABELS.follow_up.sv,
  head: ['Beslut', 'Vad och vem', 'Utfall'],
  widths: [16, 46, 38],
  rows: lines.map(({ carried, outcome, text }) => {
    const how = outcome ? capital(OUTCOME_LABELS[outcome].sv) : 'Inte uppföljt';
    if (!carried) return ['', '', joinedSentences(how, text)];
    const due = carried.dueOn && `klart senast ${dayLabel(carried.dueOn, 'sv')}`;
    const who = joined(carried.organization, carried.role, due);
    return [
      `Möte ${carried.meetingNumber}, § ${carried.number}`,
      who ? `${carried.text}\n${who}` : carried.text,
      joinedSentences(how, text === carried.text ? '' : text),
    ];
  }),
});

const joinedSentences = (first: string, second: string) => (second ? `${first}. ${second}` : first);

/** § by §: what was decided, who is to do it, until when. */
export const decisionTable = (decisions: readonly MinutesDecision[]): DocumentTable => ({
  kind: 'table',
  name: AGENDA_LABELS.decisions.sv,
  head: ['§', 'Beslut', 'Ansvarig', 'Klart senast'],
  widths: [8, 46, 28, 18],
  rows: decisions.map(({ number, text, hotspot, organization, role, dueOn }) => [
    `§ ${number}`,
    hotspot ? `${hotspot}: ${text}` : text,
    joined(organization, role) || 'Inte utsedd',
    dueOn ? dayLabel(dueOn, 'sv') : 'Inget datum',
  ]),
});

/** Who signs: those who have, with the date, and those who are to. */
export function signatureRows(
  signatures: readonly MinutesSignature[],
  signers: readonly { organization: string; role: string; hasSigned: boolean }[],
  timeZone: string,
): [who: string, when: string][] {
  const waiting = signers.filter(({ hasSigned }) => !hasSigned);
  return [
    ...signatures.map(({ organization, role, signedAt }): [string, string] => [
      joined(organization, role),
      `Justerat ${dayLabel(localDate(Date.parse(signedAt), timeZone), 'sv')}`,
    ]),
    ...waiting.map(({ organization, role }): [string, string] => [
      joined(organization, role),
      'Inte justerat än',
    ]),
  ];
}
