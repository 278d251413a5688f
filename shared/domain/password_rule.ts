/**
 * What a password must be: long, and not one of those that everybody tries first. No rules of composition: they make
 * passwords alike (NIST SP 800-63B 3.1.1.2).
 */
export const PASSWORD_CHARACTERS = { fewest: 12, most: 200 } as const;

/** Common ones that are long enough to pass otherwise, in small letters. */
const COMMON = new Set(
  `123456789012 1234567890123 12345678901234 123123123123 111111111111 000000000000 012345678901
  0123456789012 987654321098 112233445566 121212121212 qwertyuiop12 qwertyuiop123 qwertyuiopå1 qwertyuiopas
  qwertyuiopåä qwerty123456 qwerty1234567 qwertyqwerty 1q2w3e4r5t6y 1qaz2wsx3edc 1qaz2wsx3edc4rfv asdfghjklöä1
  asdfghjkl123 asdfasdfasdf zxcvbnm12345 abcdefghijkl abcdefghijklm abc123abc123 abcabcabcabc aaaaaaaaaaaa
  password1234 password12345 password123! password123456 password2024 password2025 password2026 passwordpassword
  passw0rd1234 p@ssw0rd1234 mypassword123 changeme1234 changemenow1 letmein12345 welcome12345 welcome123456
  administrator administrator1 administrator123 admin1234567 adminadmin12 admin12345678 iloveyou1234
  lösenord1234 lösenord12345 lösenord123! lösenord123456 lösenord2024 lösenord2025 lösenord2026 losenord1234
  losenord12345 lösenordlösenord mittlösenord mittlösenord1 hemligt12345 hemligthemligt hejhejhejhej hejhej123456
  välkommen123 välkommen1234 välkommen2025 välkommen2026 valkommen1234 sommar123456 sommarsommar sommaren2025
  sommaren2026 vintern2025! vintern2026! vinter123456 hösten202512 sverige12345 sverigesverige stockholm123
  stockholm1234 goteborg1234 göteborg1234 kommunen1234 kommun123456 lägesbild123 lägesbild1234 lagesbild123
  lagesbild1234 gemensamlägesbild`.split(/\s+/),
);

export type PasswordFault = 'too_short' | 'too_long' | 'common';

/** What is wrong with a password, or null. Characters are counted as people do, å once. */
export function passwordFault(password: string): PasswordFault | null {
  const characters = [...password.normalize('NFC')].length;
  if (characters < PASSWORD_CHARACTERS.fewest) return 'too_short';
  if (password.length > PASSWORD_CHARACTERS.most) return 'too_long';
  return COMMON.has(password.normalize('NFC').toLocaleLowerCase('sv')) ? 'common' : null;
}
