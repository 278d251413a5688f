import { cleanText } from './cell_text.ts';

/** The header with a name of its own for each column: an empty one by its number, a second "Datum" as "Datum (2)". */
export function uniqueHeader(cells: readonly string[]): string[] {
  const used = new Set<string>();
  return cells.map((cell, index) => {
    const name = cleanText(cell).replaceAll(/\s+/g, ' ') || `Kolumn ${index + 1}`;
    let unique = name;
    for (let next = 2; used.has(unique.toLocaleLowerCase('sv')); next++) unique = `${name} (${next})`;
    used.add(unique.toLocaleLowerCase('sv'));
    return unique;
  });
}
