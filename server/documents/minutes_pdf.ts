import { makePdf, PDF_COLOURS, PDF_PAGE, pdfBlock } from './pdf_house.ts';
import type { DocumentMap, PrintedDocument } from './printed_minutes.ts';

/** A printed document as PDF: the same blocks in the same order as the DOCX. */
export async function setAsPdf(printed: PrintedDocument, map: DocumentMap | null): Promise<Buffer> {
  const { title, facts, blocks } = printed;
  const width = PDF_PAGE.width - 2 * PDF_PAGE.margin;
  const { bytes } = await makePdf(printed, [
    { text: title, bold: true, fontSize: 20, lineHeight: 1.1, margin: [0, 0, 0, 10] },
    {
      layout: 'noBorders',
      table: {
        widths: [96, '*'],
        body: facts.map(([label, value]) => [{ text: label, color: PDF_COLOURS.quiet }, { text: value }]),
      },
    },
    ...blocks.flatMap((block) => pdfBlock(block, map, width)),
  ]);
  return bytes;
}
