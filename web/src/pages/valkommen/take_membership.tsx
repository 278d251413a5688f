import type { InvitationShown } from '@lagesbild/shared/schemas/invitation.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useAcceptInvitation } from '../../api/account_links.ts';
import { ME_KEY } from '../../api/query_client.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { welcomeWords } from './welcome_words.ts';

/** The address has an account: one press gives it the membership. */
export function TakeMembership({ token, invitation }: { token: string; invitation: InvitationShown }) {
  const words = useWords(welcomeWords);
  const client = useQueryClient();
  const accept = useAcceptInvitation();
  if (accept.isSuccess) {
    return (
      <>
        <p role="status" className="notice notice-good">
          {words.taken(invitation.municipalityName)}
        </p>
        <Link href="/" replace className="button button-primary login-submit">
          {words.go}
        </Link>
      </>
    );
  }
  return (
    <>
      <ProblemNotice error={accept.error} />
      <p>{words.known(invitation.email)}</p>
      <button
        type="button"
        className="button button-primary login-submit"
        disabled={accept.isPending}
        onClick={() =>
          accept.mutate({ token }, { onSuccess: () => void client.invalidateQueries({ queryKey: ME_KEY }) })
        }
      >
        {accept.isPending ? words.taking : words.take}
      </button>
    </>
  );
}
