/** Weights 2, 1, 2 … on the first nine digits; the tenth makes the sum of digits a multiple of ten (Skatteverket, SKV 704). */
export function hasChecksum(ten: string): boolean {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const weighed = Number(ten[index]) * (index % 2 === 0 ? 2 : 1);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Near enough a day of the calendar (a slip of the finger is still meant); a samordningsnummer has 60 added to the day. */
export function isDate(month: number, day: number): boolean {
  const plain = day > 60 ? day - 60 : day;
  if (month < 1 || month > 12 || plain < 1) return false;
  return plain <= 31;
}

/**
 * Numbers and stamps of our own years begin with them; few who are written about were born in them. Those of the
 * thirties are old people, who are looked for and spoken of.
 */
export const isRecent = (century: string, year: number): boolean =>
  century !== '19' && year >= 17 && year < 30;
