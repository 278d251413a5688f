import type { Me } from '@lagesbild/shared/schemas/session.ts';
import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect } from 'wouter';
import { useMunicipality } from '../api/municipality.ts';
import { isProblem } from '../api/problem_error.ts';
import { AppShell } from '../components/app_shell.tsx';
import { ErrorBoundary } from '../components/error_boundary.tsx';
import { Loading } from '../components/loading.tsx';
import { NotFound } from '../components/not_found.tsx';
import { ProblemNotice } from '../components/problem_notice.tsx';
import { CurrentMunicipalityProvider } from '../state/current_municipality.tsx';
import { firstAddress, mayOpen, PAGES, type Page } from '../state/pages.ts';

/** Each page is its own download: the map's weight is not paid by who reports. */
const VIEWS: Record<Page, ComponentType> = {
  lagesbild: lazy(() => import('./lagesbild/lagesbild_page.tsx')),
  perioder: lazy(() => import('./perioder/periods_page.tsx')),
  hotspots: lazy(() => import('./hotspots/hotspots_page.tsx')),
  fokus: lazy(() => import('./fokus/focus_page.tsx')),
  atgarder: lazy(() => import('./atgarder/interventions_page.tsx')),
  moten: lazy(() => import('./moten/meetings_page.tsx')),
  rapportera: lazy(() => import('./rapportera/report_page.tsx')),
  granska: lazy(() => import('./granska/review_page.tsx')),
  importera: lazy(() => import('./importera/import_page.tsx')),
  register: lazy(() => import('./register/register_page.tsx')),
  metod: lazy(() => import('./metod/method_page.tsx')),
  konton: lazy(() => import('./konton/members_page.tsx')),
};

const PresentationView = lazy(() => import('./visa/visa_page.tsx'));

/** Pages that are exactly as high as the window; the others scroll as documents do. */
const FILLS_SCREEN: readonly Page[] = ['lagesbild', 'rapportera', 'granska'];

/** `/{code}/{page}`: the page in its frame, when the account is a member and the role may open it; else "finns inte". */
export function MunicipalityPages({ me, code, page }: { me: Me; code: string; page: string | undefined }) {
  const membership = me.memberships.find((candidate) => candidate.municipality.code === code);
  if (!membership) {
    return (
      <AppShell me={me} membership={me.memberships[0] ?? null}>
        <NotFound />
      </AppShell>
    );
  }
  if (!page) return <Redirect to={firstAddress(code, membership.role)} replace />;
  const known = PAGES.find((candidate) => candidate === page);
  const open = known !== undefined && mayOpen(membership.role, known);
  return (
    <AppShell me={me} membership={membership} fill={open && FILLS_SCREEN.includes(known) ? 'screen' : 'page'}>
      {open ? (
        <MunicipalityPage me={me} membership={membership} page={known} view={VIEWS[known]} />
      ) : (
        <NotFound />
      )}
    </AppShell>
  );
}

/** `/{code}/moten/{id}/visa`: for the screen that all look at, so nothing stands around it. */
export function PresentationPages({ me, code }: { me: Me; code: string }) {
  const membership = me.memberships.find((candidate) => candidate.municipality.code === code);
  if (!membership || !mayOpen(membership.role, 'moten'))
    return <MunicipalityPages me={me} code={code} page="visa" />;
  return (
    <main id="main">
      <MunicipalityPage me={me} membership={membership} page="visa" view={PresentationView} />
    </main>
  );
}

interface MunicipalityPageProps {
  me: Me;
  membership: Me['memberships'][number];
  /** Its part of the address. */
  page: string;
  view: ComponentType;
}

function MunicipalityPage({ me, membership, page, view: View }: MunicipalityPageProps) {
  const { code } = membership.municipality;
  const { data: municipality, error, refetch } = useMunicipality(code);
  if (isProblem(error, 'not_found')) return <NotFound />;
  if (!municipality) {
    return error ? (
      <div className="page">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </div>
    ) : (
      <Loading />
    );
  }
  return (
    <CurrentMunicipalityProvider value={{ municipality, membership, me }}>
      <ErrorBoundary resetKey={`${code}/${page}`}>
        <Suspense fallback={<Loading />}>
          {/* another municipality starts with a fresh page: no form or selection follows along */}
          <View key={code} />
        </Suspense>
      </ErrorBoundary>
    </CurrentMunicipalityProvider>
  );
}
