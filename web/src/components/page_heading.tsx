import { type ReactNode, useEffect, useRef } from 'react';

let firstPage = true;

interface PageHeadingProps {
  /** Title of the browser window, before the name of the service. */
  title: string;
  children: ReactNode;
  className?: string;
}

/**
 * The h1 of a page or step. When it appears it takes focus, so that a screen reader hears where it came and Tab
 * goes on from there (WCAG 2.4.3); not on the very first page, where the browser itself has just said it.
 */
export function PageHeading({ title, children, className }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Gemensam lägesbild`;
    if (!firstPage) heading.current?.focus({ preventScroll: false });
    firstPage = false;
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
