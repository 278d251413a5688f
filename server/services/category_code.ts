const LETTERS: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u', æ: 'a', ø: 'o' };

/** A code for a category of one's own, made of its name: it stays when the name changes. Never one that is there. */
export function codeOfName(name: string, parentCode: string | null, known: readonly string[]): string {
  const word =
    name
      .toLocaleLowerCase('sv')
      .replace(/[åäöéüæø]/g, (letter) => LETTERS[letter]!)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'kategori';
  const base = parentCode === null ? `own_${word}` : `${parentCode}.own_${word}`;
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}_${number}`;
    if (!known.includes(code)) return code;
  }
}
