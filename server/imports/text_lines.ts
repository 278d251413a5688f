import { createReadStream } from 'node:fs';
import { ProblemError } from '../problem.ts';

/** Names as TextDecoder knows them. */
export type FileEncoding = 'utf-8' | 'windows-1252' | 'utf-16le';

/** A line of a million characters is not a table; without this a file of one line would be held whole. */
const LONGEST_LINE_CHARACTERS = 1_000_000;

/**
 * The physical lines of a text file, a batch per block read, so that a file of any size takes little memory.
 * Lines end with CRLF, LF or CR; the byte order mark is dropped. An empty file gives no line.
 * Throws unreadable_file on a line above a million characters.
 */
export async function* readTextLines(path: string, encoding: FileEncoding): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const block of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = rest + decoder.decode(block, { stream: true });
    // a CR that ends the block may be half of a CRLF
    const held = text.endsWith('\r') ? text.length - 1 : text.length;
    const lines = text.slice(0, held).split(/\r\n|\n|\r/);
    rest = `${lines.pop() ?? ''}${text.slice(held)}`;
    refuseEndless(rest);
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.endsWith('\r') ? [rest.slice(0, -1)] : [rest];
}

function refuseEndless(line: string): void {
  if (line.length <= LONGEST_LINE_CHARACTERS) return;
  throw new ProblemError(
    'unreadable_file',
    `Filen har en rad som är längre än ${LONGEST_LINE_CHARACTERS.toLocaleString('sv-SE')} tecken. Är det en CSV-fil?`,
  );
}
