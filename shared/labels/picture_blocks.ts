import type { MinutesPicture } from '../schemas/minutes_content.ts';
import { dayLabel, spanLabel } from '../time/period_label.ts';
import { localDate } from '../time/zone.ts';
import type { DocumentBlock, DocumentTable } from './document_block.ts';
import { expectedText, figureSentence, meanText, verdictText } from './figure_sentence.ts';
import { HOTSPOT_CLASS_LABELS } from './hotspot_labels.ts';
import { capital } from './label.ts';

/** "2–15 november 2026" of a frozen Lägesbild. */
export const picturePeriod = ({ fromDate, toDate }: MinutesPicture): string =>
  spanLabel(fromDate, toDate, 'sv');

const hotspotName = ({ name, near }: MinutesPicture['hotspots'][number]): string =>
  name === null ? 'Plats utan namn' : near ? `Nära ${name}` : name;

/** The frozen Lägesbild in words, tables and its map; one sentence when the meeting had none. */
export function pictureBlocks(picture: MinutesPicture | null, timeZone: string): DocumentBlock[] {
  if (!picture) return [{ kind: 'text', text: 'Mötet hade ingen fryst lägesbild.', quiet: true }];
  const { headline, unreviewed, categories, hotspots, summary, map, caveats } = picture;
  const of = `${picturePeriod(picture)}, version ${picture.version}`;
  return [
    {
      kind: 'text',
      text: `Perioden ${of}. Data från ${dayLabel(localDate(Date.parse(picture.dataAsOf), timeZone), 'sv')}.`,
      quiet: true,
    },
    ...(headline
      ? [
          {
            kind: 'text' as const,
            strong: true,
            text: `${figureSentence(headline)}${unreviewed ? `, varav ${unreviewed} ogranskade` : ''}.`,
          },
        ]
      : []),
    ...(summary ? [{ kind: 'text' as const, text: summary }] : []),
    ...(categories.length > 0 ? [categoryTable(picture)] : []),
    ...(map ? [{ kind: 'map' as const, text: mapText(picture) }] : []),
    hotspots.length > 0
      ? hotspotTable(picture)
      : { kind: 'text', text: 'Ingen plats hade fler händelser än slumpen kan ge.' },
    ...(caveats.length > 0 ? [{ kind: 'text' as const, quiet: true, text: caveats.join(' ') }] : []),
  ];
}

const categoryTable = ({ categories }: MinutesPicture): DocumentTable => ({
  kind: 'table',
  name: 'Händelser efter kategori',
  head: ['Kategori', 'Antal', 'Väntat', 'Bedömning'],
  widths: [30, 12, 24, 34],
  rows: categories.map(({ name, figure }) => [
    name,
    String(figure.observed),
    expectedText(figure),
    capital(verdictText(figure)),
  ]),
});

export const hotspotTable = ({ hotspots }: MinutesPicture): DocumentTable => ({
  kind: 'table',
  name: 'Hotspots i viktordning',
  head: ['Nr', 'Plats', 'Händelser', 'Över tid'],
  widths: [10, 35, 26, 29],
  rows: hotspots.map((hotspot) => {
    const { number, incidents, usual, strongerThanUsual } = hotspot;
    const over = [classWord(hotspot.class), strongerThanUsual ? 'fler än vanligt här' : ''];
    return [
      String(number),
      hotspotName(hotspot),
      usual === null ? String(incidents) : `${incidents} (vanligt ${meanText(usual)})`,
      capital(over.filter(Boolean).join(', ')),
    ];
  }),
});

/** Empty for a hotspot that has no class. */
const classWord = (code: string | null): string =>
  HOTSPOT_CLASS_LABELS[code as keyof typeof HOTSPOT_CLASS_LABELS]?.sv ?? '';

/** What the map shows, for who cannot see it. */
function mapText(picture: MinutesPicture): string {
  const named = picture.hotspots.map((hotspot) => `${hotspot.number} ${hotspotName(hotspot)}`);
  const where = named.length === 0 ? 'inga hotspots' : `hotspots: ${named.join(', ')}`;
  return `Karta över perioden ${picturePeriod(picture)} med ${where}.`;
}
