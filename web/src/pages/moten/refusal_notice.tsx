import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';

interface RefusalNoticeProps {
  detail: string | null;
  /** Puts the words back into the form they came from; left out when there is none. */
  onCorrect?: (() => void) | undefined;
  onThrowAway: () => void;
}

/** Why something that was written here was refused; it waits until its writer has decided. */
export function RefusalNotice({ detail, onCorrect, onThrowAway }: RefusalNoticeProps) {
  const words = useWords(meetingWords);
  return (
    <div className="notice notice-error" role="alert">
      <strong>{words.refused}</strong>
      <p>{detail}</p>
      <div className="row">
        {onCorrect && (
          <button type="button" className="button" onClick={onCorrect}>
            {words.correct}
          </button>
        )}
        <button type="button" className="button" onClick={onThrowAway}>
          {words.throwAway}
        </button>
      </div>
    </div>
  );
}
