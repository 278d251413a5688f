import { Type } from 'typebox';
import { PASSWORD_CHARACTERS } from '../domain/password_rule.ts';
import { ROLES } from '../domain/roles.ts';
import { nullable, oneOf, strictObject, Uuid } from './common.ts';

/** 256 random bits as base64url. */
const LinkToken = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' });
const EmailAddress = Type.String({
  minLength: 6,
  maxLength: 254,
  pattern: '^\\s*[^\\s@<>"]+@[^\\s@<>"]+\\.[^\\s@<>"]+\\s*$',
});
/** Longer ones are refused here, shorter and common ones with weak_password. */
const NewPassword = Type.String({ maxLength: PASSWORD_CHARACTERS.most * 2 });
const PersonName = Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' });

export const InvitationCreate = strictObject({
  email: EmailAddress,
  name: PersonName,
  role: oneOf(ROLES),
  organizationId: nullable(Uuid),
});
export type InvitationCreate = Type.Static<typeof InvitationCreate>;

/** `link` only where no mail can be sent: shown once, to hand over. */
export const Invited = strictObject({ id: Uuid, link: nullable(Type.String()) });
export type Invited = Type.Static<typeof Invited>;

export const LinkShow = strictObject({ token: LinkToken });

export const InvitationShown = strictObject({
  email: Type.String(),
  name: Type.String(),
  role: oneOf(ROLES),
  municipalityName: Type.String(),
  hasAccount: Type.Boolean({ description: 'The address has an account: no password is asked for' }),
});
export type InvitationShown = Type.Static<typeof InvitationShown>;

export const InvitationAccept = strictObject({
  token: LinkToken,
  name: Type.Optional(PersonName),
  password: Type.Optional(NewPassword),
});
export type InvitationAccept = Type.Static<typeof InvitationAccept>;

export const AcceptedAccount = strictObject({ email: Type.String() });

export const PasswordResetAsk = strictObject({ email: EmailAddress });
/** The same whether there is such an account or not. */
export const PasswordResetAsked = strictObject({
  mailed: Type.Boolean({ description: 'False where the service sends no mail at all' }),
});
export const PasswordResetUse = strictObject({ token: LinkToken, password: NewPassword });

export const PasswordChange = strictObject({
  currentPassword: Type.String({ minLength: 1, maxLength: 200 }),
  password: NewPassword,
});
export type PasswordChange = Type.Static<typeof PasswordChange>;
