import { formatNumber } from '../../state/number_format.ts';

/** "1 händelse", "1 234 händelser". */
export function many(count: number, one: string, more: string): string {
  return `${formatNumber(count, 'sv')} ${count === 1 ? one : more}`;
}

/** A name inside a sentence: "Skadegörelse" → "skadegörelse". */
export function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}
