import { displacement, displacementQuotient } from '@lagesbild/shared/analysis/displacement.ts';
import { effectPower } from '@lagesbild/shared/analysis/effect_power.ts';
import { describe, expect, it } from 'vitest';

const evenly = (count: number, fortnights = 10) => Array<number>(fortnights).fill(count);

describe('displacementQuotient', () => {
  const control: [number, number] = [500, 500];

  it('is what was lost around against what was won in the place', () => {
    const half = { treated: [200, 100], buffer: [100, 130], control } as const;
    expect(displacementQuotient(half)).toMatchObject({ success: -0.2, reading: 'displacement' });
    expect(displacementQuotient(half)!.wdq).toBeCloseTo(-0.3, 14);
  });

  it.each([
    [260, 'displacement_outweighs'],
    [180, 'displacement'],
    [150, 'none'],
    [140, 'diffusion'],
    [40, 'diffusion_outweighs'],
  ])('around, from 150 to %d reads %s', (after, reading) => {
    expect(displacementQuotient({ treated: [200, 100], buffer: [150, after], control })!.reading).toBe(
      reading,
    );
  });

  it('is withheld when the place did not do better, or the control is empty', () => {
    expect(displacementQuotient({ treated: [100, 120], buffer: [100, 90], control })).toBeNull();
    expect(displacementQuotient({ treated: [100, 100], buffer: [100, 90], control })).toBeNull();
    expect(displacementQuotient({ treated: [100, 50], buffer: [100, 90], control: [0, 10] })).toBeNull();
    expect(displacementQuotient({ treated: [100, 50], buffer: [100, 90], control: [10, 0] })).toBeNull();
  });
});

describe('displacement', () => {
  const steady = { controlBefore: evenly(20), controlAfter: evenly(20) };
  const halved = { treatedBefore: evenly(10), treatedAfter: evenly(5), ...steady };

  it('has no spread where every fortnight is the same', () => {
    const moved = displacement({ ...halved, bufferBefore: evenly(4), bufferAfter: evenly(6) })!;
    expect(moved).toMatchObject({ reading: 'displacement', beyondChance: true, draws: 999, drawsWithout: 0 });
    expect([moved.low, moved.wdq, moved.high].map((value) => Math.round(value! * 1e9) / 1e9)).toEqual([
      -0.4, -0.4, -0.4,
    ]);
  });

  it('says nothing for sure about surroundings that go up and down', () => {
    const restless = displacement({
      ...halved,
      bufferBefore: [0, 9, 1, 8, 2, 9, 0, 7, 1, 3],
      bufferAfter: [9, 0, 8, 2, 7, 0, 9, 1, 9, 1],
    })!;
    expect(restless).toMatchObject({ reading: 'displacement', beyondChance: false });
    expect(restless.low!).toBeLessThan(restless.wdq);
    expect(restless.high!).toBeGreaterThan(0);
  });

  it('is the same every time, and another with another seed', () => {
    const series = { ...halved, bufferBefore: [1, 22, 3, 14, 5, 6, 1, 72, 3, 4], bufferAfter: evenly(2) };
    expect(displacement(series)).toEqual(displacement(series));
    expect(displacement(series, 2)!.high).not.toBe(displacement(series, 1)!.high);
  });

  it('has a point but no limits with fewer than six fortnights a side', () => {
    const short = {
      treatedBefore: evenly(10, 5),
      treatedAfter: evenly(5, 5),
      bufferBefore: evenly(4, 5),
      bufferAfter: evenly(6, 5),
      controlBefore: evenly(20, 5),
      controlAfter: evenly(20, 5),
    };
    expect(displacement(short)).toMatchObject({ reading: 'displacement', low: null, beyondChance: false });
  });

  it('reads none for a buffer without incidents, and is withheld without incidents at all', () => {
    const empty = { bufferBefore: evenly(0), bufferAfter: evenly(0) };
    expect(displacement({ ...halved, ...empty })).toMatchObject({
      wdq: 0,
      reading: 'none',
      beyondChance: false,
    });
    const nothing = { treatedBefore: [], treatedAfter: [], controlBefore: [], controlAfter: [] };
    expect(displacement({ ...nothing, bufferBefore: [], bufferAfter: [] })).toBeNull();
  });
});

describe('effectPower', () => {
  it('asks whether the drop is two standard errors away', () => {
    // 100 → 80 beside 1,000: SE = √(0.01 + 0.0125 + 0.002) = 0.15652; 0.22314/0.15652 − 1.95996 = −0.53436
    const [fifth, twoFifths] = effectPower(100, 1000);
    expect(fifth!.power).toBeCloseTo(0.29655, 5);
    expect(twoFifths!.power).toBeGreaterThan(0.85);
  });

  it('falls with restless fortnights and with few incidents', () => {
    const power = (before: number, phi: number) => effectPower(before, 5 * before, phi, [0.4])[0]!.power;
    expect(power(50, 2)).toBeCloseTo(power(25, 1), 14);
    expect(power(10, 1)).toBeLessThan(power(50, 1));
    expect(power(10_000, 1)).toBeCloseTo(1, 12);
  });

  it('is nothing without incidents', () => {
    expect(effectPower(0, 10)).toEqual([
      { reduction: 0.2, power: 0 },
      { reduction: 0.4, power: 0 },
    ]);
  });
});
