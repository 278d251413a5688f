import type { DocumentTable } from '@lagesbild/shared/labels/document_block.ts';
import { makePdf, PDF_COLOURS, PDF_PAGE, type PdfNode, pdfMap, pdfTable } from './pdf_house.ts';
import type { DocumentMap } from './printed_minutes.ts';

/** What stands on the one A4 that a meeting can be held with when the projector fails. */
export interface OnePage {
  title: string;
  municipality: string;
  /** When and where. */
  subtitle: string;
  /** The period, and the headline figure with what was expected. */
  period: string;
  headline: string;
  categories: string[];
  hotspots: DocumentTable | null;
  agenda: string[];
  ahead: string[];
  /** When and where the next meeting is, or null. */
  next: string | null;
  /** Heading, and the decisions of the meeting before. */
  decisionsTitle: string;
  decisions: DocumentTable | null;
  footer: string;
  notice: string | null;
  madeAt: Date;
}

const MARGIN = 42;
const WIDTH = PDF_PAGE.width - 2 * MARGIN;
const GAP = 16;
const LEFT = (WIDTH - GAP) * 0.48;
const RIGHT = WIDTH - GAP - LEFT;
const TEXT_CHARACTERS = 110;

/** How many rows of hotspots, categories, what is ahead and decisions; the next is tried when a page is not enough. */
const TRIES = [
  { hotspots: 6, categories: 6, ahead: 5, decisions: 8, map: 230 },
  { hotspots: 4, categories: 4, ahead: 3, decisions: 5, map: 190 },
  { hotspots: 3, categories: 3, ahead: 2, decisions: 3, map: 150 },
  { hotspots: 2, categories: 2, ahead: 1, decisions: 1, map: 110 },
];
type Room = (typeof TRIES)[number];

/** One A4, whatever there is to say: what finds no room is told by number. */
export async function setOnePage(page: OnePage, map: DocumentMap | null): Promise<Buffer> {
  let made: { bytes: Buffer; pages: number } | undefined;
  for (const room of TRIES) {
    made = await makePdf({ ...page, margin: MARGIN }, lay(page, map, room));
    if (made.pages <= 1) break;
  }
  return made!.bytes;
}

function lay(page: OnePage, map: DocumentMap | null, room: Room): PdfNode[] {
  const { title, subtitle, period, headline, categories, hotspots, agenda, ahead, next, decisions } = page;
  return [
    { text: title, bold: true, fontSize: 20, lineHeight: 1.1 },
    { text: subtitle, color: PDF_COLOURS.quiet, margin: [0, 2, 0, 8] },
    {
      columnGap: GAP,
      columns: [
        {
          width: LEFT,
          stack: [
            heading('Lägesbild'),
            { text: period, fontSize: 9.5, color: PDF_COLOURS.quiet },
            { text: shorten(headline, 300), bold: true, margin: [0, 2, 0, 4] },
            list(cut(categories, room.categories)),
            heading('Dagordning'),
            { ol: agenda, fontSize: 10.5 },
            ...(ahead.length > 0 || next ? [heading('Framåt')] : []),
            ...(ahead.length > 0 ? [list(cut(ahead, room.ahead))] : []),
            ...(next ? [{ text: shorten(next, TEXT_CHARACTERS), margin: [0, 4, 0, 0] }] : []),
          ],
        },
        {
          width: RIGHT,
          stack: [
            ...(map ? [pdfMap(map, RIGHT, room.map)] : []),
            heading('Hotspots'),
            hotspots
              ? pdfTable(cutTable(hotspots, room.hotspots), RIGHT, 9)
              : { text: 'Inga hotspots i underlaget.', color: PDF_COLOURS.quiet },
          ],
        },
      ],
    },
    heading(page.decisionsTitle),
    decisions
      ? pdfTable(cutTable(decisions, room.decisions), WIDTH, 9)
      : { text: 'Inga beslut att följa upp.', color: PDF_COLOURS.quiet },
  ];
}

const heading = (text: string): PdfNode => ({ text, bold: true, fontSize: 12, margin: [0, 8, 0, 3] });
const list = (items: string[]): PdfNode => ({ ul: items, fontSize: 9.5 });

/** As many as there is room for, and how many more there are. */
function cut(items: readonly string[], room: number): string[] {
  const shown = items.slice(0, room).map((text) => shorten(text, TEXT_CHARACTERS));
  return items.length > room ? [...shown, `och ${items.length - room} till`] : shown;
}

function cutTable(table: DocumentTable, room: number): DocumentTable {
  const shown = table.rows
    .slice(0, room)
    .map((row) => row.map((text) => shorten(text.replaceAll('\n', ' '), TEXT_CHARACTERS)));
  const more = table.rows.length - shown.length;
  if (more <= 0) return { ...table, rows: shown };
  return { ...table, rows: [...shown, table.head.map((_, i) => (i === 1 ? `och ${more} till` : ''))] };
}

const shorten = (text: string, characters: number) =>
  text.length > characters ? `${text.slice(0, characters - 1).trimEnd()}…` : text;
