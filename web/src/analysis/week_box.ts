/** Some days and hours of the week, a box of the pulse: both days included (0 = Monday), the hours from ≤ h < to. */
export interface WeekBox {
  fromDay: number;
  toDay: number;
  fromHour: number;
  toHour: number;
}

const hoursOfDay = 24;

/** 168 values, 0 = Monday 00: 1 where an hour lies in the box. */
export function hoursInBox({ fromDay, toDay, fromHour, toHour }: WeekBox): Uint8Array {
  const wanted = new Uint8Array(7 * hoursOfDay);
  for (let day = fromDay; day <= toDay; day++) {
    wanted.fill(1, day * hoursOfDay + fromHour, day * hoursOfDay + toHour);
  }
  return wanted;
}

/** The box between two cells of the pulse (day, hour), in any order. */
export function boxBetween(one: [day: number, hour: number], other: [day: number, hour: number]): WeekBox {
  return {
    fromDay: Math.min(one[0], other[0]),
    toDay: Math.max(one[0], other[0]),
    fromHour: Math.min(one[1], other[1]),
    toHour: Math.max(one[1], other[1]) + 1,
  };
}

/** Whether an hour of the week lies in the box. */
export function isInBox({ fromDay, toDay, fromHour, toHour }: WeekBox, day: number, hour: number): boolean {
  return day >= fromDay && day <= toDay && hour >= fromHour && hour < toHour;
}
