import { Type } from 'typebox';
import { CHOSEN_MAIL_KINDS } from '../domain/mail_kinds.ts';
import { oneOf, strictObject } from './common.ts';

export const MailChoice = strictObject({
  kind: oneOf(CHOSEN_MAIL_KINDS),
  wanted: Type.Boolean(),
});
export type MailChoice = Type.Static<typeof MailChoice>;

/** The kinds that concern the member's role, each wanted or not. */
export const MailChoices = strictObject({
  choices: Type.Array(MailChoice),
  sendsMail: Type.Boolean({ description: 'False: the service has no mail server' }),
});
export type MailChoices = Type.Static<typeof MailChoices>;
