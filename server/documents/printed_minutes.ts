import type { DocumentBlock } from '@lagesbild/shared/labels/document_block.ts';
import {
  minutesBlocks,
  minutesFacts,
  minutesTitle,
  signatureRows,
} from '@lagesbild/shared/labels/minutes_blocks.ts';
import type { Minutes } from '@lagesbild/shared/schemas/minutes.ts';

/** A map to set in a document. */
export interface DocumentMap {
  png: Buffer;
  widthPixels: number;
  heightPixels: number;
}

/** What a document is made of, whatever it is set in. */
export interface PrintedDocument {
  title: string;
  municipality: string;
  facts: [label: string, value: string][];
  blocks: DocumentBlock[];
  /** Left in the footer of every page. */
  footer: string;
  /** Above the text of every page; null when there is nothing to say. */
  notice: string | null;
  /** The moment that the file says it was made: the same content gives the same file. */
  madeAt: Date;
}

export const EXAMPLE_NOTICE = 'Exempeldata: påhittad kommun, påhittade händelser';

/** Minutes with their signatures, ready to be set. A draft says on every page that it is one. */
export function printMinutes({ content, state, signatures, signers }: Minutes, now: Date): PrintedDocument {
  const { municipality, meeting } = content;
  const rows = signatureRows(signatures, signers, municipality.timeZone);
  const draft = state === 'signed' ? null : 'Inte justerat';
  const notices = [municipality.isExample ? EXAMPLE_NOTICE : null, draft].filter((notice) => notice !== null);
  return {
    title: minutesTitle(content),
    municipality: municipality.name,
    facts: minutesFacts(content),
    blocks: [
      ...minutesBlocks(content),
      { kind: 'heading', text: 'Justeras' },
      rows.length > 0
        ? { kind: 'table', name: 'Justering', head: ['Vem', 'När'], widths: [64, 36], rows }
        : { kind: 'text', text: 'Ingen är utsedd att justera än.', quiet: true },
    ],
    footer: `${meeting.registryNumber ?? 'Diarienummer inte satt'} · EST-möte ${meeting.number}, ${meeting.heldOn}`,
    notice: notices.length > 0 ? notices.join(' · ') : null,
    madeAt: state === 'signed' ? new Date(signatures.at(-1)!.signedAt) : now,
  };
}
