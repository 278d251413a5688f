import { memo, type ReactNode } from 'react';

interface HeldProps {
  /** What is shown is not rendered anew, as long as `of` is the same. */
  held: boolean;
  of: unknown;
  children: ReactNode;
}

/** Parts that a dragging hand does not change are left alone until their picture comes, so that the figures come first. */
export const Held = memo(
  ({ children }: HeldProps) => children,
  (before, now) => now.held && before.held && before.of === now.of,
);
