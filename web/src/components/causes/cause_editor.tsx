import { LIMITS } from '@lagesbild/shared/domain/limits.ts';
import type { ConfirmedFind } from '@lagesbild/shared/domain/personal_data.ts';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWords } from '../../state/language.ts';
import { GuardedTextField } from '../guarded_text_field.tsx';
import type { Direction } from './cause_rows.ts';
import { causeWords } from './cause_words.ts';
import type { CauseDraft } from './use_cause_lines.ts';

interface CauseEditorProps {
  draft: CauseDraft;
  onType(change: { text?: string; confirmed?: ConfirmedFind[] }): void;
  onNext(): void;
  onLeave(withFocus: boolean): void;
  onStep(direction: Direction): boolean;
}

const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The wording of a line while it is written. Esc leaves, so that Tab, which moves the line in and out, is no trap. */
export function CauseEditor({ draft, onType, onNext, onLeave, onStep }: CauseEditorProps) {
  const words = useWords(causeWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = box.current?.querySelector('textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, shiftKey, target } = event;
    if (key === 'Escape') {
      event.preventDefault();
      return onLeave(true);
    }
    // the confirmation of the guard is reached by Tab: there the line stands still
    if (!(target instanceof HTMLTextAreaElement)) return;
    const asksToConfirm = box.current?.querySelector('input[type="checkbox"]') !== null;
    const direction =
      key === 'Tab' && !asksToConfirm ? (shiftKey ? 'out' : 'in') : altKey ? STEPS[key] : undefined;
    if (direction) {
      event.preventDefault();
      onStep(direction);
    } else if (key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      onNext();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside
    <div
      ref={box}
      className="cause-editor"
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave(false);
      }}
    >
      <GuardedTextField
        field="text"
        label={words.text}
        multiline
        hint={words.editKeys}
        value={draft.text}
        onChange={(text) => onType({ text })}
        error={draft.error ?? undefined}
        maxLength={LIMITS.causeTextCharacters}
        confirmed={draft.confirmed}
        onConfirm={(confirmed) => onType({ confirmed })}
      />
    </div>
  );
}
