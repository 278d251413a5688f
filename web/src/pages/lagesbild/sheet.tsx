import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useWords } from '../../state/language.ts';
import { lagesbildWords } from './lagesbild_words.ts';

interface SheetProps {
  label: string;
  children: ReactNode;
}

/** A drag shorter than this is a press. */
const dragPixels = 24;

/** The left column; on a phone a sheet from below whose handle is pressed or dragged to show more of it or of the map. */
export function Sheet({ label, children }: SheetProps) {
  const words = useWords(lagesbildWords);
  const [open, setOpen] = useState(false);
  const start = useRef<number | null>(null);
  const dragged = useRef(false);
  const onMove = (event: PointerEvent) => {
    if (start.current === null) return;
    const moved = event.clientY - start.current;
    if (Math.abs(moved) < dragPixels) return;
    dragged.current = true;
    setOpen(moved < 0);
  };
  return (
    <section className="sheet" aria-label={label} data-open={open || undefined}>
      <button
        type="button"
        className="sheet-handle"
        aria-expanded={open}
        aria-label={open ? words.sheetClose : words.sheetOpen}
        onPointerDown={(event) => {
          start.current = event.clientY;
          dragged.current = false;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onMove}
        onPointerUp={() => {
          start.current = null;
        }}
        onClick={() => {
          if (!dragged.current) setOpen(!open);
        }}
      >
        <span aria-hidden="true" />
      </button>
      <div className="sheet-body">{children}</div>
    </section>
  );
}
