import { useEffect, useRef } from 'react';
import { useWords } from '../../state/language.ts';
import { meetingWords } from './meeting_words.ts';

interface UndoNoticeProps {
  text: string;
  onUndo: () => void;
}

/** Says that something was taken away, and takes it back; whose button went with the row stands on this one. */
export function UndoNotice({ text, onUndo }: UndoNoticeProps) {
  const words = useWords(meetingWords);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <p className="row notice">
      <span>{text}</span>
      <button ref={button} type="button" className="button" onClick={onUndo}>
        {words.undo}
      </button>
    </p>
  );
}
