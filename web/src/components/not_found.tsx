import { Link } from 'wouter';
import { useWords } from '../state/language.ts';
import { PageHeading } from './page_heading.tsx';
import { shellWords } from './shell_words.ts';

/** For addresses that lead nowhere, and for those that lead where the role has no business: the two look the same. */
export function NotFound() {
  const words = useWords(shellWords);
  return (
    <div className="page stack">
      <PageHeading title={words.notFoundTitle}>{words.notFoundTitle}</PageHeading>
      <p className="prose">{words.notFound}</p>
      <p>
        <Link href="/" className="button">
          {words.goHome}
        </Link>
      </p>
    </div>
  );
}
