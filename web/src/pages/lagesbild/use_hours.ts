import { useRef, useState } from 'react';
import type { WeekBox } from '../../analysis/week_box.ts';
import { useUrlState } from '../../state/url_state.ts';
import { hoursParameter } from './url_parameters.ts';

export interface ShownHours {
  /** The box that is shown, while it is dragged too; null the whole week. */
  box: WeekBox | null;
  /** Writes it down. */
  show(box: WeekBox | null): void;
  /** Shows a box without writing it down; ends with `show`. */
  preview(box: WeekBox): void;
}

/** The hours of the week in the address. `offered` false for roles whose figures come from the server: they have none. */
export function useHours(offered: boolean): ShownHours {
  const [settled, settle] = useUrlState(hoursParameter);
  const [previewed, setPreview] = useState<WeekBox | null>(null);
  const wanted = offered ? (previewed ?? settled) : null;
  // the address makes a new object at every render: the same one for as long as it says the same
  const kept = useRef(wanted);
  if (hoursParameter.format(kept.current) !== hoursParameter.format(wanted)) kept.current = wanted;
  return {
    box: kept.current,
    show(box) {
      setPreview(null);
      settle(box);
    },
    preview: setPreview,
  };
}
