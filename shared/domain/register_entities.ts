/** The registers that are edited in the app, as the log names them. */
export const REGISTER_ENTITIES = [
  'place',
  'area_set',
  'area',
  'organization',
  'category',
  'report_guidance',
  'figure_basis',
] as const;
export type RegisterEntity = (typeof REGISTER_ENTITIES)[number];

/** What can be done to a row of a register; never removing it. */
export const REGISTER_ACTIONS = [
  'create',
  'change',
  'import',
  'deactivate',
  'activate',
  'merge',
  'unmerge',
  'order',
] as const;
export type RegisterAction = (typeof REGISTER_ACTIONS)[number];
