import type { Membership } from '@lagesbild/shared/schemas/session.ts';
import { Link, useLocation } from 'wouter';
import { useNewIncidentCount } from '../api/incidents.ts';
import { useWords } from '../state/language.ts';
import { mayOpen, pageAddress, pagesOf } from '../state/pages.ts';
import { shellWords } from './shell_words.ts';

/** The pages the role may open, and how many reports wait for whoever reviews. */
export function Navigation({ membership }: { membership: Membership }) {
  const words = useWords(shellWords);
  const [location] = useLocation();
  const { code } = membership.municipality;
  const count = useNewIncidentCount(code, mayOpen(membership.role, 'granska')).data ?? 0;
  const pages = pagesOf(membership.role);
  if (pages.length === 0) return null;
  return (
    <nav className="navigation" aria-label={words.navigation}>
      <ul>
        {pages.map((page) => {
          const address = pageAddress(code, page);
          return (
            <li key={page}>
              <Link
                href={address}
                className="navigation-link"
                aria-current={location.startsWith(address) ? 'page' : undefined}
              >
                {words[page]}
                {page === 'granska' && count > 0 && (
                  <span className="badge badge-count">
                    <span aria-hidden="true">{count}</span>
                    <span className="visually-hidden">{words.toReview(count)}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
