/** Local days on which an organisation reports, as the municipality's register has them; null: not declared. */
export interface DeclaredDays {
  reportsFrom: string | null;
  reportsTo: string | null;
}

export interface DeclaredChange {
  change: 'began' | 'stopped';
  /** The first day with reports, or the last one. */
  date: string;
}

/**
 * Whether the register says that an organisation began or stopped within the days that a figure looks at: from the first
 * day compared with to the last day shown, both counted in (YYYY-MM-DD). It holds beside what the reports themselves tell
 * (see reportingEffort), also where they are too few to tell. Of both in the same days the stop is news. Null: neither.
 */
export function declaredChange(
  { reportsFrom, reportsTo }: DeclaredDays,
  span: { firstDay: string; lastDay: string },
): DeclaredChange | null {
  if (reportsTo !== null && span.firstDay <= reportsTo && reportsTo < span.lastDay)
    return { change: 'stopped', date: reportsTo };
  if (reportsFrom !== null && span.firstDay < reportsFrom && reportsFrom <= span.lastDay)
    return { change: 'began', date: reportsFrom };
  return null;
}
