import { controlParameter, controlQuery } from '@lagesbild/web/src/pages/atgarder/control_parameter.ts';
import { describe, expect, it } from 'vitest';

const area = '0193e9a0-0000-7000-8000-000000000001';

describe('what an effect is compared with, in the address', () => {
  it.each([
    ['an area', `omrade:${area}`, { controlArea: area }],
    [
      'a drawn surface',
      'form:14.57000,58.39000,14.58000,58.39000,14.58000,58.40000',
      { controlPolygon: '14.57,58.39,14.58,58.39,14.58,58.4' },
    ],
    ['a circle, which is no control', 'cirkel:14.57,58.39,300', {}],
    ['half a link', 'form:14.57,58.39', {}],
    ['nothing', null, {}],
  ])('%s', (_, text, query) => {
    expect(controlQuery(controlParameter.parse(text))).toEqual(query);
  });

  it('is written as it is read', () => {
    const text = 'form:14.57000,58.39000,14.58000,58.39000,14.58000,58.40000';
    expect(controlParameter.format(controlParameter.parse(text))).toBe(text);
  });
});
