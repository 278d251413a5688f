/** A number as people write it, with a comma or a point; NaN for anything else. */
export function writtenNumber(text: string): number {
  const plain = text.trim().replace(/\s/g, '').replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
