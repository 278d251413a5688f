import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MemberScope } from '@lagesbild/db/scope.ts';
import { CHOSEN_MAIL_KINDS, type ChosenMailKind } from '@lagesbild/shared/domain/mail_kinds.ts';

/** What a link ends: the monthly mail, or one of the kinds that are chosen under Konto. */
export type EndedMail = 'monthly_thanks' | ChosenMailKind;

const SIGNED = /^([0-9A-Za-z]{4})\.([0-9a-f-]{36})(?:\.([a-z_]{1,40}))?\.([\w-]{43})$/;

const signatureOf = (secret: string, of: string) =>
  createHmac('sha256', secret).update(`unsubscribe\n${of}`).digest('base64url');

/** The monthly mail is not named: its links are older than the other kinds. */
const claimOf = ({ municipalityId, userId }: MemberScope, kind: EndedMail) =>
  `${municipalityId}.${userId}${kind === 'monthly_thanks' ? '' : `.${kind}`}`;

/** Says whose mail of which kind and municipality ends; signed, so that nobody can end another's. */
export function unsubscribeToken(
  secret: string,
  scope: MemberScope,
  kind: EndedMail = 'monthly_thanks',
): string {
  const of = claimOf(scope, kind);
  return `${of}.${signatureOf(secret, of)}`;
}

/** Whose it is and what it ends, or null when the signature is not ours. */
export function readUnsubscribeToken(
  secret: string,
  token: string,
): { scope: MemberScope; kind: EndedMail } | null {
  const [, municipalityId = '', userId = '', named, signature = ''] = SIGNED.exec(token) ?? [];
  const kind = named === undefined ? 'monthly_thanks' : CHOSEN_MAIL_KINDS.find((known) => known === named);
  if (!kind) return null;
  const scope = { municipalityId, userId };
  const expected = Buffer.from(signatureOf(secret, claimOf(scope, kind)));
  const given = Buffer.from(signature);
  const fits = given.length === expected.length && timingSafeEqual(given, expected);
  return fits ? { scope, kind } : null;
}
