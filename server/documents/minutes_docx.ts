import type { DocumentBlock, DocumentTable } from '@lagesbild/shared/labels/document_block.ts';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentMap, PrintedDocument } from './printed_minutes.ts';

/** A4 with margins of 2.2 cm, in twentieths of a point; the text is 9400 of them wide. */
const PAGE = { size: { width: 11906, height: 16838 }, margin: 1253 };
const TEXT_WIDTH = PAGE.size.width - 2 * PAGE.margin;
const TEXT_WIDTH_PIXELS = 620;
const MAP_HEIGHT_PIXELS = 560;
/** On every machine that opens such files, or another of the same measures: they are written on in there. */
const FACE = 'Arial';
const INK = '14213A';
const QUIET = '4A5568';
const LINE = 'DED8CA';

/** A printed document as DOCX: headings, tables with their head on every page, the map with a text, Swedish. */
export async function setAsDocx(printed: PrintedDocument, map: DocumentMap | null): Promise<Buffer> {
  const { title, municipality, facts, blocks, footer, notice } = printed;
  const document = new Document({
    title,
    creator: municipality,
    subject: 'EST-möte',
    description: 'Protokoll från Gemensam lägesbild',
    styles: STYLES,
    numbering: { config: [{ reference: 'dash', levels: [DASH] }] },
    sections: [
      {
        properties: {
          page: {
            size: PAGE.size,
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        headers: { default: new Header({ children: [runningLine(municipality, notice)] }) },
        footers: { default: new Footer({ children: [pageLine(footer)] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...facts.map(
            ([label, value]) =>
              new Paragraph({
                spacing: { after: 20 },
                tabStops: [{ type: TabStopType.LEFT, position: 1900 }],
                children: [new TextRun({ text: `${label}\t`, color: QUIET }), new TextRun(value)],
              }),
          ),
          ...blocks.flatMap((block) => setBlock(block, map)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: INK, font: FACE },
  paragraph: { spacing: { before, after }, keepNext: true },
});

const PAGE_LINE = 'PageLine';

const STYLES = {
  default: {
    document: {
      run: { font: FACE, size: 21, color: INK, language: { value: 'sv-SE' } },
      paragraph: { spacing: { after: 120, line: 288, lineRule: LineRuleType.AUTO } },
    },
    title: heading(40, 0, 160),
    heading1: heading(27, 340, 100),
    heading2: heading(23, 220, 80),
  },
  // a field takes the look of its paragraph, not of its run, in some programs
  paragraphStyles: [{ id: PAGE_LINE, name: 'Page line', basedOn: 'Normal', run: { size: 18, color: QUIET } }],
};

const DASH = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '–',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 300, hanging: 300 } } },
};

const runningLine = (municipality: string, notice: string | null) =>
  new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun({ text: municipality, size: 18, color: QUIET }),
      ...(notice ? [new TextRun({ text: `\t${notice}`, size: 18, bold: true, color: '5A4300' })] : []),
    ],
  });

const pageLine = (footer: string) =>
  new Paragraph({
    style: PAGE_LINE,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [
      new TextRun(`${footer}\tSida `),
      new TextRun({ children: [PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] }),
    ],
  });

function setBlock(block: DocumentBlock, map: DocumentMap | null): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1,
          children: [new TextRun(block.text)],
        }),
      ];
    case 'text':
      return linesOf(block.text, { bold: block.strong ?? false, ...(block.quiet && { color: QUIET }) });
    case 'list':
      return block.items.flatMap((item) => linesOf(item, {}, { numbering: { reference: 'dash', level: 0 } }));
    case 'map':
      return map ? [setMap(map, block.text)] : [];
    case 'table':
      return [setTable(block), new Paragraph({ spacing: { after: 60 }, children: [] })];
  }
}

/** A text as paragraphs, one for each of its lines. */
function linesOf(
  text: string,
  run: { bold?: boolean; color?: string },
  paragraph: IParagraphOptions = {},
): Paragraph[] {
  return text
    .split('\n')
    .map((line) => new Paragraph({ ...paragraph, children: [new TextRun({ text: line, ...run })] }));
}

function setMap({ png, widthPixels, heightPixels }: DocumentMap, text: string): Paragraph {
  const scale = Math.min(TEXT_WIDTH_PIXELS / widthPixels, MAP_HEIGHT_PIXELS / heightPixels);
  return new Paragraph({
    spacing: { before: 80, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(widthPixels * scale), height: Math.round(heightPixels * scale) },
        altText: { name: 'Karta', title: 'Karta', description: text },
      }),
    ],
  });
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function setTable({ head, rows, widths }: DocumentTable): Table {
  const columns = widths.map((share) => Math.round((TEXT_WIDTH * share) / 100));
  const row = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, column) =>
          new TableCell({
            width: { size: columns[column]!, type: WidthType.DXA },
            margins: { top: 50, bottom: 50, left: 80, right: 80 },
            ...(isHead && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F3EFE6' } }),
            children: linesOf(text, { bold: isHead }, { spacing: { after: 0, line: 264 } }),
          }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    borders: {
      top: RULE,
      bottom: RULE,
      insideHorizontal: RULE,
      left: NO_RULE,
      right: NO_RULE,
      insideVertical: NO_RULE,
    },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
