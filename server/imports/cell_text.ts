/** What R, databases and people write where there is nothing. */
const NOTHING = /^(?:na|n\/a|null|none|-+|\?)$/i;

/** The cell of a column without surrounding blanks; '' when there is no such column or the cell says "nothing". */
export function cellText(cells: string[], column: number | undefined): string {
  const text = column === undefined ? '' : (cells[column] ?? '').trim();
  return NOTHING.test(text) ? '' : text;
}
