import { defineWords } from '../../state/language.ts';

/** Words of the EST matrix and of what stands behind the headline. */
export const matrixTexts = defineWords({
  sv: {
    matrix: 'Matris',
    showAsMatrix: 'Visa som matris',
    matrixCaption: 'Områden och kategorier: antal, och vad som är fler eller färre än väntat',
    areaSet: 'Områdesindelning',
    areaOf: 'Område',
    sum: 'Summa',
    wholeSet: 'Alla områden',
    matrixRule:
      'Färg, pil och skillnad står bara där det är mer än slumpen, alla rutor vägda tillsammans. Tryck på en ruta för dess händelser.',
    matrixOutside: (count: number) => `${count} utanför områdena`,
    matrixSeveral: (count: number) => `${count} ligger i flera områden och räknas i vart och ett`,
    matrixCell: (area: string, category: string, figure: string) => `${area}, ${category}: ${figure}`,
    inArea: (area: string) => `i ${area}`,
    standsFor: (what: string, share: string) => `${what} står för ${share}.`,
    wholeIncrease: 'hela ökningen',
    nearlyAll: 'nästan hela ökningen',
    mostOf: 'mer än hälften av ökningen',
    reportingChanged: 'Rapporteringen har ändrats:',
    effort: {
      began: (name: string) => `${name} har börjat`,
      stopped: (name: string) => `${name} har slutat`,
      more: (name: string) => `${name} rapporterar mer`,
      fewer: (name: string) => `${name} rapporterar mindre`,
    },
    anOrganization: 'En organisation',
    sameSources: 'Lika källor',
    sameSourcesHint: (alike: number, all: number) =>
      `bara de ${alike} av ${all} som rapporterat i alla perioderna`,
    aboveSpan: 'över spannet',
    belowSpan: 'under spannet',
  },
  en: {
    matrix: 'Matrix',
    showAsMatrix: 'Show as a matrix',
    matrixCaption: 'Areas and categories: counts, and what is more or fewer than expected',
    areaSet: 'Set of areas',
    areaOf: 'Area',
    sum: 'Sum',
    wholeSet: 'All areas',
    matrixRule:
      'Colour, arrow and difference stand only where it is more than chance, all cells weighed together. Press a cell for its incidents.',
    matrixOutside: (count: number) => `${count} outside the areas`,
    matrixSeveral: (count: number) => `${count} lie in several areas and count in each`,
    matrixCell: (area: string, category: string, figure: string) => `${area}, ${category}: ${figure}`,
    inArea: (area: string) => `in ${area}`,
    standsFor: (what: string, share: string) => `${what} stands for ${share}.`,
    wholeIncrease: 'the whole increase',
    nearlyAll: 'nearly all of the increase',
    mostOf: 'more than half of the increase',
    reportingChanged: 'Reporting has changed:',
    effort: {
      began: (name: string) => `${name} has begun`,
      stopped: (name: string) => `${name} has stopped`,
      more: (name: string) => `${name} reports more`,
      fewer: (name: string) => `${name} reports less`,
    },
    anOrganization: 'An organization',
    sameSources: 'Same sources',
    sameSourcesHint: (alike: number, all: number) =>
      `only the ${alike} of ${all} that reported in all the periods`,
    aboveSpan: 'above the span',
    belowSpan: 'below the span',
  },
});
