import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import type { Me, Membership } from '@lagesbild/shared/schemas/session.ts';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useLanguage, useWords } from '../state/language.ts';
import { firstAddress } from '../state/pages.ts';
import { useEscape } from '../state/use_escape.ts';
import { ExampleBadge } from './example_badge.tsx';
import { MunicipalitySwitch } from './municipality_switch.tsx';
import { Navigation } from './navigation.tsx';
import { QueueBadge } from './queue_badge.tsx';
import { shellWords } from './shell_words.ts';

interface AppHeaderProps {
  me: Me;
  /** The membership in whose municipality the person is; null on pages of no municipality for an account without any. */
  membership: Membership | null;
}

/** The one row above every page. On a narrow screen the navigation folds in under a button. */
export function AppHeader({ me, membership }: AppHeaderProps) {
  const words = useWords(shellWords);
  const language = useLanguage();
  const [location] = useLocation();
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever the page changes
  useEffect(() => setOpen(false), [location]);
  useEscape(open, () => setOpen(false));
  return (
    <header className="header">
      <Link
        href={membership ? firstAddress(membership.municipality.code, membership.role) : '/'}
        className="header-brand"
      >
        <span className="header-product">{words.product}</span>
        {membership && <span className="header-municipality">{membership.municipality.name}</span>}
      </Link>
      {membership?.municipality.isExample && <ExampleBadge />}
      <QueueBadge accountId={me.id} />
      <button
        type="button"
        className="button header-menu-button push-end"
        aria-expanded={open}
        aria-controls="header-menu"
        onClick={() => setOpen(!open)}
      >
        {open ? words.close : words.menu}
      </button>
      <div id="header-menu" className="header-menu" data-open={open || undefined}>
        {membership && <Navigation membership={membership} />}
        <div className="header-end">
          {membership && <MunicipalitySwitch me={me} membership={membership} />}
          <Link
            href="/konto"
            className="header-account"
            aria-current={location === '/konto' ? 'page' : undefined}
          >
            <b>{membership ? ROLE_LABELS[membership.role][language] : me.name}</b>
            <span aria-hidden="true">·</span>
            <span>{words.account}</span>
          </Link>
        </div>
      </div>
    </header>
  );
}
