import { isHardKind, PERSONAL_DATA_KINDS, type PersonalDataKind } from '../domain/personal_data.ts';
import { findApartments } from './apartment.ts';
import { findEmailAddresses } from './email_address.ts';
import type { Finding, Stretch } from './finding.ts';
import { findIdentityNumbers } from './identity_number.ts';
import { findNames } from './names/find_names.ts';
import { findPhoneNumbers } from './phone_number.ts';
import { findPlaceNames, type PlaceNames, preparePlaceNames } from './place_names.ts';
import { readable } from './readable_text.ts';
import { findRegistrationPlates } from './registration_plate.ts';
import { findSensitiveWords } from './sensitive_words.ts';
import { findSocialHandles } from './social_handle.ts';

export interface GuardContext {
  /** The municipality's own places: they never count as names of persons. */
  placeNames: PlaceNames;
}

const NO_CONTEXT: GuardContext = { placeNames: preparePlaceNames([]) };

const FINDERS: Record<PersonalDataKind, (text: string) => Stretch[]> = {
  personal_identity_number: findIdentityNumbers,
  phone: findPhoneNumbers,
  email: findEmailAddresses,
  registration_plate: findRegistrationPlates,
  name: findNames,
  social_handle: findSocialHandles,
  apartment: findApartments,
  sensitive_word: findSensitiveWords,
};

/** Where two kinds claim the same words the one that comes first here has them. */
const FIRST_CLAIM: readonly PersonalDataKind[] = [
  ...PERSONAL_DATA_KINDS.filter(isHardKind),
  'social_handle',
  'apartment',
  'sensitive_word',
  'name',
];

/**
 * Personal data in a free text: positions (UTF-16, `to` not included) sorted and without overlap. Pure, and in time
 * that grows with the length of the text. Nothing found says that nothing was recognised, not that nothing is there.
 */
export function findPersonalData(written: string, { placeNames }: GuardContext = NO_CONTEXT): Finding[] {
  if (written.trim() === '') return [];
  const { text, writtenOffset } = readable(written);
  // one mark a sign: whether a stretch overlaps another costs its own length, however many there are
  const taken = new Uint8Array(text.length);
  const ownPlaces = new Uint8Array(text.length);
  for (const { from, to } of findPlaceNames(text, placeNames)) ownPlaces.fill(1, from, to);
  const found: Finding[] = [];
  for (const kind of FIRST_CLAIM) {
    const stretches = FINDERS[kind](text).sort((a, b) => a.from - b.from || b.to - a.to);
    for (const { from, to } of stretches) {
      if (kind === 'name' && ownPlaces.subarray(from, to).includes(1)) continue;
      if (taken.subarray(from, to).includes(1)) continue;
      taken.fill(1, from, to);
      found.push({ from, to, kind });
    }
  }
  return found
    .map(({ from, to, kind }) => ({ from: writtenOffset(from), to: writtenOffset(to), kind }))
    .sort((a, b) => a.from - b.from);
}
