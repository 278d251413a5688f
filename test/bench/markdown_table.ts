/** Rows with the same keys as a markdown table; the keys are its head. */
export function markdownTable(rows: readonly Record<string, string>[]): string {
  const head = Object.keys(rows[0] ?? {});
  const width = (name: string) => Math.max(name.length, ...rows.map((row) => row[name]!.length));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map((name) => name.padEnd(width(name)))),
    line(head.map((name) => '-'.repeat(width(name)))),
    ...rows.map((row) => line(head.map((name) => row[name]!.padEnd(width(name))))),
  ].join('\n');
}
