import { HOTSPOT_CLASS_LABELS } from '@lagesbild/shared/labels/hotspot_labels.ts';
import { wordsWithin } from '@lagesbild/shared/labels/label.ts';
import { defineWords } from '../state/language.ts';

/** Words of a hotspot's class and of its last fortnights. */
export const hotspotClassTexts = defineWords({
  sv: {
    classNames: wordsWithin(HOTSPOT_CLASS_LABELS, 'sv') as Record<string, string>,
    classMeans: {
      new: 'Ny: fler än på andra platser nu, aldrig i de tidigare perioderna.',
      increasing: 'Ökande: utpekad i minst hälften av perioderna, och antalet stiger.',
      persistent: 'Ihållande: utpekad i alla perioderna, eller alla utom en.',
      recurring: 'Återkommande: utpekad nu och tidigare, men inte hela tiden.',
      diminishing: 'Minskande: utpekad i minst hälften av perioderna, men antalet sjunker.',
      faded: 'Avklingad: utpekad i minst hälften av de tidigare perioderna, men inte i den senaste.',
    } as Record<string, string>,
    runLength: (run: number) => `${run} i rad`,
    classNotYet: 'För få tvåveckorsperioder för en klass, minst sju behövs.',
    stripDates: (from: string, to: string) => `${from} – ${to}`,
    stripFlagged: (flagged: number, all: number) => `utpekad i ${flagged} av ${all} tvåveckorsperioder`,
    stripCounts: (counts: string) => `Händelser per tvåveckorsperiod, äldst först: ${counts}.`,
    classAsOf: (fortnight: string) => `Klass efter ${fortnight}, den senaste hela tvåveckorsperioden.`,
    mostly: (hours: string) => `Oftast ${hours}`,
    mostlyMeans: 'Tiderna är de som sticker ut bland platsens händelser i alla tvåveckorsperioderna.',
    faded: 'Avklingade',
    lastFlagged: (fortnight: string) => `senast utpekad ${fortnight}`,
    class: 'Klass',
    fortnightsFlagged: 'Utpekad',
  },
  en: {
    classNames: wordsWithin(HOTSPOT_CLASS_LABELS, 'en'),
    classMeans: {
      new: 'New: more than elsewhere now, never in the earlier periods.',
      increasing: 'Increasing: flagged in at least half of the periods, and rising.',
      persistent: 'Persistent: flagged in all periods, or all but one.',
      recurring: 'Recurring: flagged now and before, but not all the time.',
      diminishing: 'Diminishing: flagged in at least half of the periods, but falling.',
      faded: 'Faded: flagged in at least half of the earlier periods, but not in the last one.',
    },
    runLength: (run: number) => `${run} in a row`,
    classNotYet: 'Too few fortnights for a class, at least seven are needed.',
    stripDates: (from: string, to: string) => `${from} – ${to}`,
    stripFlagged: (flagged: number, all: number) => `flagged in ${flagged} of ${all} fortnights`,
    stripCounts: (counts: string) => `Incidents by fortnight, oldest first: ${counts}.`,
    classAsOf: (fortnight: string) => `Class as of ${fortnight}, the last whole fortnight.`,
    mostly: (hours: string) => `Mostly ${hours}`,
    mostlyMeans: 'The hours are those that stand out among its incidents of all the fortnights.',
    faded: 'Faded',
    lastFlagged: (fortnight: string) => `last flagged ${fortnight}`,
    class: 'Class',
    fortnightsFlagged: 'Flagged',
  },
});
