import { defineWords } from '../../state/language.ts';
import { many } from './word_forms.ts';

const clock = (hour: number) => String(hour).padStart(2, '0');

/** Words of the pulse of the week. */
export const pulseTexts = defineWords({
  sv: {
    pulse: 'Veckopuls',
    pulseAsTable: 'Veckopulsen som tabell',
    pulseAsChart: 'Veckopulsen som diagram',
    weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
    weekdayLetters: ['M', 'T', 'O', 'T', 'F', 'L', 'S'],
    weekdayShort: ['mån', 'tis', 'ons', 'tors', 'fre', 'lör', 'sön'],
    hourRange: (hour: number) => `${clock(hour)}–${clock(hour + 1)}`,
    hourSpan: (from: number, to: number) => `${clock(from)}–${clock(to)}`,
    wholeDays: 'hela dygnet',
    pulseHint:
      'Piltangenter flyttar mellan timmar. Blanksteg visar bara den timmen, skift med pil drar en ruta, Escape visar hela veckan.',
    pulsePeak: (peak: string) => `Sticker ut: ${peak}`,
    noPeak: 'Ingen tid sticker ut',
    noPulse: 'För få för att säga när',
    timeUnknown: (count: number) => `${count} utan känd tid`,
    onlyHours: (box: string) => `Bara ${box}`,
    withoutTime: (count: number) => `${many(count, 'händelse', 'händelser')} utan känd tid är inte med`,
    wholeWeek: 'Visa hela veckan',
    weekday: 'Veckodag',
    hourOfDay: 'Timme',
    filterHours: 'Visa bara vissa tider',
    fromWeekday: 'Från dag',
    toWeekday: 'Till dag',
    fromHourWord: 'Från kl.',
    toHourWord: 'Till kl.',
    moreShort: 'fler än väntat',
    fewerShort: 'färre än väntat',
    expectedShort: (expected: string, low: number, high: number) =>
      `väntat ${expected}, spann ${low}–${high}`,
  },
  en: {
    pulse: 'Week pulse',
    pulseAsTable: 'The week pulse as a table',
    pulseAsChart: 'The week pulse as a chart',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdayLetters: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    weekdayShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    hourRange: (hour: number) => `${clock(hour)}–${clock(hour + 1)}`,
    hourSpan: (from: number, to: number) => `${clock(from)}–${clock(to)}`,
    wholeDays: 'all day',
    pulseHint:
      'Arrow keys move between hours. Space shows that hour only, shift with an arrow draws a box, Escape shows the whole week.',
    pulsePeak: (peak: string) => `Stands out: ${peak}`,
    noPeak: 'No time stands out',
    noPulse: 'Too few to say when',
    timeUnknown: (count: number) => `${count} without a known time`,
    onlyHours: (box: string) => `Only ${box}`,
    withoutTime: (count: number) =>
      `${count} ${count === 1 ? 'incident' : 'incidents'} without a known time left out`,
    wholeWeek: 'Show the whole week',
    weekday: 'Weekday',
    hourOfDay: 'Hour',
    filterHours: 'Show some hours only',
    fromWeekday: 'From day',
    toWeekday: 'To day',
    fromHourWord: 'From hour',
    toHourWord: 'To hour',
    moreShort: 'more than expected',
    fewerShort: 'fewer than expected',
    expectedShort: (expected: string, low: number, high: number) =>
      `expected ${expected}, span ${low}–${high}`,
  },
});
