import type { Membership } from '@lagesbild/shared/schemas/session.ts';
import { Link, useLocation } from 'wouter';
import { useNewIncidentCount } from '../api/incidents.ts';
import { useOwnOverdueCount } from '../api/interventions.ts';
import { useWords } from '../state/language.ts';
import { mayOpen, type Page, pageAddress, pageGroups } from '../state/pages.ts';
import { NavigationMore } from './navigation_more.tsx';
import { shellWords } from './shell_words.ts';

/** The pages the role may open, how many reports wait for whoever reviews, and how many own åtgärder are overdue. */
export function Navigation({ membership }: { membership: Membership }) {
  const words = useWords(shellWords);
  const [location] = useLocation();
  const { code } = membership.municipality;
  const toReview = useNewIncidentCount(code, mayOpen(membership.role, 'granska')).data ?? 0;
  const overdue = useOwnOverdueCount(code, mayOpen(membership.role, 'atgarder')).data ?? 0;
  const { daily, seldom } = pageGroups(membership.role);
  if (daily.length === 0) return null;
  const isCurrent = (page: Page) => location.startsWith(pageAddress(code, page));
  const links = (pages: readonly Page[]) =>
    pages.map((page) => (
      <li key={page}>
        <Link
          href={pageAddress(code, page)}
          className="navigation-link"
          aria-current={isCurrent(page) ? 'page' : undefined}
        >
          {words[page]}
          {page === 'granska' && <WaitingCount count={toReview} text={words.toReview(toReview)} />}
          {page === 'atgarder' && <WaitingCount count={overdue} text={words.ownOverdue(overdue)} />}
        </Link>
      </li>
    ));
  return (
    <nav className="navigation" aria-label={words.navigation}>
      <ul>
        {links(daily)}
        {seldom.length > 0 && (
          <NavigationMore isCurrent={seldom.some(isCurrent)}>{links(seldom)}</NavigationMore>
        )}
      </ul>
    </nav>
  );
}

function WaitingCount({ count, text }: { count: number; text: string }) {
  return count > 0 ? (
    <span className="badge badge-count">
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  ) : null;
}
