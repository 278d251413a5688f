import type { Me, Membership } from '@lagesbild/shared/schemas/session.ts';
import type { ReactNode } from 'react';
import { useWords } from '../state/language.ts';
import { AppHeader } from './app_header.tsx';
import { shellWords } from './shell_words.ts';

interface AppShellProps {
  me: Me;
  membership: Membership | null;
  /** `screen`: the page is exactly as high as the window and scrolls its own parts (map, form). */
  fill?: 'page' | 'screen';
  children: ReactNode;
}

/** Skip link, header and the main landmark of every page for signed-in people. */
export function AppShell({ me, membership, fill = 'page', children }: AppShellProps) {
  const words = useWords(shellWords);
  return (
    <div className="shell" data-fill={fill}>
      <a className="skip-link" href="#main">
        {words.skip}
      </a>
      <AppHeader me={me} membership={membership} />
      <main id="main" className="shell-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
