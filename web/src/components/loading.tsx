import { useWords } from '../state/language.ts';
import { shellWords } from './shell_words.ts';

/** While a page or its data is on its way; appears only after a moment, so that nothing flashes. */
export function Loading() {
  const words = useWords(shellWords);
  return (
    <p className="page loading" role="status">
      {words.loading}
    </p>
  );
}
