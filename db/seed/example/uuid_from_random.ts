import type { Random } from './random.ts';

/** A UUID version 7 (RFC 9562 § 5.7) with the given moment (epoch ms) and random bits from the stream. */
export function uuidFromRandom(epochMilliseconds: number, random: Random): string {
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const time = hex(epochMilliseconds, 12);
  const version = `7${hex(random.below(0x1000), 3)}`;
  const variant = hex(0x8000 | random.below(0x4000), 4);
  const rest = hex(random.below(0x1000000), 6) + hex(random.below(0x1000000), 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
}
