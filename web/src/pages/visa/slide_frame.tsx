import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { PageHeading } from '../../components/page_heading.tsx';
import { useWords } from '../../state/language.ts';
import { visaWords } from './visa_words.ts';

interface SlideFrameProps {
  /** The quiet line above the heading. */
  above: ReactNode;
  title: string;
  children: ReactNode;
  /** Stays in view at the bottom, whatever the rest needs. */
  below?: ReactNode;
}

/** The head of a slide and what it holds. What is longer than the screen, which is seldom, can be scrolled. */
export function SlideFrame({ above, title, children, below }: SlideFrameProps) {
  const words = useWords(visaWords);
  const body = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  // after every drawing: texts come and go as they are written
  useLayoutEffect(() => {
    const element = body.current;
    if (element) setScrolls(element.scrollHeight > element.clientHeight + 1);
  });
  return (
    <>
      <header className="visa-head">
        <p className="visa-above">{above}</p>
        <PageHeading title={title}>{title}</PageHeading>
      </header>
      <section
        ref={body}
        className="visa-body"
        aria-label={scrolls ? words.scrolled : undefined}
        // what scrolls must be reached by keyboard
        tabIndex={scrolls ? 0 : undefined}
      >
        {children}
      </section>
      {below}
    </>
  );
}
