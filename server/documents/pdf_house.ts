import type { DocumentBlock, DocumentTable } from '@lagesbild/shared/labels/document_block.ts';
import pdfmake from 'pdfmake';
import { DOCUMENT_FACE, fontFiles } from './fonts.ts';
import type { DocumentMap } from './printed_minutes.ts';

/** A piece of pdfmake's document definition. */
export type PdfNode = Record<string, unknown>;

/** A4 in points, and its margins. */
export const PDF_PAGE = { width: 595.28, height: 841.89, margin: 56 };
export const PDF_COLOURS = {
  ink: '#14213A',
  quiet: '#4A5568',
  line: '#DED8CA',
  head: '#F3EFE6',
  notice: '#5A4300',
};

const { normal, bold } = fontFiles();
pdfmake.setFonts({ [DOCUMENT_FACE]: { normal, bold, italics: normal, bolditalics: bold } });
// nothing is fetched, and only the face is read
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path === normal || path === bold);

interface PdfFrame {
  title: string;
  municipality: string;
  footer: string;
  notice: string | null;
  madeAt: Date;
  margin?: number;
}

/** A document in the house's dress: what runs above and below every page, title, language, and when it was made. */
export async function makePdf(
  { title, municipality, footer, notice, madeAt, margin = PDF_PAGE.margin }: PdfFrame,
  content: PdfNode[],
): Promise<{ bytes: Buffer; pages: number }> {
  let pages = 0;
  const running = { fontSize: 9, color: PDF_COLOURS.quiet };
  const bytes = await pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [margin, margin, margin, 52],
      info: { title, author: municipality, subject: 'EST-möte', creationDate: madeAt, modDate: madeAt },
      language: 'sv-SE',
      displayTitle: true,
      defaultStyle: { font: DOCUMENT_FACE, fontSize: 10.5, lineHeight: 1.25, color: PDF_COLOURS.ink },
      header: () => ({
        margin: [margin, 26, margin, 0],
        columns: [
          { text: municipality, ...running, width: 'auto' },
          { text: notice ?? '', ...running, bold: true, color: PDF_COLOURS.notice, alignment: 'right' },
        ],
      }),
      footer: (page: number, count: number) => {
        pages = count;
        return {
          margin: [margin, 14, margin, 0],
          columns: [
            { text: footer, ...running },
            { text: `Sida ${page} av ${count}`, ...running, alignment: 'right', width: 'auto' },
          ],
        };
      },
      content,
    })
    .getBuffer();
  return { bytes, pages };
}

/** A block as pdfmake sets it; `widthPoints` is what there is room for. */
export function pdfBlock(block: DocumentBlock, map: DocumentMap | null, widthPoints: number): PdfNode[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, bold: true, fontSize: 13.5, margin: [0, 14, 0, 4], headlineLevel: 1 }];
    case 'text':
      return [
        {
          text: block.text,
          bold: block.strong ?? false,
          margin: [0, 0, 0, 6],
          ...(block.quiet && { color: PDF_COLOURS.quiet }),
        },
      ];
    case 'list':
      return [{ ul: block.items.map((text) => ({ text, margin: [0, 0, 0, 3] })), margin: [0, 0, 0, 6] }];
    case 'map':
      return map ? [pdfMap(map, widthPoints, 330)] : [];
    case 'table':
      return [pdfTable(block, widthPoints)];
  }
}

export function pdfMap(
  { png, widthPixels, heightPixels }: DocumentMap,
  width: number,
  height: number,
): PdfNode {
  const scale = Math.min(width / widthPixels, height / heightPixels);
  return {
    image: `data:image/png;base64,${png.toString('base64')}`,
    width: widthPixels * scale,
    margin: [0, 4, 0, 8],
  };
}

/** Cells of our own making: pdfmake writes into what it is given. */
const cells = (texts: readonly string[]) => texts.map((text) => ({ text }));

/** Padding of a cell, left and right, that pdfmake adds to a column's width. */
const PADDING = 5;

export function pdfTable({ head, rows, widths }: DocumentTable, widthPoints: number, fontSize = 10): PdfNode {
  return {
    margin: [0, 2, 0, 8],
    fontSize,
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: widths.map((share) => (widthPoints * share) / 100 - 2 * PADDING),
      body: [head.map((text) => ({ text, bold: true, fillColor: PDF_COLOURS.head })), ...rows.map(cells)],
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0,
      hLineColor: () => PDF_COLOURS.line,
      paddingLeft: () => PADDING,
      paddingRight: () => PADDING,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}
