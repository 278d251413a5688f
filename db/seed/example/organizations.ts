import type { OrganizationKind } from '@lagesbild/shared/domain/incident_codes.ts';

export interface ExampleOrganization {
  key: string;
  name: string;
  kind: OrganizationKind;
  /** First fortnight (1–52) with reports from it. */
  firstFortnight: number;
}

/** The guards begin to report halfway: from then on there are more reports without there being more crime. */
export const GUARDS_FIRST_FORTNIGHT = 27;

const since = (
  firstFortnight: number,
  key: string,
  name: string,
  kind: OrganizationKind,
): ExampleOrganization => ({ key, name, kind, firstFortnight });

/** Who reports in Exempelkommun. */
export const EXAMPLE_ORGANIZATIONS: readonly ExampleOrganization[] = [
  since(1, 'safety', 'Säkerhetsenheten', 'municipal_department'),
  since(1, 'technical', 'Tekniska förvaltningen', 'municipal_department'),
  since(1, 'leisure', 'Kultur och fritid', 'municipal_department'),
  since(1, 'social', 'Socialtjänsten', 'municipal_department'),
  since(1, 'central_school', 'Centralskolan', 'school'),
  since(1, 'pine_school', 'Tallskolan', 'school'),
  since(1, 'housing', 'Exempelbostäder AB', 'housing_company'),
  since(GUARDS_FIRST_FORTNIGHT, 'guards', 'Väktarbolaget Norr', 'guard_company'),
  since(1, 'police', 'Polisen', 'police'),
  since(1, 'fire_service', 'Räddningstjänsten', 'fire_service'),
];

/** Who reports in Grannköping. None of them reports in Exempelkommun, and the other way round. */
export const NEIGHBOUR_ORGANIZATIONS: readonly ExampleOrganization[] = [
  since(1, 'neighbour_municipality', 'Grannköpings kommun', 'municipal_department'),
  since(1, 'neighbour_school', 'Byskolan', 'school'),
  since(1, 'neighbour_housing', 'Grannhem AB', 'housing_company'),
  since(1, 'neighbour_police', 'Polisen, Grannköping', 'police'),
];
