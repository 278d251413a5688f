import './account.css';
import type { Me } from '@lagesbild/shared/schemas/session.ts';
import { useSignOut } from '../../api/session.ts';
import { ChoiceField } from '../../components/choice_field.tsx';
import { PageHeading } from '../../components/page_heading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { languageChoice, useWords } from '../../state/language.ts';
import { useReportQueue } from '../../state/report_queue.ts';
import { themeChoice } from '../../state/theme.ts';
import { accountWords } from './account_words.ts';
import { MembershipCard } from './membership_card.tsx';
import { OwnSessions } from './own_sessions.tsx';

/** Konto: who I am, in what capacity, what each role sees; theme, language, log out. */
export default function AccountPage({ me }: { me: Me }) {
  const words = useWords(accountWords);
  const signOut = useSignOut(me.id);
  const waiting = useReportQueue(me.id).filter(({ state }) => state !== 'received').length;
  const theme = themeChoice.use();
  const language = languageChoice.use();
  return (
    <div className="page account">
      <div className="account-head">
        <div>
          <PageHeading title={words.title}>{me.name}</PageHeading>
          <p className="muted">{me.email}</p>
        </div>
        <button
          type="button"
          className="button push-end"
          disabled={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {words.signOut}
        </button>
      </div>
      <ProblemNotice error={signOut.error} />
      {waiting > 0 && <p className="notice">{words.waitingReports(waiting)}</p>}
      <section className="stack" aria-labelledby="memberships">
        <h2 id="memberships">{words.memberships}</h2>
        {me.memberships.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className="stack">
            {me.memberships.map((membership) => (
              <MembershipCard key={membership.municipality.code} membership={membership} />
            ))}
          </ul>
        )}
      </section>
      <OwnSessions />
      <section className="stack" aria-labelledby="settings">
        <div>
          <h2 id="settings">{words.settings}</h2>
          <p className="muted small">{words.settingsHint}</p>
        </div>
        <ChoiceField
          label={words.theme}
          value={theme}
          choices={[
            { value: 'system', label: words.themeSystem },
            { value: 'light', label: words.themeLight },
            { value: 'dark', label: words.themeDark },
          ]}
          onChange={(choice) => themeChoice.set(choice ?? 'system')}
        />
        <ChoiceField
          label={words.language}
          value={language}
          choices={[
            { value: 'sv', label: 'Svenska' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(choice) => languageChoice.set(choice ?? 'sv')}
        />
      </section>
    </div>
  );
}
