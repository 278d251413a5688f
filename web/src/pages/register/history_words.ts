import type { RegisterAction } from '@lagesbild/shared/domain/register_entities.ts';
import { defineWords } from '../../state/language.ts';

const sv: Record<RegisterAction, string> = {
  create: 'Lade till',
  change: 'Ändrade',
  import: 'Läste in en fil',
  deactivate: 'Tog ur bruk',
  activate: 'Tog i bruk igen',
  merge: 'Slog ihop',
  unmerge: 'Ångrade sammanslagningen av',
  order: 'Ändrade ordningen',
};
const en: Record<RegisterAction, string> = {
  create: 'Added',
  change: 'Changed',
  import: 'Read a file',
  deactivate: 'Took out of use',
  activate: 'Used again',
  merge: 'Merged',
  unmerge: 'Undid the merge of',
  order: 'Changed the order',
};

export const historyWords = defineWords({
  sv: {
    actions: sv,
    rows: (accepted: number, rejected: number) => `(${accepted} inlagda, ${rejected} föll bort)`,
  },
  en: {
    actions: en,
    rows: (accepted: number, rejected: number) => `(${accepted} added, ${rejected} left out)`,
  },
});
