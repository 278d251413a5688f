/** Codes of municipalities by their name as files write it. */
export interface MunicipalityNames {
  /** The code, 'county' when the text only names a county, null when it names no known municipality. */
  find(text: string): string | 'county' | null;
}

const COUNTY = /\slän$/;
const SUFFIX = /\s(?:kommun|stad)$/;

/**
 * Looks municipalities up by code or name, whatever case, with or without "kommun" or "stad" ("Stockholms stad").
 * å, ä, ö are kept apart from a and o: Habo and Håbo are two municipalities.
 */
export function createMunicipalityNames(municipalities: { code: string; name: string }[]): MunicipalityNames {
  const byName = new Map(municipalities.map(({ code, name }) => [plain(name), code]));
  const codes = new Set(municipalities.map(({ code }) => code));
  return {
    find(text) {
      const name = plain(text);
      const own = codes.has(text.trim()) ? text.trim() : byName.get(name);
      if (own !== undefined) return own;
      if (COUNTY.test(name)) return 'county';
      const bare = name.replace(SUFFIX, '');
      if (bare === name) return null;
      return byName.get(bare) ?? byName.get(bare.replace(/s$/, '')) ?? null;
    },
  };
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');
}
