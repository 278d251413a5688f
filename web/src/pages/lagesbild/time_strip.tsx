import type { ReactNode } from 'react';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** Under the map: when it happened. On a phone it stands in the sheet. */
export function TimeStrip({ children }: { children: ReactNode }) {
  const words = useWords(lagesbildWords);
  return (
    <section className="time-strip" aria-label={words.whenItHappened}>
      {children}
    </section>
  );
}
