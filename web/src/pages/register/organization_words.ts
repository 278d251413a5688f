import type { OrganizationKind } from '@lagesbild/shared/domain/incident_codes.ts';
import { defineWords } from '../../state/language.ts';

const sv: Record<OrganizationKind, string> = {
  municipal_department: 'Kommunal förvaltning',
  school: 'Skola',
  housing_company: 'Bostadsbolag',
  guard_company: 'Väktarbolag',
  police: 'Polis',
  fire_service: 'Räddningstjänst',
  association: 'Förening',
  other: 'Annan',
};
const en: Record<OrganizationKind, string> = {
  municipal_department: 'Municipal department',
  school: 'School',
  housing_company: 'Housing company',
  guard_company: 'Guard company',
  police: 'Police',
  fire_service: 'Fire service',
  association: 'Association',
  other: 'Other',
};

export const organizationWords = defineWords({
  sv: {
    kinds: sv,
    add: 'Lägg till organisation',
    hint: 'Organisationer som rapporterar. När en börjar eller slutar säger siffrorna det, så att fler rapporter inte läses som fler brott.',
    empty:
      'Inga organisationer än. Lägg till dem som ska rapportera: förvaltningar, skolor, bostadsbolag, väktare.',
    newTitle: 'Ny organisation',
    kind: 'Slag',
    from: 'Rapporterar från och med',
    to: 'Rapporterar till och med',
    dateHint: 'Tomt: inget känt datum. Siffrorna säger när någon börjar och slutar.',
    areas: 'Avtalade områden',
    areasHint:
      'För samverkansparter: bara i de här områdena ser organisationen siffror. Inget valt: inga siffror.',
    areaCount: (count: number) => (count === 0 ? 'Inga' : count === 1 ? '1 område' : `${count} områden`),
    noAreas: 'Kommunen har inga områden än.',
    since: (date: string) => `från ${date}`,
    until: (date: string) => `till ${date}`,
    byName: 'Namn',
    byKind: 'Slag',
  },
  en: {
    kinds: en,
    add: 'Add an organisation',
    hint: 'Organisations that report. When one begins or stops the figures say so, lest more reports be read as more crime.',
    empty:
      'No organisations yet. Add those that are to report: departments, schools, housing companies, guards.',
    newTitle: 'New organisation',
    kind: 'Kind',
    from: 'Reports from',
    to: 'Reports until',
    dateHint: 'Empty: no known date. The figures say when somebody begins and stops.',
    areas: 'Agreed areas',
    areasHint:
      'For partners: only in these areas does the organisation see figures. None chosen: no figures.',
    areaCount: (count: number) => (count === 0 ? 'None' : count === 1 ? '1 area' : `${count} areas`),
    noAreas: 'The municipality has no areas yet.',
    since: (date: string) => `from ${date}`,
    until: (date: string) => `until ${date}`,
    byName: 'Name',
    byKind: 'Kind',
  },
});
