import type { ReactNode } from 'react';
import { useWords } from '../../state/language.ts';
import { registerWords } from './register_words.ts';

/** What was just done, with the way back; it stays until the next thing is done. */
export interface Done {
  text: string;
  undo?: (() => void) | undefined;
}

/** What a part tells the page. */
export interface PartProps {
  done: Done | null;
  onDone(done: Done | null): void;
}

interface RegisterFrameProps {
  list: ReactNode;
  /** The form of the chosen row; null shows the hint. */
  detail: ReactNode;
  hint: ReactNode;
  done: Done | null;
  onBack(): void;
}

/** List to the left and form to the right; on a phone one of them at a time. */
export function RegisterFrame({ list, detail, hint, done, onBack }: RegisterFrameProps) {
  const words = useWords(registerWords);
  return (
    <div className="register-body" data-view={detail === null ? 'list' : 'detail'}>
      {list}
      <div className="register-pane">
        <div className="undo-bar" role="status" data-shown={done !== null || undefined}>
          {done && (
            <>
              <strong>{done.text}</strong>
              {done.undo && (
                <button type="button" className="button" onClick={done.undo}>
                  {words.undo}
                </button>
              )}
            </>
          )}
        </div>
        {detail !== null && (
          <button type="button" className="button button-quiet register-back" onClick={onBack}>
            <span aria-hidden="true">←</span> {words.back}
          </button>
        )}
        {detail ?? <div className="register-hint muted">{hint}</div>}
      </div>
    </div>
  );
}
