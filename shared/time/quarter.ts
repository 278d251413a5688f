/** A calendar quarter as it is written: '2026-Q4'. */
export const QUARTER_PATTERN = '^[0-9]{4}-Q[1-4]$';

/** The quarter of a local date (YYYY-MM-DD): '2026-11-16' → '2026-Q4'. */
export function quarterOf(localDate: string): string {
  const month = Number(localDate.slice(5, 7));
  return `${localDate.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** The quarter after: '2026-Q4' → '2027-Q1'. */
export function nextQuarter(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}
