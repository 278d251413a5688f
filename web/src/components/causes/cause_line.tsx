import { CAUSE_CERTAINTY_LABELS, CAUSE_KIND_LABELS } from '@lagesbild/shared/labels/cause_labels.ts';
import type { Cause } from '@lagesbild/shared/schemas/cause.ts';
import type { KeyboardEvent } from 'react';
import { useLanguage, useWords } from '../../state/language.ts';
import { CauseEditor } from './cause_editor.tsx';
import type { CauseRow } from './cause_rows.ts';
import { causeWords } from './cause_words.ts';
import type { CauseDraft, CauseLines } from './use_cause_lines.ts';
import { useEvidenceTexts } from './use_evidence_texts.ts';

interface CauseLineProps {
  row: CauseRow<Cause>;
  isChosen: boolean;
  isOpen: boolean;
  isEditing: boolean;
  draft: CauseDraft | undefined;
  lines: CauseLines;
  onKeyDown(event: KeyboardEvent): void;
  onChoose(): void;
  onEdit: (() => void) | undefined;
  /** Saved, and on to a new line below. */
  onNext(): void;
  onLeave(withFocus: boolean): void;
}

/** One line of the tree: kind, wording, how sure, and its evidence; or the field in which it is written. */
export function CauseLine(props: CauseLineProps) {
  const { row, isChosen, isOpen, isEditing, draft, lines, onKeyDown, onChoose, onEdit, onNext, onLeave } =
    props;
  const { cause, level, place, siblings, hasChildren, guides } = row;
  const words = useWords(causeWords);
  const language = useLanguage();
  const evidence = useEvidenceTexts(cause);
  const kind = CAUSE_KIND_LABELS[cause.kind];
  return (
    <div
      role="treeitem"
      className="cause-line"
      data-cause={cause.id}
      tabIndex={isChosen ? 0 : -1}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={isChosen}
      aria-expanded={hasChildren ? isOpen : undefined}
      onKeyDown={onKeyDown}
      onFocus={isChosen ? undefined : onChoose}
      onClick={onChoose}
      onDoubleClick={onEdit}
    >
      {guides.map((goesOn, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a guide is its level
          key={index}
          className="cause-guide"
          data-on={
            index === guides.length - 1 ? (place < siblings ? 'tee' : 'end') : goesOn ? 'down' : undefined
          }
          aria-hidden="true"
        />
      ))}
      <div className="cause-body">
        {isEditing && draft ? (
          <CauseEditor
            draft={draft}
            onType={(change) => lines.type(cause.id, change)}
            onNext={onNext}
            onLeave={onLeave}
            onStep={(direction) => lines.step(cause.id, direction)}
          />
        ) : (
          <p className="cause-text">
            <span className={`cause-kind cause-${cause.kind}`}>
              <span aria-hidden="true" className="cause-letter">
                {kind.letter}
              </span>
              {kind.name[language]}
            </span>
            <span className="cause-words">{draft?.text ?? cause.text}</span>
            <span className="cause-certainty">
              {draft?.isSaving ? words.saving : CAUSE_CERTAINTY_LABELS[cause.certainty].name[language]}
            </span>
          </p>
        )}
        {draft?.error && !isEditing && <Unsaved draft={draft} lines={lines} onEdit={onEdit} />}
        {evidence.length > 0 && (
          <ul className="cause-evidence">
            {evidence.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** What stands in the way of a line that is not saved, with both wordings when somebody else came first. */
function Unsaved({
  draft,
  lines,
  onEdit,
}: {
  draft: CauseDraft;
  lines: CauseLines;
  onEdit: (() => void) | undefined;
}) {
  const words = useWords(causeWords);
  const { id } = draft.cause;
  return (
    <div className="notice notice-error cause-unsaved" role="alert">
      <strong>{words.unsaved}</strong>
      <p>{draft.error}</p>
      {draft.stored && (
        <dl className="facts">
          <dt>{words.stored}</dt>
          <dd>{draft.stored.text}</dd>
          <dt>{words.yours}</dt>
          <dd>{draft.text}</dd>
        </dl>
      )}
      <div className="row">
        {draft.stored ? (
          <>
            <button type="button" className="button" onClick={() => lines.takeStored(id)}>
              {words.takeStored}
            </button>
            <button type="button" className="button" onClick={() => lines.keepMine(id)}>
              {words.keepMine}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="button" onClick={() => lines.save(id)}>
              {words.retry}
            </button>
            <button type="button" className="button" onClick={onEdit}>
              {words.edit}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
