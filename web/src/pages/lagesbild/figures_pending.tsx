import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

/** Stands where the figures will, in about their size, so that nothing jumps when they come. */
export function FiguresPending() {
  const words = useWords(lagesbildWords);
  return (
    <div className="figures-pending">
      <p>{words.computing}</p>
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      <span aria-hidden="true" />
    </div>
  );
}
