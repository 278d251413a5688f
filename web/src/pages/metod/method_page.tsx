import './method.css';
import { useEffect } from 'react';
import { PageHeading } from '../../components/page_heading.tsx';
import { useWords } from '../../state/language.ts';
import { ChapterText } from './chapter_text.tsx';
import { CHAPTERS, type Chapter } from './chapters.ts';
import { METHOD_SAMPLES } from './method_samples.tsx';
import { MethodTables } from './method_tables.tsx';
import { methodWords } from './method_words.ts';

/** Metod: the chapters of docs/methods with their drawings, and the tried rates; `#anchor` opens a chapter. */
export default function MethodPage() {
  const words = useWords(methodWords);
  useEffect(() => {
    // the page came after the address: what it points at was not there yet
    const anchor = decodeURIComponent(window.location.hash.slice(1));
    if (anchor) document.getElementById(anchor)?.scrollIntoView();
  }, []);
  return (
    <div className="page method">
      <header className="method-head">
        <PageHeading title={words.title}>{words.title}</PageHeading>
        <p className="muted">{words.lead}</p>
        {words.swedishOnly && <p className="muted small">{words.swedishOnly}</p>}
      </header>
      <nav className="method-contents" aria-labelledby="method-contents">
        <h2 id="method-contents" className="eyebrow">
          {words.contents}
        </h2>
        <ol lang="sv">
          {CHAPTERS.map(({ anchor, title }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="method-chapters">
        {CHAPTERS.map((chapter) => (
          <ChapterSection key={chapter.anchor} chapter={chapter} />
        ))}
      </div>
    </div>
  );
}

function ChapterSection({ chapter: { anchor, title, blocks } }: { chapter: Chapter }) {
  const sample = METHOD_SAMPLES[anchor];
  return (
    <section id={anchor} className="method-chapter" aria-labelledby={`${anchor}-title`} tabIndex={-1}>
      <h2 id={`${anchor}-title`} lang="sv">
        {title}
      </h2>
      {sample && (
        <figure className="method-figure" lang="sv">
          <sample.Drawing />
          <figcaption className="muted small">{sample.caption}</figcaption>
        </figure>
      )}
      <div className="method-prose" lang="sv">
        <ChapterText blocks={blocks} />
      </div>
      {anchor === 'styrka_och_arlighet' && <MethodTables />}
    </section>
  );
}
