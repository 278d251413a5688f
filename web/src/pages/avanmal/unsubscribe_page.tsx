import { CHOSEN_MAIL_KINDS } from '@lagesbild/shared/domain/mail_kinds.ts';
import { Link } from 'wouter';
import { useUnsubscribe } from '../../api/thanks.ts';
import { ProblemNotice } from '../../components/problem_notice.tsx';
import { useWords } from '../../state/language.ts';
import { mailWords } from '../konto/mail_words.ts';
import { thanksWords } from '../konto/thanks_words.ts';
import { LoginFrame } from '../login/login_frame.tsx';

/** /avanmal?t=…: ends one kind of mail by one press, without signing in; opening the link alone changes nothing. */
export default function UnsubscribePage() {
  const words = useWords(thanksWords);
  const mails = useWords(mailWords);
  const end = useUnsubscribe();
  // municipality, account, kind, signature; the monthly mail's link names no kind
  const [, , named] = (new URLSearchParams(window.location.search).get('t') ?? '').split('.');
  const kind = CHOSEN_MAIL_KINDS.find((known) => known === named);
  return (
    <LoginFrame title={kind ? words.endKindTitle : words.endTitle}>
      <ProblemNotice error={end.error} />
      {end.isSuccess ? (
        <p role="status" className={`notice ${end.data ? 'notice-good' : 'notice-error'}`}>
          {end.data ? words.ended : words.wrongLink}
        </p>
      ) : (
        <>
          <p>{kind ? words.endKind(mails[kind].ended) : words.endText}</p>
          <button
            type="button"
            className="button button-primary login-submit"
            disabled={end.isPending}
            onClick={() => end.mutate(window.location.search)}
          >
            {words.end}
          </button>
        </>
      )}
      <Link href="/" className="button button-quiet login-back">
        {words.toStart}
      </Link>
    </LoginFrame>
  );
}
