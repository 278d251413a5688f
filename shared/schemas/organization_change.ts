import { Type } from 'typebox';
import { ORGANIZATION_KINDS } from '../domain/incident_codes.ts';
import { LocalDate, nullable, oneOf, strictObject, Uuid } from './common.ts';
import { ReadVersion, RegisterName } from './register_fields.ts';

const written = {
  name: RegisterName,
  kind: oneOf(ORGANIZATION_KINDS),
  reportsFrom: nullable(LocalDate),
  reportsTo: nullable(LocalDate),
  areaIds: Type.Array(Uuid, { maxItems: 500, description: 'Areas agreed for a partner' }),
};

export const OrganizationCreate = strictObject(written);
export type OrganizationCreate = Type.Static<typeof OrganizationCreate>;

export const OrganizationUpdate = strictObject({
  version: ReadVersion,
  change: Type.Partial(strictObject(written), { additionalProperties: false }),
});
export type OrganizationUpdate = Type.Static<typeof OrganizationUpdate>;
