/** The words of a list that are written after what they begin with: "an: na ders" holds "anna" and "anders". */
export function listWords(list: string): string[] {
  let beginning = '';
  return list.split(/\s/).flatMap((piece) => {
    if (!piece.endsWith(':')) return [beginning + piece];
    beginning = piece.slice(0, -1);
    return [];
  });
}
