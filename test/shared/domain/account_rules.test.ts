import { passwordFault } from '@lagesbild/shared/domain/password_rule.ts';
import { delaySeconds } from '@lagesbild/shared/domain/sign_in_delay.ts';
import { expect, it } from 'vitest';

it.each([
  ['elva tecken', 'too_short'],
  ['tolv tecken!', null],
  ['åäöåäöåäöåä', 'too_short'],
  ['a'.repeat(201), 'too_long'],
  ['Password1234', 'common'],
  ['LÖSENORD1234', 'common'],
  ['bara små bokstäver', null],
] as const)('the password %s is %s', (password, fault) => {
  expect(passwordFault(password)).toBe(fault);
});

it('a letter written as two code points counts once', () => {
  expect(passwordFault('ö'.normalize('NFD').repeat(11))).toBe('too_short');
  expect(passwordFault('ö'.normalize('NFD').repeat(12))).toBe(null);
});

it('an account waits from the twentieth failure, twice as long each time, five minutes at most', () => {
  expect([0, 19, 20, 21, 22, 24, 25, 1000].map(delaySeconds)).toEqual([0, 0, 15, 30, 60, 240, 300, 300]);
});
