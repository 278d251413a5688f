/** What is known to come, and is looked ahead to: it is never counted in figures. */
export const PLANNED_EVENT_KINDS = ['arrangement', 'school_break', 'risk_evening', 'other'] as const;
export type PlannedEventKind = (typeof PLANNED_EVENT_KINDS)[number];
