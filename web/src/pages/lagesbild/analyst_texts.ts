import { defineWords } from '../../state/language.ts';

/** Words of the analyst's drawer. */
export const analystTexts = defineWords({
  sv: {
    analysis: 'Analys',
    analysisHint: 'Hur kartan är räknad. Det du väljer här följer med i länken.',
    analysisOwnOnly: 'Din roll får kommunens egna rutor och ser här hur de är räknade.',
    gridHeading: 'Rutnät',
    gridShape: 'Rutornas form',
    gridShapes: { square: 'Kvadrat', hexagon: 'Hexagon' } as Record<string, string>,
    cellSize: 'Rutstorlek',
    ownCellSize: (size: string) => `${size} m, kommunens egen`,
    cellsInArea: (cells: string) =>
      `${cells} rutor i studieområdet. Kommunens egen storlek är densamma över tid.`,
    studyAreaHeading: 'Studieområde',
    studyAreaVersion: (version: number) => `Version ${version}`,
    studyAreaOrigins: {
      drawn: 'ritat av kommunen',
      imported: 'inläst av kommunen',
      boundary: 'hela kommunen',
      accepted_points: 'ram kring de första händelserna',
    } as Record<string, string>,
    densityHeading: 'Täthet',
    kernelChoice: 'Kärna',
    kernelNames: { quartic: 'Kvartisk', gaussian: 'Gaussisk' } as Record<string, string>,
    kernelMeans: {
      quartic: 'En händelse räknas inom sökradien och avtar till noll vid dess kant.',
      gaussian: 'En händelse avtar mjukt; sökradien är standardavvikelsen, så ytan blir bredare.',
    } as Record<string, string>,
    bandwidthGiven: (meters: string) => `Sökradie ${meters} m, vald i teckenförklaringen.`,
    bandwidthScott: (meters: string) =>
      `Sökradie ${meters} m, automatisk: Scotts regel ur händelsernas antal och spridning.`,
    bandwidthOff: 'Tätheten är inte tänd.',
    verdictHeading: 'Bedömning',
    verdictFlagged: (percent: string) =>
      `Fler än på andra platser: två exakta test av varje ruta, grannskapet (”ett område”) och rutan själv (”en plats”), båda med Benjamini–Hochberg över alla rutor. Högst ${percent} av kartor utan mönster pekar ut något.`,
    verdictUsual: (percent: string) =>
      `Fler än vanligt här: grannskapet mot sina sex tidigare perioder (betabinomial), Benjamini–Hochberg på ${percent}.`,
    verdictDispersion: (r: string) => `Uppskattad överspridning: r = ${r}, gemensam för kartan.`,
    gistarHeading: 'Getis–Ords Gi*',
    gistarOn: 'Räkna Gi* för varje ruta',
    gistarHint:
      'Beskriver, avgör inte. z och p står i tabellen Rutor och i filerna. Med få händelser pekar normalfördelningens p ut brus.',
    gistarZ: 'Gi* z',
    gistarP: 'Gi* p',
    gistarPAdjusted: 'Gi* p, justerat',
  },
  en: {
    analysis: 'Analysis',
    analysisHint: 'How the map is computed. What you choose here follows in the link.',
    analysisOwnOnly: 'Your role gets the municipality’s own cells and sees here how they are computed.',
    gridHeading: 'Grid',
    gridShape: 'Shape of cells',
    gridShapes: { square: 'Square', hexagon: 'Hexagon' },
    cellSize: 'Cell size',
    ownCellSize: (size: string) => `${size} m, the municipality’s own`,
    cellsInArea: (cells: string) =>
      `${cells} cells in the study area. The municipality’s own size stays the same over time.`,
    studyAreaHeading: 'Study area',
    studyAreaVersion: (version: number) => `Version ${version}`,
    studyAreaOrigins: {
      drawn: 'drawn by the municipality',
      imported: 'imported by the municipality',
      boundary: 'the whole municipality',
      accepted_points: 'a frame around the first incidents',
    },
    densityHeading: 'Density',
    kernelChoice: 'Kernel',
    kernelNames: { quartic: 'Quartic', gaussian: 'Gaussian' },
    kernelMeans: {
      quartic: 'An incident counts within the search radius and falls to nothing at its edge.',
      gaussian:
        'An incident falls off smoothly; the radius is the standard deviation, so the surface is wider.',
    },
    bandwidthGiven: (meters: string) => `Search radius ${meters} m, chosen in the legend.`,
    bandwidthScott: (meters: string) =>
      `Search radius ${meters} m, automatic: Scott’s rule from the number and spread of incidents.`,
    bandwidthOff: 'The density is not shown.',
    verdictHeading: 'Verdict',
    verdictFlagged: (percent: string) =>
      `More than elsewhere: two exact tests of each cell, its neighbourhood (“an area”) and the cell itself (“a spot”), both with Benjamini–Hochberg over all cells. At most ${percent} of maps without a pattern are given anything.`,
    verdictUsual: (percent: string) =>
      `More than usual here: the neighbourhood against its six earlier periods (beta-binomial), Benjamini–Hochberg at ${percent}.`,
    verdictDispersion: (r: string) => `Estimated overdispersion: r = ${r}, common to the map.`,
    gistarHeading: 'Getis and Ord’s Gi*',
    gistarOn: 'Compute Gi* for each cell',
    gistarHint:
      'Describes, does not decide. z and p are in the table Cells and in the files. With few incidents the normal p flags noise.',
    gistarZ: 'Gi* z',
    gistarP: 'Gi* p',
    gistarPAdjusted: 'Gi* p, adjusted',
  },
});
