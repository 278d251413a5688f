import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';
import { type Snap, snapAfter, snapBeside } from './sheet_snaps.ts';
import { useSheetDrag } from './use_sheet_drag.ts';

interface SheetProps {
  label: string;
  children: ReactNode;
}

/**
 * The left column; on a phone a sheet from below with three heights. Its handle is dragged, pressed (a step up, and from
 * the top all the way down) or moved by the arrow keys.
 */
export function Sheet({ label, children }: SheetProps) {
  const words = useWords(lagesbildWords);
  const [snap, setSnap] = useState<Snap>('middle');
  const sheet = useRef<HTMLElement>(null);
  const drag = useSheetDrag(sheet, snap, setSnap);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    setSnap(snapBeside(snap, event.key === 'ArrowUp' ? 1 : -1));
  };
  return (
    <section className="sheet" aria-label={label} data-snap={snap} ref={sheet}>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={snap !== 'low'}
        aria-label={words.sheetTo[snapAfter(snap)]}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (!drag.wasDragged()) setSnap(snapAfter(snap));
        }}
        {...drag.handlers}
      >
        <span aria-hidden="true" />
      </button>
      <div className="sheet-body">{children}</div>
    </section>
  );
}
