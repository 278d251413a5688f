import { isHardKind } from '@lagesbild/shared/domain/personal_data.ts';
import type { Finding } from '@lagesbild/shared/privacy/finding.ts';
import { Fragment, type Ref } from 'react';

/** The text of a field once more, behind it and unseen but for its marks; scrolls with it. For the eye only. */
export function TextMarks({
  text,
  found,
  ref,
}: {
  text: string;
  found: readonly Finding[];
  ref: Ref<HTMLDivElement>;
}) {
  let end = 0;
  return (
    <div ref={ref} className="text-marks" aria-hidden="true">
      {found.map(({ from, to, kind }) => {
        const plain = text.slice(end, from);
        end = to;
        return (
          <Fragment key={from}>
            {plain}
            <mark className={isHardKind(kind) ? 'mark-hard' : 'mark-soft'}>{text.slice(from, to)}</mark>
          </Fragment>
        );
      })}
      {text.slice(end)}
      {/* a last empty line has no height without a sign on it */}
      {'\u200B'}
    </div>
  );
}
