const collator = new Intl.Collator('sv', { numeric: true });

/**
 * A copy of the rows, sorted by a value: numbers by size, words in Swedish order. Rows without a value come last in
 * both directions, equal ones in the order they came; without a value to sort by the rows stay as they are.
 */
export function sortTable<Row>(
  rows: readonly Row[],
  value: ((row: Row) => number | string | null) | undefined,
  descending: boolean,
): Row[] {
  if (!value) return [...rows];
  const direction = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return direction * (left - right);
    return direction * collator.compare(String(left), String(right));
  });
}
