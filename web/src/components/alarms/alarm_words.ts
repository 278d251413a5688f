import { defineWords } from '../../state/language.ts';

const where = (name: string | null, near: boolean) =>
  name === null ? 'på en plats' : near ? `nära ${name}` : `vid ${name}`;
const place = (name: string | null, near: boolean) =>
  name === null ? 'at one place' : near ? `near ${name}` : `at ${name}`;

export const alarmWords = defineWords({
  sv: {
    label: 'Larm mellan mötena',
    /** `incidents` is null where the role gets no count. */
    title: (name: string | null, near: boolean, incidents: number | null, days: number) =>
      `Något hopar sig ${where(name, near)}: ${incidents === null ? 'fler händelser än väntat' : `${incidents} händelser`} på ${days === 1 ? 'ett dygn' : `${days} dygn`}`,
    details: (expected: string | null, meters: number, nights: number) =>
      `${expected === null ? 'Inom' : `Väntat var ${expected}, inom`} ${meters} m. Så mycket ger slumpen en gång på ${nights} nätter.${expected === null ? ' Antalen visas inte för din roll.' : ''}`,
    looked: (day: string) => `Senast sökt: till och med ${day}.`,
    show: 'Visa på kartan',
    hide: 'Dölj larmet tills jag öppnar webbläsaren nästa gång',
  },
  en: {
    label: 'Alarm between the meetings',
    title: (name: string | null, near: boolean, incidents: number | null, days: number) =>
      `Something piles up ${place(name, near)}: ${incidents === null ? 'more incidents than expected' : `${incidents} incidents`} in ${days === 1 ? 'one day' : `${days} days`}`,
    details: (expected: string | null, meters: number, nights: number) =>
      `${expected === null ? 'Within' : `Expected were ${expected}, within`} ${meters} m. Chance gives as much once in ${nights} nights.${expected === null ? ' The counts are not shown to your role.' : ''}`,
    looked: (day: string) => `Last looked at: up to ${day}.`,
    show: 'Show on the map',
    hide: 'Hide the alarm until I open the browser again',
  },
});
