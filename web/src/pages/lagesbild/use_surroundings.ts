import { useMemo } from 'react';
import type { MunicipalGround } from '../../map/ground_features.ts';
import { areaSetsOf, type SurroundingsChoice } from '../../map/surroundings_features.ts';
import { useWords } from '../../state/language.ts';
import { useUrlState } from '../../state/url_state.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { surroundingsParameter } from './url_parameters.ts';

export interface SurroundingsParts {
  /** What can be shown here: places, schools, lamps, each set of areas. */
  parts: { id: string; name: string; shown: boolean }[];
  toggle(id: string): void;
  choice: SurroundingsChoice;
}

const fixedParts = ['platser', 'skolor', 'lampor'] as const;

/** Which parts of the surroundings are shown while the layer is on; unless the address says otherwise all but further area sets. */
export function useSurroundings(ground: MunicipalGround | null): SurroundingsParts {
  const words = useWords(lagesbildWords);
  const [named, write] = useUrlState(surroundingsParameter);
  const text = named?.join() ?? null;
  return useMemo(() => {
    const sets = areaSetsOf(ground?.areas ?? []);
    const shown = text === null ? [...fixedParts, ...sets.slice(0, 1).map(({ id }) => id)] : text.split(',');
    const parts = [...fixedParts.map((id) => ({ id, name: words.surroundingsNames[id]! })), ...sets].map(
      (part) => ({ ...part, shown: shown.includes(part.id) }),
    );
    const on = (id: string) => shown.includes(id);
    return {
      parts,
      toggle: (id) => write(parts.filter((part) => (part.id === id) !== part.shown).map((part) => part.id)),
      choice: {
        places: on('platser'),
        schools: on('skolor'),
        lamps: on('lampor'),
        areaSets: sets.map(({ id }) => id).filter(on),
      },
    };
  }, [ground, text, words, write]);
}
