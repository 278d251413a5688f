const PLAIN: Readonly<Record<string, string>> = { ø: 'ö', æ: 'ä', đ: 'd', ł: 'l', ı: 'i', ð: 'd', ß: 'ss' };

/** A name as the lists hold it: lower case, å ä ö kept, every other mark left out (é → e, ç → c). */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-zåäö]*$/.test(lower)) return lower;
  return lower
    .replace(/[øæđłıðß]/g, (sign) => PLAIN[sign]!)
    .normalize('NFD')
    .replace(/([ao])\u0308/g, (_, letter) => (letter === 'a' ? 'ä' : 'ö'))
    .replace(/a\u030a/g, 'å')
    .replace(/\p{M}/gu, '');
}
