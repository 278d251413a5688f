import type { Category, Organization } from '@lagesbild/shared/schemas/municipality.ts';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { CategoryBars } from './category_bars.tsx';
import { categoryRows } from './category_rows.ts';
import type { FiguresStore } from './figures_store.ts';
import { Headline } from './headline.tsx';
import { reasonText } from './headline_reason.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { ReportingNote } from './reporting_note.tsx';
import type { PictureChoices } from './use_picture_query.ts';

interface FiguresNowProps {
  store: FiguresStore;
  isOpen: boolean;
  choices: PictureChoices;
  family: readonly Category[];
  organizations: readonly Organization[];
  /** What stands between headline and bars. */
  children: ReactNode;
}

/** Headline and bars. They are drawn by themselves as soon as they are known: the hand on the brush waits for no map. */
export function FiguresNow({ store, isOpen, choices, family, organizations, children }: FiguresNowProps) {
  const words = useWords(lagesbildWords);
  const language = useLanguage();
  const figures = useSyncExternalStore(store.subscribe, store.current);
  if (!figures) return null;
  const { shown, headline, categories, reason, effort } = figures;
  return (
    <>
      <Headline
        figures={figures}
        isOpen={isOpen}
        reason={reasonText(reason, family, choices.areaSet, words, language)}
      />
      <ReportingNote effort={effort} organizations={organizations} choices={choices} />
      {children}
      <CategoryBars
        rows={categoryRows(categories, family)}
        chosen={choices.categories}
        onChoose={choices.chooseCategories}
        shownCount={shown.inCells + shown.outside + shown.withoutPlace}
        allCount={headline.observed}
      />
    </>
  );
}
