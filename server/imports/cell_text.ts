/** What R, databases, workbooks and people write where there is nothing. */
const NOTHING =
  /^(?:na|n\/a|null|none|-+|\?|#(?:n\/a|ref!|value!|name\?|null!|num!|div\/0!|saknas!|referens!))$/i;

/** Signs of no width that come along from web pages and workbooks, and blanks of other kinds. */
const ODD = /[\u00A0\u00AD\u2007\u200B-\u200D\u202F\u2060\uFEFF]/;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const ODD_BLANK = /[\u00A0\u2007\u202F]/g;

/** Text as it looks: nothing invisible in it, every blank an ordinary one, none at the ends. */
export function cleanText(text: string): string {
  if (!ODD.test(text)) return text.trim();
  return text.replaceAll(INVISIBLE, '').replaceAll(ODD_BLANK, ' ').trim();
}

/** The cell of a column without surrounding blanks; '' when there is no such column or the cell says "nothing". */
export function cellText(cells: string[], column: number | undefined): string {
  const text = column === undefined ? '' : cleanText(cells[column] ?? '');
  return NOTHING.test(text) ? '' : text;
}
