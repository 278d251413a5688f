import './cause_outline.css';
import { branchOf, childrenOf } from '@lagesbild/shared/domain/cause_tree.ts';
import type { Cause } from '@lagesbild/shared/schemas/cause.ts';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { type CauseSubject, useCauses } from '../../api/causes.ts';
import { useCurrentMunicipality } from '../../state/current_municipality.tsx';
import { useWords } from '../../state/language.ts';
import { Loading } from '../loading.tsx';
import { ProblemNotice } from '../problem_notice.tsx';
import { CauseDetail } from './cause_detail.tsx';
import { causeKey } from './cause_keys.ts';
import { CauseLine } from './cause_line.tsx';
import { causeRows } from './cause_rows.ts';
import { CauseTools } from './cause_tools.tsx';
import { causeWords } from './cause_words.ts';
import { useCauseLines } from './use_cause_lines.ts';

interface CauseOutlineProps {
  subject: CauseSubject;
  canEdit: boolean;
}

/**
 * Orsaksanalys as a tree: by keyboard alone (WAI-ARIA treeview), by its buttons, or by touch. Every line is saved by
 * itself; what cannot be saved stays where it was typed.
 */
export function CauseOutline({ subject, canEdit }: CauseOutlineProps) {
  const { municipality } = useCurrentMunicipality();
  const { data, error, refetch } = useCauses(municipality.code, subject);
  if (!data) return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Loading />;
  return <CauseTree subject={subject} canEdit={canEdit} stored={data.causes} />;
}

function CauseTree({ subject, canEdit, stored }: CauseOutlineProps & { stored: readonly Cause[] }) {
  const words = useWords(causeWords);
  const { municipality } = useCurrentMunicipality();
  const id = useId();
  const tree = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const moved = useRef<string | null>(null);
  const lines = useCauseLines(municipality.code, subject, stored);
  const { causes } = lines;
  const [chosenId, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<{ id: string; text: string; below: number } | null>(null);
  const rows = causeRows(causes, collapsed);
  const chosen = rows.find(({ cause }) => cause.id === chosenId) ?? rows[0];
  useEffect(() => {
    if (wanted.current === null) return;
    tree.current?.querySelector<HTMLElement>(`[data-cause="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  // a line that is moved in the document loses the focus; it moves once more when the server has answered
  useLayoutEffect(() => {
    if (moved.current === null || document.activeElement !== document.body) return;
    tree.current?.querySelector<HTMLElement>(`[data-cause="${moved.current}"]`)?.focus();
  });
  const choose = (causeId: string | null, withFocus = true) => {
    setChosen(causeId);
    moved.current = null;
    if (withFocus) wanted.current = causeId;
  };
  const edit = (cause: Cause) => {
    lines.open(cause);
    setChosen(cause.id);
    setEditing(cause.id);
  };
  const begin = (parentId: string | null, position: number) => {
    const newId = lines.begin(parentId, position);
    if (parentId) setCollapsed(new Set([...collapsed].filter((one) => one !== parentId)));
    setChosen(newId);
    setEditing(newId);
  };
  const addAfter = (cause: Cause | undefined) => {
    const siblings = childrenOf(lines.latest(), cause?.parentId ?? null);
    const index = siblings.findIndex((one) => one.id === cause?.id);
    begin(cause?.parentId ?? null, index < 0 ? siblings.length : index + 1);
  };
  const leave = (cause: Cause, withFocus: boolean) => {
    const isEmpty = lines.draftOf(cause.id)?.isNew && lines.draftOf(cause.id)?.text.trim() === '';
    const index = rows.findIndex((row) => row.cause.id === cause.id);
    lines.save(cause.id);
    setEditing((now) => (now === cause.id ? null : now));
    if (withFocus) choose((isEmpty ? rows[index - 1]?.cause.id : cause.id) ?? null);
  };
  const remove = (cause: Cause) => {
    const index = rows.findIndex((row) => row.cause.id === cause.id);
    const branch = branchOf(causes, cause.id);
    const next = rows.slice(index + 1).find((row) => !branch.some(({ id: own }) => own === row.cause.id));
    if (!lines.draftOf(cause.id)?.isNew)
      setRemoved({ id: cause.id, text: cause.text, below: branch.length - 1 });
    lines.remove(cause);
    setEditing(null);
    choose((next ?? rows[index - 1])?.cause.id ?? null);
  };
  const undo = () => {
    if (!removed) return;
    lines.restore(removed.id);
    choose(removed.id);
    setRemoved(null);
  };
  const toggle = (causeId: string, open: boolean) =>
    setCollapsed(new Set(open ? [...collapsed].filter((one) => one !== causeId) : [...collapsed, causeId]));
  const deeds = {
    choose,
    toggle,
    ...(canEdit && {
      edit,
      remove,
      undo,
      addAfter,
      move: (causeId: string, direction: Parameters<typeof lines.step>[1]) => {
        if (!lines.step(causeId, direction)) return;
        wanted.current = causeId;
        moved.current = causeId;
      },
    }),
  };
  return (
    <div className="causes">
      {canEdit && rows.length > 0 && (
        <CauseTools
          chosen={chosen?.cause}
          onAdd={() => addAfter(chosen?.cause)}
          onAddBelow={() => chosen && begin(chosen.cause.id, childrenOf(causes, chosen.cause.id).length)}
          canAddBelow={(chosen?.level ?? 4) < 4 && !lines.draftOf(chosen?.cause.id ?? null)?.isNew}
          onStep={(direction) => chosen && lines.step(chosen.cause.id, direction)}
          onEdit={() => chosen && edit(chosen.cause)}
          onRemove={() => chosen && remove(chosen.cause)}
        />
      )}
      <ProblemNotice error={lines.problem} />
      <div role="status" className="cause-undo" data-shown={removed !== null || undefined}>
        {removed && (
          <>
            <span>{words.removed(removed.text, removed.below)}</span>
            <button type="button" className="button" onClick={undo}>
              {words.undo}
            </button>
          </>
        )}
      </div>
      {rows.length === 0 ? (
        <div className="cause-empty">
          <p className="muted">{canEdit ? words.empty : words.emptyRead}</p>
          {canEdit && (
            <button type="button" className="button button-primary" onClick={() => begin(null, 0)}>
              {words.first}
            </button>
          )}
        </div>
      ) : (
        <div className="cause-columns">
          <div className="cause-side">
            <div
              ref={tree}
              role="tree"
              className="cause-tree"
              aria-label={words.tree}
              aria-describedby={`${id}-keys`}
            >
              {rows.map((row) => (
                <CauseLine
                  key={row.cause.id}
                  row={row}
                  isChosen={row === chosen}
                  isOpen={!collapsed.has(row.cause.id)}
                  isEditing={editing === row.cause.id}
                  draft={lines.draftOf(row.cause.id)}
                  lines={lines}
                  onKeyDown={(event) =>
                    causeKey(event, row.cause.id, causeRows(lines.latest(), collapsed), deeds)
                  }
                  onChoose={() => choose(row.cause.id, false)}
                  onEdit={canEdit ? () => edit(row.cause) : undefined}
                  onNext={() => {
                    const { cause } = row;
                    const isEmpty = lines.draftOf(cause.id)?.text.trim() === '';
                    if (isEmpty) return leave(cause, true);
                    if (lines.save(cause.id)) addAfter(cause);
                  }}
                  onLeave={(withFocus) => leave(row.cause, withFocus)}
                />
              ))}
            </div>
            {canEdit && (
              <p id={`${id}-keys`} className="field-hint cause-keys">
                {words.keys}
              </p>
            )}
          </div>
          {chosen && (
            <CauseDetail
              key={chosen.cause.id}
              subject={subject}
              cause={chosen.cause}
              isSaved={!lines.draftOf(chosen.cause.id)?.isNew}
              canEdit={canEdit}
              onMark={(change) => lines.mark(chosen.cause, change)}
            />
          )}
        </div>
      )}
    </div>
  );
}
