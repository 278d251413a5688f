import type { MethodTable } from './method_table.ts';

type TableWords = Pick<MethodTable, 'title' | 'columns' | 'note'>;

const number = (key: string, sv: string, en: string) => ({ key, title: { sv, en }, kind: 'number' as const });
const share = (key: string, sv: string, en: string) => ({ key, title: { sv, en }, kind: 'share' as const });
const text = (key: string, sv: string, en: string) => ({ key, title: { sv, en }, kind: 'text' as const });

/** Words for the tables that the simulations of maps write with keys alone. */
export const TABLE_WORDS: Record<string, TableWords> = {
  flagged_rate: {
    title: {
      sv: 'Hur ofta får en karta utan hopar en hotspot?',
      en: 'How often does an even map get a hotspot?',
    },
    note: { sv: 'Utlovat: högst 5 %.', en: 'Stated: at most 5 %.' },
    columns: [
      number('incidents', 'Händelser', 'Incidents'),
      share('share', 'Kartor med hotspot', 'Maps with one'),
    ],
  },
  usual_rate: {
    title: {
      sv: 'Hur ofta sägs ”fler än vanligt här” där inget har ändrats?',
      en: 'How often is "more than usual here" said where nothing changed?',
    },
    note: { sv: 'Utlovat: högst 5 %.', en: 'Stated: at most 5 %.' },
    columns: [
      text('town', 'Kommun', 'Town'),
      number('earlierFortnights', 'Tidigare perioder', 'Earlier periods'),
      number('incidents', 'Händelser', 'Incidents'),
      share('share', 'Kartor med utslag', 'Maps with a call'),
    ],
  },
  flagged_power: {
    title: { sv: 'Hur ofta hittas en planterad hop?', en: 'How often is a planted heap found?' },
    columns: [
      number('planted', 'Planterade', 'Planted'),
      text('where', 'Var', 'Where'),
      number('noise', 'Övriga händelser', 'Other incidents'),
      share('area', 'Som område', 'As an area'),
      share('either', 'Av något prov', 'By either test'),
    ],
  },
  usual_power: {
    title: { sv: 'Hur ofta hittas en ökning på en plats?', en: 'How often is a rise at a place found?' },
    columns: [
      number('planted', 'Planterade', 'Planted'),
      text('where', 'Var', 'Where'),
      number('noise', 'Övriga händelser', 'Other incidents'),
      share('share', 'Hittas', 'Found'),
    ],
  },
};
