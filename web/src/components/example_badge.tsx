import { useWords } from '../state/language.ts';
import { shellWords } from './shell_words.ts';

/** Stands wherever an invented municipality is shown, so that no figure of it is taken for real. */
export function ExampleBadge() {
  const words = useWords(shellWords);
  return (
    <span className="badge badge-example" title={words.exampleTitle}>
      {words.example}
    </span>
  );
}
