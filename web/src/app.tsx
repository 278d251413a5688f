import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { useMe } from './api/session.ts';
import { AppShell } from './components/app_shell.tsx';
import { Loading } from './components/loading.tsx';
import { NotFound } from './components/not_found.tsx';
import { ProblemNotice } from './components/problem_notice.tsx';
import { registerWorker } from './offline/register_worker.ts';
import { MunicipalityPages, PresentationPages } from './pages/municipality_pages.tsx';
import { firstAddress, reportAddress } from './state/pages.ts';
import { useQueueRunner } from './state/report_queue.ts';

// whoever reports is signed in already, and does not pay for what is seen once a day
const AccountPage = lazy(() => import('./pages/konto/account_page.tsx'));
const LoginPage = lazy(() => import('./pages/login/login_page.tsx'));

/** Pages for whoever comes by a link or cannot sign in, also while somebody else is signed in here. */
const VISITOR_PAGES: Record<string, ComponentType> = {
  '/valkommen': lazy(() => import('./pages/valkommen/welcome_page.tsx')),
  '/losenord': lazy(() => import('./pages/losenord/set_page.tsx')),
  '/avanmal': lazy(() => import('./pages/avanmal/unsubscribe_page.tsx')),
  '/glomt-losenord': lazy(() => import('./pages/losenord/ask_page.tsx')),
};

/** Who is signed in decides everything: without a session every address shows the login, and then itself. */
export function App() {
  const { data: me, error, refetch } = useMe();
  const [location] = useLocation();
  const search = useSearch();
  const mayReport = Boolean(me && reportAddress(me));
  useQueueRunner(me?.id ?? null);
  // whoever reports may do so without a connection; nobody else pays for what that takes
  useEffect(() => {
    if (mayReport) registerWorker();
  }, [mayReport]);
  const VisitorPage = VISITOR_PAGES[location.replace(/\/$/, '')];
  if (VisitorPage) {
    return (
      <Suspense fallback={<Loading />}>
        <VisitorPage />
      </Suspense>
    );
  }
  if (me === undefined) {
    return error ? (
      <main className="page">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </main>
    ) : (
      <Loading />
    );
  }
  if (me === null)
    return (
      <Suspense fallback={<Loading />}>
        <LoginPage key={location + search} />
      </Suspense>
    );
  const [first] = me.memberships;
  return (
    <Switch>
      <Route path="/">
        <Redirect to={first ? firstAddress(first.municipality.code, first.role) : '/konto'} replace />
      </Route>
      {/* where the installed app begins, whichever municipality it is */}
      <Route path="/rapportera">
        <Redirect to={reportAddress(me) ?? '/'} replace />
      </Route>
      <Route path="/konto">
        <AppShell me={me} membership={first ?? null}>
          <Suspense fallback={<Loading />}>
            <AccountPage me={me} />
          </Suspense>
        </AppShell>
      </Route>
      <Route path="/:code/:page?">
        {({ code, page }) => <MunicipalityPages me={me} code={code} page={page} />}
      </Route>
      <Route path="/:code/moten/:id">
        {({ code }) => <MunicipalityPages me={me} code={code} page="moten" />}
      </Route>
      <Route path="/:code/moten/:id/visa">{({ code }) => <PresentationPages me={me} code={code} />}</Route>
      <Route>
        <AppShell me={me} membership={first ?? null}>
          <NotFound />
        </AppShell>
      </Route>
    </Switch>
  );
}
