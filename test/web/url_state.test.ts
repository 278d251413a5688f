import {
  choiceParameter,
  listParameter,
  numberParameter,
  optionalParameter,
  searchWith,
  switchParameter,
  textParameter,
  type UrlParameter,
} from '@lagesbild/web/src/state/url_state.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const step = choiceParameter('steg', ['vad', 'var', 'nar'], 'vad');
const zoom = numberParameter('zoom', 12, 6, 19);
const categories = listParameter('kategori');
const list = switchParameter('lista');

/** What a link carries when a value is set and read again. */
function throughLink<T>(parameter: UrlParameter<T>, value: T): T {
  return parameter.parse(new URLSearchParams(searchWith('', parameter, value)).get(parameter.name));
}

it('leaves what is usual out of the address', () => {
  expect(searchWith('?steg=var', step, 'vad')).toBe('');
  expect(searchWith('', zoom, 12)).toBe('');
  expect(searchWith('lista=ja', list, false)).toBe('');
});

it('changes one parameter and keeps the others', () => {
  expect(searchWith('?period=2026-11-02&kategori=theft', categories, ['theft', 'vandalism'])).toBe(
    'period=2026-11-02&kategori=theft,vandalism',
  );
});

describe('a link that cannot be read gives the fallback', () => {
  it.each(['', 'x', '5', '20', 'NaN', 'Infinity', '1e9'])('zoom=%s', (text) => {
    expect(zoom.parse(text)).toBe(12);
  });

  it('an unknown choice', () => {
    expect(step.parse('tidsmaskin')).toBe('vad');
  });

  it('empty members of a list', () => {
    expect(categories.parse(',theft,,')).toEqual(['theft']);
    expect(categories.parse(null)).toEqual([]);
  });

  it('an empty optional one', () => {
    expect(optionalParameter('handelse').parse('')).toBeNull();
  });
});

it('reads back from a link what was put in', () => {
  fc.assert(fc.property(fc.constantFrom('vad', 'var', 'nar'), (value) => throughLink(step, value) === value));
  fc.assert(
    fc.property(fc.double({ min: 6, max: 19, noNaN: true }), (value) => throughLink(zoom, value) === value),
  );
  fc.assert(fc.property(fc.boolean(), (value) => throughLink(switchParameter('x', true), value) === value));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => throughLink(textParameter('q'), value) === value),
  );
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z._-]+$/)), (value) => {
      expect(throughLink(categories, value)).toEqual(value);
    }),
  );
});
