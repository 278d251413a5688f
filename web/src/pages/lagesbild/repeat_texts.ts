import { defineWords } from '../../state/language.ts';
import { many } from './word_forms.ts';

/** Words of places that incidents have come back to. */
export const repeatTexts = defineWords({
  sv: {
    repeats: 'Upprepade platser',
    repeatMeaning: 'Upprepad plats, för få att bedöma',
    repeatMeans:
      'Minst två händelser inom 25 meter, eller vid samma plats i registret, på sex veckor. Ingen prövning mot slumpen.',
    repeatTooFew: 'för få',
    repeatEnough: 'upprepad',
    repeatCounts: (count: number, recent: number) =>
      `${many(count, 'händelse', 'händelser')} på sex veckor, ${recent === 0 ? 'ingen' : recent} de senaste 14 dygnen`,
    repeatLabel: (number: number, place: string, count: number) =>
      `Upprepad plats ${number}: ${place}, ${many(count, 'händelse', 'händelser')} på sex veckor`,
    sheetRepeat: (place: string, count: number) =>
      `Upprepad plats: ${place}, ${many(count, 'händelse', 'händelser')} på sex veckor`,
    repeatBadges: 'Upprepade platser på kartan',
    repeatTitle: (place: string) => `Upprepad plats: ${place}`,
    repeatRecent: '14 dygn',
    repeatLong: 'Sex veckor',
    repeatLast: 'Senast',
    repeatGap: 'Dygn emellan',
    repeatHotspot: 'Ligger i',
    repeatInHotspot: (rank: number) => `hotspot ${rank}`,
    repeatsAll: (count: number) => `Visa alla ${count} upprepade platser`,
    repeatsFewer: 'Visa färre',
    repeatsCounting: 'Räknar upprepade platser …',
    repeatGone: 'Här finns ingen upprepad plats i perioden och urvalet som visas.',
    repeatsAnnounced: (count: number) => many(count, 'upprepad plats', 'upprepade platser'),
    hotspotKeys: 'Med fokus på kartan eller i listan går n till nästa hotspot och p till föregående.',
  },
  en: {
    repeats: 'Repeat places',
    repeatMeaning: 'Repeat place: too few to judge',
    repeatMeans:
      'At least two incidents within 25 metres, or at the same place of the register, in six weeks. Not tested against chance.',
    repeatTooFew: 'too few',
    repeatEnough: 'repeat',
    repeatCounts: (count: number, recent: number) =>
      `${count} ${count === 1 ? 'incident' : 'incidents'} in six weeks, ${recent === 0 ? 'none' : recent} in the last 14 days`,
    repeatLabel: (number: number, place: string, count: number) =>
      `Repeat place ${number}: ${place}, ${count} incidents in six weeks`,
    sheetRepeat: (place: string, count: number) => `Repeat place: ${place}, ${count} incidents in six weeks`,
    repeatBadges: 'Repeat places on the map',
    repeatTitle: (place: string) => `Repeat place: ${place}`,
    repeatRecent: '14 days',
    repeatLong: 'Six weeks',
    repeatLast: 'Last',
    repeatGap: 'Days between',
    repeatHotspot: 'Lies in',
    repeatInHotspot: (rank: number) => `hotspot ${rank}`,
    repeatsAll: (count: number) => `Show all ${count} repeat places`,
    repeatsFewer: 'Show fewer',
    repeatsCounting: 'Counting repeat places …',
    repeatGone: 'There is no repeat place here in the period and selection shown.',
    repeatsAnnounced: (count: number) => `${count} repeat ${count === 1 ? 'place' : 'places'}`,
    hotspotKeys:
      'With focus on the map or in the list, n goes to the next hotspot and p to the previous one.',
  },
});
