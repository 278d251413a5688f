import type { ReactNode } from 'react';

/** What is wrong with a field, beside it. The element is always there, so that the field can refer to it. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span id={id} className="field-error">
      {children || null}
    </span>
  );
}
