import { maskPersonalData } from '@lagesbild/shared/privacy/mask_personal_data.ts';

/** Every hard kind of personal data has two digits close to each other or an at sign, in writing or in words. */
const MAY_HOLD_ONE = /\d\D{0,3}\d|@|\bat\b|snabel/i;

/**
 * A value of the file as it is told back: in samples, in what was rejected and why. Hard kinds of personal data are
 * masked, since those lists are kept for a while and go out as files.
 */
export function maskToldValue(value: string): string {
  return MAY_HOLD_ONE.test(value) ? maskPersonalData(value).text : value;
}
