import type { ErrorCode } from '@lagesbild/shared/domain/error_codes.ts';
import { ERROR_CODES } from '@lagesbild/shared/domain/error_codes.ts';
import type { ImportResult } from '@lagesbild/shared/schemas/import.ts';

const SHOWN_REJECTIONS = 10;
const count = (number: number) => number.toLocaleString('sv-SE');

/** The result as lines: the sum, the reasons with their counts, the first rejected rows, the notes. */
export function importResultLines(result: ImportResult): string[] {
  const lines = [
    `${count(result.rows)} rader: ${count(result.accepted)} inlästa, ${count(result.rejectedCount)} avvisade.`,
  ];
  for (const [code, rows] of Object.entries(result.rejectedByCode)) {
    lines.push(`  ${count(rows).padStart(9)}  ${ERROR_CODES[code as ErrorCode].sv} (${code})`);
  }
  if (result.rejected.length > 0) lines.push('Avvisade rader, de första:');
  for (const { row, column, detail } of result.rejected.slice(0, SHOWN_REJECTIONS)) {
    lines.push(`  rad ${row}${column === null ? '' : `, ${column}`}: ${detail}`);
  }
  // the counts by reason stand above already
  for (const { code, detail } of result.notes) {
    if (code !== 'rejected_reasons' && code !== 'rejected_capped') lines.push(`Obs: ${detail}`);
  }
  return lines;
}
