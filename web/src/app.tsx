import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { useMe } from './api/session.ts';
import { AppShell } from './components/app_shell.tsx';
import { Loading } from './components/loading.tsx';
import { NotFound } from './components/not_found.tsx';
import { ProblemNotice } from './components/problem_notice.tsx';
import { AccountPage } from './pages/konto/account_page.tsx';
import { LoginPage } from './pages/login/login_page.tsx';
import { MunicipalityPages } from './pages/municipality_pages.tsx';
import { firstAddress } from './state/pages.ts';

/** Who is signed in decides everything: without a session every address shows the login, and then itself. */
export function App() {
  const { data: me, error, refetch } = useMe();
  const [location] = useLocation();
  const search = useSearch();
  if (me === undefined) {
    return error ? (
      <main className="page">
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </main>
    ) : (
      <Loading />
    );
  }
  if (me === null) return <LoginPage key={location + search} />;
  const [first] = me.memberships;
  return (
    <Switch>
      <Route path="/">
        <Redirect to={first ? firstAddress(first.municipality.code, first.role) : '/konto'} replace />
      </Route>
      <Route path="/konto">
        <AppShell me={me} membership={first ?? null}>
          <AccountPage me={me} />
        </AppShell>
      </Route>
      <Route path="/:code/:page?">
        {({ code, page }) => <MunicipalityPages me={me} code={code} page={page} />}
      </Route>
      <Route>
        <AppShell me={me} membership={first ?? null}>
          <NotFound />
        </AppShell>
      </Route>
    </Switch>
  );
}
