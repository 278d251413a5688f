import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';

interface ConflictNoticeProps {
  title: string;
  /** By field: what stands now, and what was written here. */
  stands: Readonly<Record<string, string>>;
  yours: Readonly<Record<string, string>>;
  /** What the first button is called; "let mine stand" when left out. */
  mine?: string;
  onMine: () => void;
  onTheirs: () => void;
}

/** Both wordings of a conflict; which is to stand is the writer's to say. */
export function ConflictNotice({ title, stands, yours, mine, onMine, onTheirs }: ConflictNoticeProps) {
  const words = useWords(meetingWords);
  return (
    <div className="notice notice-error line-conflict" role="alert">
      <strong>{title}</strong>
      <dl className="line-wordings">
        <div>
          <dt>{words.stands}</dt>
          {Object.entries(stands).map(([field, text]) => (
            <dd key={field}>{text}</dd>
          ))}
        </div>
        <div>
          <dt>{words.yours}</dt>
          {Object.entries(yours).map(([field, text]) => (
            <dd key={field}>{text}</dd>
          ))}
        </div>
      </dl>
      <div className="row">
        <button type="button" className="button button-primary" onClick={onMine}>
          {mine ?? words.takeYours}
        </button>
        <button type="button" className="button" onClick={onTheirs}>
          {words.takeTheirs}
        </button>
      </div>
    </div>
  );
}
