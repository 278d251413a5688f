import { boxBetween, type WeekBox } from '../../analysis/week_box.ts';

/** Where the keys stand on the pulse, and where a box that they draw began. */
export interface PulseCursor {
  day: number;
  hour: number;
  anchor: [day: number, hour: number] | null;
}

const moves: Record<string, [days: number, hours: number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Home: [0, -24],
  End: [0, 24],
  PageUp: [-7, 0],
  PageDown: [7, 0],
};

const within = (value: number, most: number) => Math.max(0, Math.min(most, value));

/**
 * What a key does on the pulse: arrows move, Home and End to the ends of the day, page keys to Monday and Sunday; with
 * shift they draw a box from where shift began. Space and Enter take the one hour, or let go of it. Null for other keys.
 * `box` undefined leaves the shown hours as they are.
 */
export function pulseKey(
  key: string,
  shift: boolean,
  cursor: PulseCursor,
  shown: WeekBox | null,
): { cursor: PulseCursor; box?: WeekBox | null } | null {
  const { day, hour } = cursor;
  if (key === ' ' || key === 'Enter') {
    const one = boxBetween([day, hour], [day, hour]);
    const isShown =
      shown !== null && Object.entries(one).every(([side, at]) => shown[side as keyof WeekBox] === at);
    return { cursor: { day, hour, anchor: null }, box: isShown ? null : one };
  }
  const move = moves[key];
  if (!move) return null;
  const next = { day: within(day + move[0], 6), hour: within(hour + move[1], 23) };
  if (!shift) return { cursor: { ...next, anchor: null } };
  const anchor = cursor.anchor ?? [day, hour];
  return { cursor: { ...next, anchor }, box: boxBetween(anchor, [next.day, next.hour]) };
}
