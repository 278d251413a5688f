import { Type } from 'typebox';
import { LIMITS } from '../domain/limits.ts';
import { MINUTES_PARTS, MINUTES_STATES } from '../domain/minutes_parts.ts';
import { Instant, MunicipalityCode, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ConfirmedFinds } from './incident.ts';
import { MinutesContent } from './minutes_content.ts';

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const MinutesParams = strictObject({ code: MunicipalityCode, id: Uuid });

const Signer = strictObject({
  userId: Uuid,
  organization: Type.String(),
  role: Type.String(),
  name: nullable(Type.String({ description: 'Of the account; for who leads the meeting only' })),
  isOneself: Type.Boolean(),
  hasSigned: Type.Boolean(),
});
export type MinutesSigner = Type.Static<typeof Signer>;

const Signature = strictObject({ organization: Type.String(), role: Type.String(), signedAt: Instant });
export type MinutesSignature = Type.Static<typeof Signature>;

/** Minutes as they now read, and how far their signing has come. */
export const Minutes = strictObject({
  state: oneOf(MINUTES_STATES),
  version: Type.Integer({ description: 'Of the choice of signers; 0 before the first' }),
  content: MinutesContent,
  sha256: Sha256,
  parts: Type.Record(Type.String(), Sha256, { description: 'A hash of each part of the content' }),
  signers: Type.Array(Signer, { description: 'Chosen to sign: none or two' }),
  signatures: Type.Array(Signature, { description: 'That hold, oldest first' }),
  candidates: Type.Array(Signer, { description: 'Who can be chosen; for who leads the meeting, else empty' }),
  reopenings: Type.Array(strictObject({ reason: Type.String(), reopenedAt: Instant }), {
    description: 'Why earlier signatures were made void, oldest first',
  }),
  mayChoose: Type.Boolean(),
  maySign: Type.Boolean(),
  mayReopen: Type.Boolean(),
});
export type Minutes = Type.Static<typeof Minutes>;

export const MinutesChange = strictObject(
  {
    version: Type.Integer({ minimum: 0 }),
    signerIds: Type.Optional(
      Type.Union([Type.Array(Uuid, { minItems: 2, maxItems: 2 }), Type.Array(Uuid, { maxItems: 0 })]),
    ),
    registryNumber: Type.Optional(
      nullable(
        Type.String({
          maxLength: LIMITS.registryNumberCharacters,
          pattern: '^[0-9A-Za-zÅÄÖåäö][0-9A-Za-zÅÄÖåäö .:/\\-§]*$',
          description: 'Diarienummer, e.g. KS 2026/114',
        }),
      ),
    ),
    confirmedFinds: Type.Optional(ConfirmedFinds),
  },
  { minProperties: 2 },
);
export type MinutesChange = Type.Static<typeof MinutesChange>;

/** A signature is under what was read: its hash, and those of its parts to tell what changed. */
export const MinutesSign = strictObject({
  sha256: Sha256,
  parts: Type.Partial(strictObject(Object.fromEntries(MINUTES_PARTS.map((part) => [part, Sha256])))),
});
export type MinutesSign = Type.Static<typeof MinutesSign>;

export const MinutesReopen = strictObject({
  reason: Type.String({ minLength: 1, maxLength: LIMITS.minutesReasonCharacters, pattern: '\\S' }),
  confirmedFinds: Type.Optional(ConfirmedFinds),
});
export type MinutesReopen = Type.Static<typeof MinutesReopen>;
