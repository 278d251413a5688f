/** Which kinds of period are frozen: an own span is nobody's closed period. */
export const FROZEN_PERIOD_KINDS = ['fortnight', 'week', 'month', 'quarter', 'tertial', 'year'] as const;
export type FrozenPeriodKind = (typeof FROZEN_PERIOD_KINDS)[number];

/** What is kept of a picture: the analyses' answers, and the map as it was drawn. */
export const PICTURE_ANSWER_KINDS = ['expected', 'grid', 'classes', 'pulse', 'repeats', 'map'] as const;
export type PictureAnswerKind = (typeof PICTURE_ANSWER_KINDS)[number];

/** The sights that answers are kept for; agreed cells differ by organization and are read live. */
export type PictureSight = 'exact' | 'cells' | 'areas';

export const PICTURE_STATES = ['draft', 'established'] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

/** The texts beside the figures; the police write their own view and no other. */
export const PICTURE_TEXTS = ['summary', 'policeView', 'lookAhead'] as const;
export type PictureText = (typeof PICTURE_TEXTS)[number];
