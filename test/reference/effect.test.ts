import { displacementQuotient } from '@lagesbild/shared/analysis/displacement.ts';
import {
  type BeforeAfter,
  displacementDifference,
} from '@lagesbild/shared/analysis/displacement_difference.ts';
import { measureEffect } from '@lagesbild/shared/analysis/measure_effect.ts';
import { describe, expect, it } from 'vitest';
import { hasReferences, readShared } from './reference_files.ts';

type Pair = [before: number, after: number];

interface RelativeEffect {
  treat: Pair;
  control: Pair;
  relative_effect: number;
  log_var: number;
  ci95: Pair;
}

type Quotient = Record<'A0' | 'A1' | 'B0' | 'B1' | 'C0' | 'C1' | 'success' | 'buffer' | 'WDQ', number>;

interface PtoolsDifference {
  control?: Pair;
  treated?: Pair;
  disp_control?: Pair;
  disp_treated?: Pair;
  alpha?: number;
  area?: [control: number, treated: number, displacedControl: number, displaced: number];
  out: Record<'Est_Local' | 'SE_Local' | 'Est_Total' | 'SE_Total' | 'Z' | 'LowCI' | 'HighCI', number>;
}

const place = ([before, after]: Pair, size = 1): BeforeAfter => ({ before, after, size });

// skipped without the reference folder beside the repository
describe.skipIf(!hasReferences)('effects worked out elsewhere', () => {
  it('has the relative effects and their 95 % limits', () => {
    const { relative_effect } = JSON.parse(readShared('reference/misc/wdq.json')) as {
      relative_effect: RelativeEffect[];
    };
    expect(relative_effect.length).toBeGreaterThan(0);
    for (const { treat, control, ...expected } of relative_effect) {
      const { rateRatio } = measureEffect({
        treatedBefore: [treat[0]],
        treatedAfter: [treat[1]],
        controlBefore: [control[0]],
        controlAfter: [control[1]],
      });
      expect(rateRatio!.ratio).toBeCloseTo(expected.relative_effect, 12);
      expect(rateRatio!.logStandardError ** 2).toBeCloseTo(expected.log_var, 12);
      expect(rateRatio!.low).toBeCloseTo(expected.ci95[0], 12);
      expect(rateRatio!.high).toBeCloseTo(expected.ci95[1], 12);
    }
  });

  it('has the displacement quotients, and withholds the one where nothing was won', () => {
    const { wdq } = JSON.parse(readShared('reference/misc/wdq.json')) as { wdq: Quotient[] };
    expect(wdq.some(({ success }) => success >= 0)).toBe(true);
    for (const { A0, A1, B0, B1, C0, C1, success, buffer, WDQ } of wdq) {
      const quotient = displacementQuotient({ treated: [A0, A1], buffer: [B0, B1], control: [C0, C1] });
      if (success >= 0) {
        expect(quotient).toBeNull();
        continue;
      }
      expect(quotient!.success).toBeCloseTo(success, 12);
      expect(quotient!.around).toBeCloseTo(buffer, 12);
      expect(quotient!.wdq).toBeCloseTo(WDQ, 12);
    }
  });

  it('has the weighted displacement differences of R ptools, areas and places around included', () => {
    const { wdd } = JSON.parse(readShared('reference/misc/ptools_r.json')) as {
      wdd: Record<string, PtoolsDifference>;
    };
    for (const [name, given] of Object.entries(wdd)) {
      if (name === 'time_weights') continue; // ours are equal in length by rule
      const { alpha, area = [1, 1, 1, 1], out } = given;
      // the case with areas goes by the counts of the first
      const counts = given.treated ? given : wdd.paper_wheeler_ratcliffe_2018!;
      const pair = {
        treated: place(counts.treated!, area[1]),
        control: place(counts.control!, area[0]),
      };
      const local = displacementDifference(pair);
      expect(local.estimate).toBeCloseTo(out.Est_Local, 10);
      expect(local.standardError).toBeCloseTo(out.SE_Local, 10);
      const total = displacementDifference({
        ...pair,
        ...(counts.disp_treated && { displaced: place(counts.disp_treated, area[3]) }),
        ...(counts.disp_control && { displacedControl: place(counts.disp_control, area[2]) }),
      });
      expect(total.estimate).toBeCloseTo(out.Est_Total, 10);
      expect(total.standardError).toBeCloseTo(out.SE_Total, 10);
      expect(total.z).toBeCloseTo(out.Z, 10);
      // theirs is 90 % where it says alpha 0.1
      if (alpha === 0.05) {
        expect(total.low).toBeCloseTo(out.LowCI, 9);
        expect(total.high).toBeCloseTo(out.HighCI, 9);
      }
    }
  });
});
