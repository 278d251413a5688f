import type { Role } from '@lagesbild/shared/domain/roles.ts';

/** The password of every example account; production never has them. */
export const EXAMPLE_PASSWORD = 'exempel';

export interface ExampleAccount {
  email: string;
  name: string;
  memberships: { municipalityId: string; role: Role; organizationKey: string }[];
}

const inExampleTown = (role: Role, organizationKey: string) => ({
  municipalityId: '9999',
  role,
  organizationKey,
});

/** One account a role; only the police account is a member of the neighbour too (one lokalpolisområde). */
export const EXAMPLE_ACCOUNTS: readonly ExampleAccount[] = [
  {
    email: 'rapportor@exempel.se',
    name: 'Robin Rapportör',
    memberships: [inExampleTown('reporter', 'technical')],
  },
  {
    email: 'samordnare@exempel.se',
    name: 'Sam Samordnare',
    memberships: [inExampleTown('coordinator', 'safety')],
  },
  {
    email: 'polis@exempel.se',
    name: 'Kim Kommunpolis',
    memberships: [
      inExampleTown('police_partner', 'police'),
      { municipalityId: '9998', role: 'police_partner', organizationKey: 'neighbour_police' },
    ],
  },
  {
    email: 'grupp@exempel.se',
    name: 'Gry Gruppmedlem',
    memberships: [inExampleTown('est_member', 'social')],
  },
  { email: 'partner@exempel.se', name: 'Pim Partner', memberships: [inExampleTown('partner', 'housing')] },
  { email: 'ledning@exempel.se', name: 'Love Ledning', memberships: [inExampleTown('leadership', 'safety')] },
  {
    email: 'admin@exempel.se',
    name: 'Alex Administratör',
    memberships: [inExampleTown('administrator', 'safety')],
  },
  {
    email: 'dso@exempel.se',
    name: 'Dani Dataskyddsombud',
    memberships: [inExampleTown('data_protection_officer', 'safety')],
  },
];
