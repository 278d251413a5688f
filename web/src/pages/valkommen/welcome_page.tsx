import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import type { InvitationShown } from '@lagesbild/shared/schemas/invitation.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { useInvitation } from '../../api/account_links.ts';
import { isProblem } from '../../api/problem_error.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useLanguage, useWords } from '../../state/language.ts';
import { LoginFrame } from '../login/login_frame.tsx';
import { BeginForm } from './begin_form.tsx';
import { TakeMembership } from './take_membership.tsx';
import { welcomeWords } from './welcome_words.ts';

/** /valkommen#token: what one is invited to, and the way in. */
export default function WelcomePage() {
  const words = useWords(welcomeWords);
  const [token] = useState(() => window.location.hash.slice(1));
  const { data, error, isPending, refetch } = useInvitation(token);
  if (isPending) return <Loading />;
  if (data) return <Welcome token={token} invitation={data} />;
  const isVoid = isProblem(error, 'link_void') || isProblem(error, 'invalid_format');
  return (
    <LoginFrame title={words.voidTitle}>
      {isVoid ? <p>{words.voidText}</p> : <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <Link href="/" className="button button-quiet login-back">
        {words.signIn}
      </Link>
    </LoginFrame>
  );
}

function Welcome({ token, invitation }: { token: string; invitation: InvitationShown }) {
  const words = useWords(welcomeWords);
  const language = useLanguage();
  const role = ROLE_LABELS[invitation.role][language].toLocaleLowerCase(language);
  return (
    <LoginFrame title={words.title(invitation.municipalityName)}>
      <p className="muted">{words.as(role)}</p>
      {invitation.hasAccount ? (
        <TakeMembership token={token} invitation={invitation} />
      ) : (
        <BeginForm token={token} invitation={invitation} />
      )}
    </LoginFrame>
  );
}
