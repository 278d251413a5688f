import type { Picture } from '@lagesbild/web/src/analysis/picture.ts';
import { lagesbildWords } from '@lagesbild/web/src/pages/lagesbild/lagesbild_words.ts';
import { type SheetInput, sheetFacts } from '@lagesbild/web/src/pages/lagesbild/sheet_facts.ts';
import { describe, expect, it } from 'vitest';

const picture = {
  shown: { inCells: 57, outside: 1, withoutPlace: 1, withoutTime: 0 },
  categories: [
    { code: 'theft', figure: { observed: 3 } },
    { code: 'fire', figure: { observed: 0 } },
  ],
  cells: { cellSizeMeters: 100 },
  studyAreaCells: 431,
  hotspots: [
    {
      rank: 1,
      name: { name: 'Resecentrum', near: false },
      weight: 12,
      usual: 0.2,
      history: { class: 'diminishing' },
    },
  ],
  fadedPlaces: [],
  density: { kernel: 'quartic', bandwidthMeters: 250, automatic: false, top: 200 },
  change: null,
} as unknown as Picture;
const category = (code: string, letter: string) =>
  ({ code, letter, color: '#000000', inkOnColor: '#ffffff' }) as SheetInput['family'][number];
const input: SheetInput = {
  municipality: 'Provköping',
  period: '2–15 november 2026',
  picture,
  layers: ['handelser', 'tathet', 'hotspots'],
  repeats: [],
  family: [category('theft', 'T'), category('fire', 'E')],
  nameOf: ({ code }) => code,
  filter: [],
  sources: 'Egna rapporter.',
  attribution: null,
  date: '16 november 2026',
  language: 'sv',
  percent: '5 %',
};
const facts = (change: Partial<SheetInput> = {}) => sheetFacts({ ...input, ...change }, lagesbildWords.sv);

describe('the sheet of the map', () => {
  it('says what was counted, over which area and when', () => {
    const { title, lines, notes } = facts({ filter: ['Stöld'] });
    expect(title).toBe('Lägesbild Provköping');
    expect(lines.slice(0, 3)).toEqual([
      '2–15 november 2026',
      'Visar: Stöld',
      'n = 57 händelser på kartan, 1 utanför studieområdet, 1 utan egen punkt',
    ]);
    expect(notes).toContain('Täthet: kvartisk kärna, sökradie 250 m.');
    expect(notes).toContain('Studieområde: 431 rutor på 100 m.');
    expect(notes.at(-1)).toBe('Framtagen 16 november 2026.');
  });

  it('explains only what is on the map', () => {
    expect(facts().legend.map(({ sign }) => sign)).toEqual(['ramp', 'hatch', 'falling']);
    expect(facts().categories.map(({ letter }) => letter)).toEqual(['T']);
    const place = { name: { name: 'Kiosken', near: true }, count: 3 };
    const repeats = [{ number: 2, position: 0, place }] as unknown as SheetInput['repeats'];
    const withRepeats = facts({ repeats });
    expect(withRepeats.legend.at(-1)).toEqual({ sign: 'ring', text: 'Upprepad plats, för få att bedöma' });
    expect(withRepeats.hotspots.map(({ number, text }) => `${number} ${text}`).at(-1)).toBe(
      '2 Upprepad plats: Nära Kiosken, 3 händelser på sex veckor',
    );
    const bare = facts({ layers: ['omgivning'], repeats });
    expect([bare.legend, bare.categories, bare.hotspots]).toEqual([[], [], []]);
  });

  it('names whose map lies under it', () => {
    expect(facts({ attribution: '© OpenStreetMap' }).notes).toContain('Karta: © OpenStreetMap');
  });
});
