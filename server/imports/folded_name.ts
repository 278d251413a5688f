/**
 * A name for comparing: lower case, å ä ö and accents without their marks, anything but letters and digits as one
 * space. "Skadegörelse/Klotter" → "skadegorelse klotter". Not for municipalities: Habo and Håbo are two.
 */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
