import { defineWords } from '../../state/language.ts';

export const figureBasisWords = defineWords({
  sv: {
    title: 'Vad siffrorna räknas på',
    readOnly: 'Bara administratören ändrar det här. Alla siffror i kommunen följer av det.',
    studyArea: 'Studieområde',
    anchor: 'En måndag som en tvåveckorsperiod börjar på',
    anchorHint: 'Alla tvåveckorsperioder räknas från den, framåt och bakåt.',
    cellSize: 'Rutornas sida i meter',
    cellHint: (low: number, high: number) =>
      `Mellan ${low} och ${high}. Roller utan exakta punkter ser aldrig rutor under 100 m.`,
    notNumber: 'Skriv ett tal i meter.',
    sameCycle: 'Den måndagen hör till samma tvåveckorsföljd som den nuvarande. Inga perioder flyttas.',
    shifts: (days: number) =>
      `Varje tvåveckorsperiod, även de gamla, börjar ${days === 7 ? 'en vecka' : `${days} dagar`} senare eller tidigare än förut. Väntat, spann och hotspotarnas historia räknas om. Länkar och sparade vyer med gamla perioder visar dem som egna tidsspann.`,
    cellWarning:
      'Med andra rutor blir hotspots andra: de går inte att jämföra ruta för ruta med tidigare bilder.',
    areaWarning:
      'Rutor utanför räknas inte, och rutor innanför utan händelser gör det. Förväntat per ruta och vad som kallas hotspot räknas om, även för äldre perioder.',
    versions: 'Versioner',
    what: (anchor: string, cells: string, area: string) =>
      `måndag ${anchor}, rutor ${cells}, studieområde ${area}`,
    areaVersion: (version: number) => `version ${version}`,
    none: 'saknas',
    saved: 'Sparat. Alla siffror räknas om nästa gång de visas.',
    useBoundary: 'Använd kommungränsen',
  },
  en: {
    title: 'What figures are reckoned from',
    readOnly: 'Only the administrator changes this. All figures of the municipality follow from it.',
    studyArea: 'Study area',
    anchor: 'A Monday that a fortnight starts on',
    anchorHint: 'All fortnights are reckoned from it, forwards and backwards.',
    cellSize: 'Side of the cells in metres',
    cellHint: (low: number, high: number) =>
      `Between ${low} and ${high}. Roles without exact points never see cells below 100 m.`,
    notNumber: 'Write a number of metres.',
    sameCycle: 'That Monday belongs to the same run of fortnights as the present one. No period moves.',
    shifts: (days: number) =>
      `Every fortnight, the old ones too, starts ${days === 7 ? 'a week' : `${days} days`} later or earlier than before. Expected numbers, spans and the history of hotspots are reckoned anew. Links and saved views with old periods show them as spans of their own.`,
    cellWarning:
      'With other cells the hotspots are others: they cannot be compared cell by cell with earlier pictures.',
    areaWarning:
      'Cells outside do not count, and cells inside without incidents do. What is expected by cell and what is called a hotspot is reckoned anew, for earlier periods too.',
    versions: 'Versions',
    what: (anchor: string, cells: string, area: string) =>
      `Monday ${anchor}, cells ${cells}, study area ${area}`,
    areaVersion: (version: number) => `version ${version}`,
    none: 'none',
    saved: 'Saved. All figures are reckoned anew the next time they are shown.',
    useBoundary: 'Use the municipality’s boundary',
  },
});
