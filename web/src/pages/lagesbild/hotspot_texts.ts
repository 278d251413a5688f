import { defineWords } from '../../state/language.ts';
import { many } from './word_forms.ts';

/** Words of hotspots and cells. */
export const hotspotTexts = defineWords({
  sv: {
    hotspots: 'Hotspots i viktordning',
    hotspotsShort: 'Hotspots',
    usually: (usual: string) => `vanligen ${usual}`,
    near: (place: string) => `Nära ${place}`,
    unnamedPlace: 'Plats utan namn',
    hotspotLabel: (rank: number, place: string, count: number) =>
      `Hotspot ${rank}: ${place}, ${many(count, 'händelse', 'händelser')}`,
    verdicts: { area: 'ett område', place: 'en plats' } as Record<string, string>,
    moreThanElsewhere: (which: string) => `Fler än på andra platser: ${which}`,
    strongerThanUsual: 'Starkare än vanligt',
    aboveUsual: 'Fler än vanligt här',
    cells: (count: number) => many(count, 'ruta', 'rutor'),
    noHotspots: 'Ingen plats har fler händelser än slumpen kan ge.',
    noHotspotsHint:
      'Spridda händelser ser ofta ut som klungor. Kartan ringar bara in det som håller för prövning.',
    tooFewForHotspots: 'För få händelser för att skilja en plats från slumpen.',
    tooFewHint:
      'Med så få händelser säger upprepningar och förändringar mer än en karta. Pröva en längre period.',
    noIncidents: 'Inga händelser i perioden.',
    noIncidentsHint: 'Stega bakåt för att se tidigare perioder, eller välj en längre.',
    noStudyArea: 'Kommunen har inget studieområde ännu. Rita ett, så kan platser jämföras.',
    rank: 'Nr',
    usual: 'Vanligen',
    pArea: 'p, ett område',
    pPlace: 'p, en plats',
    pUsual: 'p, mot vanligt',
    densityColumn: 'Täthet per km²',
    position: 'Läge',
    tableCells: 'Rutor med händelser eller bedömning',
  },
  en: {
    hotspots: 'Hotspots by weight',
    hotspotsShort: 'Hotspots',
    usually: (usual: string) => `usually ${usual}`,
    near: (place: string) => `Near ${place}`,
    unnamedPlace: 'Place without a name',
    hotspotLabel: (rank: number, place: string, count: number) =>
      `Hotspot ${rank}: ${place}, ${count} ${count === 1 ? 'incident' : 'incidents'}`,
    verdicts: { area: 'an area', place: 'a spot' } as Record<string, string>,
    moreThanElsewhere: (which: string) => `More than elsewhere: ${which}`,
    strongerThanUsual: 'Stronger than usual',
    aboveUsual: 'More than usual here',
    cells: (count: number) => `${count} ${count === 1 ? 'cell' : 'cells'}`,
    noHotspots: 'No place has more incidents than chance can give.',
    noHotspotsHint:
      'Scattered incidents often look like clusters. The map only encircles what holds when tested.',
    tooFewForHotspots: 'Too few incidents to tell a place from chance.',
    tooFewHint: 'With so few incidents, repeats and changes say more than a map. Try a longer period.',
    noIncidents: 'No incidents in the period.',
    noIncidentsHint: 'Step back to see earlier periods, or choose a longer one.',
    noStudyArea: 'The municipality has no study area yet. Draw one, and places can be compared.',
    rank: 'No.',
    usual: 'Usually',
    pArea: 'p, an area',
    pPlace: 'p, a spot',
    pUsual: 'p, against usual',
    densityColumn: 'Density per km²',
    position: 'Position',
    tableCells: 'Cells with incidents or a verdict',
  },
});
