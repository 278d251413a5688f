import { uuidv7 } from 'uuidv7';

/** The id of something made in a form: made once, so that a form sent again is stored once. */
export const newIdentifier = (): string => uuidv7();
