import { randomBytes } from 'node:crypto';
import { hashToken } from '../plugins/accounts.ts';
import { ProblemError } from '../problem.ts';

const HOUR = 3_600_000;

/** The links, where they lead and how long they hold. The token stands in the fragment: no server's log sees it. */
export const LINKS = {
  invitation: { page: 'valkommen', milliseconds: 7 * 24 * HOUR },
  passwordReset: { page: 'losenord', milliseconds: HOUR },
} as const;

/** A random token of 256 bits: the address for the person, the hash for the database. */
export function makeLink(kind: keyof typeof LINKS, origin: string, now: Date) {
  const token = randomBytes(32).toString('base64url');
  const { page, milliseconds } = LINKS[kind];
  return {
    address: `${origin}/${page}#${token}`,
    tokenHash: hashToken(token),
    expiresAt: new Date(now.getTime() + milliseconds),
  };
}

/** The same for a link that was used, has run out, was replaced or never was. */
export const linkVoid = () =>
  new ProblemError('link_void', 'Den är använd, för gammal eller ersatt av en nyare. Be om en ny.');
