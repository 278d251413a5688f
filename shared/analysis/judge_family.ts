import { benjaminiHochberg } from './benjamini_hochberg.ts';
import { type ExpectedCount, type ExpectedVerdict, tailLevel } from './expected.ts';

export interface FamilyMember extends ExpectedCount {
  /** Corrected over the whole family, "too few" and filtered-out members included. */
  pAdjusted: number;
}

/**
 * The verdicts of a fixed family (all category bars, all cells of a matrix): a member is more or fewer only
 * when it passes Benjamini–Hochberg at 5 % over the family. "Too few" and "short history" stay as they are.
 */
export function judgeFamily(members: readonly ExpectedCount[]): FamilyMember[] {
  const adjusted = benjaminiHochberg(Float64Array.from(members, ({ p }) => p));
  return members.map((member, i) => ({
    ...member,
    pAdjusted: adjusted[i]!,
    verdict: familyVerdict(member, adjusted[i]!),
  }));
}

function familyVerdict(member: ExpectedCount, pAdjusted: number): ExpectedVerdict {
  if (member.verdict === 'too_few' || member.verdict === 'short_history') return member.verdict;
  if (pAdjusted > 2 * tailLevel) return 'as_expected';
  return member.pHigh < member.pLow ? 'more' : 'fewer';
}
