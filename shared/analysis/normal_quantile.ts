/** What 2.5 % of a standard normal exceed: 95 % limits are this many standard errors either way. */
export const normalUpperQuantile = 1.959963984540054;
