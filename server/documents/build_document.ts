import { setAsDocx } from './minutes_docx.ts';
import { setAsPdf } from './minutes_pdf.ts';
import { type OnePage, setOnePage } from './one_page_pdf.ts';
import type { DocumentMap, PrintedDocument } from './printed_minutes.ts';
import { svgToPng } from './svg_to_png.ts';

/** A map as it was drawn and frozen. */
export interface DrawnMap {
  widthPixels: number;
  heightPixels: number;
  svg: string;
}

export type DocumentTask =
  | { kind: 'docx' | 'pdf'; printed: PrintedDocument; map: DrawnMap | null }
  | { kind: 'one_page'; page: OnePage; map: DrawnMap | null }
  | { kind: 'png'; map: DrawnMap };

/** The bytes of a document. Setting one takes some tenths of a second: it belongs in a worker thread. */
export async function buildDocument(task: DocumentTask): Promise<Uint8Array> {
  const map: DocumentMap | null = task.map && { ...task.map, png: await svgToPng(task.map.svg) };
  switch (task.kind) {
    case 'docx':
      return setAsDocx(task.printed, map);
    case 'pdf':
      return setAsPdf(task.printed, map);
    case 'one_page':
      return setOnePage(task.page, map);
    case 'png':
      return map!.png;
  }
}
