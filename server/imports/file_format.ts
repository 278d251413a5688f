import { createReadStream } from 'node:fs';
import { ProblemError } from '../problem.ts';
import { type FileEncoding, readTextLines } from './text_lines.ts';

export type Delimiter = ',' | ';' | '\t';

export interface FileFormat {
  encoding: FileEncoding;
  delimiter: Delimiter;
  /** Lines before the header: one when Excel wrote "sep=;". */
  linesBeforeHeader: 0 | 1;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];
const SEPARATOR_LINE = /^"?sep=([,;\t])"?\s*$/i;

/**
 * How the file is written: UTF-8 unless a byte sequence is invalid there (then Windows-1252, as Excel saves it),
 * UTF-16 by its byte order mark; the delimiter by "sep=" or by what the header has most of, outside quotes.
 * Throws empty_file without any line, unreadable_file for a workbook or another file that is no text.
 */
export async function detectFileFormat(path: string): Promise<FileFormat> {
  const encoding = await detectEncoding(path);
  const [first, second] = await firstLines(path, encoding);
  if (first === undefined) {
    throw new ProblemError(
      'empty_file',
      'Filen har inga rader. Den ska ha en rubrikrad och minst en rad till.',
    );
  }
  const separator = SEPARATOR_LINE.exec(first);
  if (separator) return { encoding, delimiter: separator[1] as Delimiter, linesBeforeHeader: 1 };
  return { encoding, delimiter: commonestDelimiter(first || (second ?? '')), linesBeforeHeader: 0 };
}

async function detectEncoding(path: string): Promise<FileEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const block of createReadStream(path) as AsyncIterable<Buffer>) {
      if (isFirst) {
        if (block[0] === 0xff && block[1] === 0xfe) return 'utf-16le';
        refuseBinary(block);
        isFirst = false;
      }
      utf8.decode(block, { stream: true });
    }
    utf8.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

/** A workbook is a zip archive; other binary files show themselves by a zero byte. */
function refuseBinary(start: Buffer): void {
  if (start.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    throw new ProblemError(
      'unreadable_file',
      'Filen är en arbetsbok (xlsx). Spara den som CSV och läs in den filen.',
    );
  }
  if (start.includes(0)) {
    throw new ProblemError('unreadable_file', 'Filen är ingen textfil. Läs in en CSV-fil med rubrikrad.');
  }
}

async function firstLines(path: string, encoding: FileEncoding): Promise<string[]> {
  for await (const lines of readTextLines(path, encoding)) return lines;
  return [];
}

function commonestDelimiter(header: string): Delimiter {
  const unquoted = header.replaceAll(/"[^"]*"/g, '');
  const uses = (delimiter: Delimiter) => unquoted.split(delimiter).length;
  return DELIMITERS.reduce((best, next) => (uses(next) > uses(best) ? next : best));
}
