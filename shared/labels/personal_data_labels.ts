import type { PersonalDataKind } from '../domain/personal_data.ts';
import type { Label } from './label.ts';

interface PersonalDataLabel {
  name: Label;
  /** Why it does not belong in a report. */
  why: Label;
  /** What to write instead. */
  instead: Label;
  /** Stands in an imported text where a hard kind was. */
  mask: string;
}

/** The guard's words: what was found, why it is in the way, and what to write instead. */
export const PERSONAL_DATA_LABELS: Record<PersonalDataKind, PersonalDataLabel> = {
  personal_identity_number: {
    name: { sv: 'Personnummer', en: 'Personal identity number' },
    why: {
      sv: 'Rapporten gäller platsen. Ett personnummer pekar ut en människa.',
      en: 'The report is about the place. A personal identity number points out a person.',
    },
    instead: {
      sv: 'Skriv ungefärlig ålder om det behövs, till exempel ”i tonåren”. Brott anmäls till polisen.',
      en: 'Write an approximate age if needed, such as “in their teens”. Report crimes to the police.',
    },
    mask: '[personnummer borttaget]',
  },
  phone: {
    name: { sv: 'Telefonnummer', en: 'Telephone number' },
    why: { sv: 'Ett telefonnummer leder till en människa.', en: 'A telephone number leads to a person.' },
    instead: {
      sv: 'Skriv vem du kontaktade som funktion, till exempel ”jourhavande på bolaget”.',
      en: 'Write whom you contacted by function, such as “the company’s on-call staff”.',
    },
    mask: '[telefonnummer borttaget]',
  },
  email: {
    name: { sv: 'E-postadress', en: 'E-mail address' },
    why: { sv: 'En e-postadress leder till en människa.', en: 'An e-mail address leads to a person.' },
    instead: {
      sv: 'Skriv vilken verksamhet det gäller i stället för adressen.',
      en: 'Write which organization it is about instead of the address.',
    },
    mask: '[e-postadress borttagen]',
  },
  registration_plate: {
    name: { sv: 'Registreringsnummer', en: 'Registration plate' },
    why: {
      sv: 'Ett registreringsnummer leder till fordonets ägare.',
      en: 'A registration plate leads to the owner of the vehicle.',
    },
    instead: {
      sv: 'Skriv slaget av fordon, till exempel ”vit skåpbil”. Numret lämnar du till polisen.',
      en: 'Write the kind of vehicle, such as “white van”. Give the number to the police.',
    },
    mask: '[registreringsnummer borttaget]',
  },
  name: {
    name: { sv: 'Namn', en: 'Name' },
    why: {
      sv: 'Rapporten gäller platsen och det som hände, inte vem det var.',
      en: 'The report is about the place and what happened, not who it was.',
    },
    instead: {
      sv: 'Skriv rollen: ”en elev”, ”en granne”, ”personal”.',
      en: 'Write the role: “a pupil”, “a neighbour”, “staff”.',
    },
    mask: '[namn borttaget]',
  },
  social_handle: {
    name: { sv: 'Kontonamn', en: 'Account name' },
    why: {
      sv: 'Ett kontonamn i sociala medier leder till en människa.',
      en: 'An account name in social media leads to a person.',
    },
    instead: {
      sv: 'Skriv vilken tjänst det gäller, till exempel ”sprids på Snapchat”.',
      en: 'Write which service it is, such as “spread on Snapchat”.',
    },
    mask: '[kontonamn borttaget]',
  },
  apartment: {
    name: { sv: 'Lägenhet', en: 'Apartment' },
    why: {
      sv: 'En lägenhet eller våning pekar ut dem som bor där.',
      en: 'An apartment or storey points out those who live there.',
    },
    instead: {
      sv: 'Skriv huset eller gården, till exempel ”i trapphuset, port 4”.',
      en: 'Write the house or the yard, such as “in the stairwell, entrance 4”.',
    },
    mask: '[lägenhet borttagen]',
  },
  sensitive_word: {
    name: { sv: 'Känslig uppgift', en: 'Sensitive detail' },
    why: {
      sv: 'Ursprung, tro och hälsa är känsliga uppgifter och hör sällan till platsen.',
      en: 'Origin, faith and health are sensitive and seldom belong to the place.',
    },
    instead: {
      sv: 'Skriv vad som hände och ungefär hur många de var.',
      en: 'Write what happened and roughly how many they were.',
    },
    mask: '[känslig uppgift borttagen]',
  },
};
