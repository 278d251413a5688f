import { defineWords } from '../../state/language.ts';

/** Words on a printed sheet and on a picture of the map. */
export const sheetTexts = defineWords({
  sv: {
    print: 'Skriv ut',
    exampleData: 'Exempeldata',
    savePicture: 'Spara som bild (PNG)',
    sheetTitle: (municipality: string) => `Lägesbild ${municipality}`,
    sheetFilter: (categories: string) => (categories ? `Visar: ${categories}` : 'Alla kategorier som räknas'),
    sheetCounted: (inCells: string, outside: string, withoutPlace: string) =>
      `n = ${inCells} händelser på kartan, ${outside} utanför studieområdet, ${withoutPlace} utan egen punkt`,
    sheetRamp: (top: string) => `Täthet: 0 till ${top} per km² och period`,
    sheetDensity: (kernel: string, meters: string, automatic: boolean) =>
      `Täthet: ${kernel}, sökradie ${meters}${automatic ? ' (automatisk)' : ''}.`,
    sheetTests: 'Hotspots: exakta test av rutans antal och av rutan med grannar, Benjamini–Hochberg.',
    sheetHotspot: (place: string, count: string, usual: string | null) =>
      usual === null ? `${place}: ${count} händelser` : `${place}: ${count} händelser, vanligen ${usual}`,
    sheetHotspots: 'Hotspots i viktordning',
    sheetDate: (date: string) => `Framtagen ${date}.`,
    sheetMap: 'Karta över det som beskrivs nedan',
  },
  en: {
    print: 'Print',
    exampleData: 'Example data',
    savePicture: 'Save as a picture (PNG)',
    sheetTitle: (municipality: string) => `Situational picture ${municipality}`,
    sheetFilter: (categories: string) => (categories ? `Shows: ${categories}` : 'All categories that count'),
    sheetCounted: (inCells: string, outside: string, withoutPlace: string) =>
      `n = ${inCells} incidents on the map, ${outside} outside the study area, ${withoutPlace} without a point of their own`,
    sheetRamp: (top: string) => `Density: 0 to ${top} per km² and period`,
    sheetDensity: (kernel: string, meters: string, automatic: boolean) =>
      `Density: ${kernel}, search radius ${meters}${automatic ? ' (automatic)' : ''}.`,
    sheetTests:
      'Hotspots: exact tests of the cell’s count and of the cell with neighbours, Benjamini–Hochberg.',
    sheetHotspot: (place: string, count: string, usual: string | null) =>
      usual === null ? `${place}: ${count} incidents` : `${place}: ${count} incidents, usually ${usual}`,
    sheetHotspots: 'Hotspots by weight',
    sheetDate: (date: string) => `Made ${date}.`,
    sheetMap: 'Map of what is described below',
  },
});
