import { AGENDA_ITEMS, OUTCOMES } from '@lagesbild/shared/domain/meetings.ts';
import type { DocumentTable } from '@lagesbild/shared/labels/document_block.ts';
import { AGENDA_LABELS, OUTCOME_LABELS } from '@lagesbild/shared/labels/meeting_labels.ts';
import { minutesBlocks } from '@lagesbild/shared/labels/minutes_blocks.ts';
import type { MinutesContent, MinutesLine } from '@lagesbild/shared/schemas/minutes_content.ts';
import { describe, expect, it } from 'vitest';

const line = (change: Partial<MinutesLine>): MinutesLine => ({
  text: '',
  hotspot: null,
  decisionNumber: null,
  audience: null,
  outcome: null,
  carried: null,
  ...change,
});

/** Minutes of a meeting without a Lägesbild, where the lines were written under follow-up. */
const minutes = (change: Partial<MinutesContent>, followUp: MinutesLine[] = []): MinutesContent => ({
  format: 1,
  municipality: { name: 'Provköping', isExample: false, timeZone: 'Europe/Stockholm' },
  meeting: {
    number: 14,
    heldOn: '2026-11-19',
    startsAt: '09:00',
    endedAt: null,
    place: null,
    strategic: false,
    registryNumber: null,
  },
  presence: [],
  picture: null,
  items: AGENDA_ITEMS.map((item) => ({ item, lines: item === 'follow_up' ? followUp : [] })),
  decisions: [],
  nextMeeting: null,
  ...change,
});

const tables = (content: MinutesContent) =>
  minutesBlocks(content).filter((block): block is DocumentTable => block.kind === 'table');

describe('the words of minutes', () => {
  it('call the items what the meeting calls them, in its order', () => {
    const headings = minutesBlocks(minutes({})).flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(headings).toEqual([
      'Deltagare',
      'Lägesbild',
      'Uppföljning av beslut',
      'Nytt sedan förra mötet',
      'Hotspots',
      'Polisens bild',
      'Det som kommer',
      'Beslut',
      'Kommunikation',
      'Nästa möte',
    ]);
    expect(headings.slice(2)).toEqual(AGENDA_ITEMS.map((item) => AGENDA_LABELS[item].sv));
  });

  it('say how a decision went as the meeting said it, as a sentence', () => {
    const [table] = tables(
      minutes(
        {},
        OUTCOMES.map((outcome) => line({ outcome })),
      ),
    );
    const said = table!.rows.map((row) => row[2]!);
    expect(said).toEqual(['Klart', 'Pågår', 'Inte gjort', 'Utgår']);
    expect(said.map((word) => word.toLowerCase())).toEqual(OUTCOMES.map((one) => OUTCOME_LABELS[one].sv));
  });

  it('say how somebody took part, beginning with a capital', () => {
    const [table] = tables(
      minutes({
        presence: (['present', 'remote', 'absent'] as const).map((present) => ({
          organization: 'Polisen',
          role: 'Kommunpolis',
          present,
        })),
      }),
    );
    expect(table!.name).toBe('Deltagare');
    expect(table!.rows.map((row) => row[2])).toEqual(['På plats', 'På distans', 'Frånvarande']);
  });
});
