/** JSON in which typed arrays are lists, and numbers that JSON lacks (NaN, the infinities) are null. */
export const plainJson = (value: unknown): string => JSON.stringify(plain(value));

/** Lists inside stay as they are unless they hold objects: a column of 10,000 numbers is not walked twice. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return typeof value[0] === 'object' ? value.map(plain) : value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, plain(inside)]));
}
