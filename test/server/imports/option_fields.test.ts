import { readOptionFields } from '@lagesbild/server/imports/option_fields.ts';
import { describe, expect, it } from 'vitest';

const read = (fields: Record<string, unknown>) => readOptionFields(new Map(Object.entries(fields)));

describe('the options of an import form', () => {
  it('are read from their texts, JSON where they are pairs', () => {
    expect(
      read({
        timeZone: 'America/Chicago',
        source: 'staff',
        dayOnly: 'true',
        categoryMapping: '{"VANDALISM":"vandalism"}',
        columns: '{"category":"Brottstyp"}',
      }),
    ).toEqual({
      timeZone: 'America/Chicago',
      source: 'staff',
      dayOnly: true,
      categoryMapping: { VANDALISM: 'vandalism' },
      columns: { category: 'Brottstyp' },
    });
  });

  it('are none where the field is empty, as a form sends it', () => {
    expect(read({ timeZone: '', categoryMapping: '', dayOnly: 'false' })).toEqual({ dayOnly: false });
  });

  it('take pairs that a part with its own content type has parsed already', () => {
    expect(read({ columns: { category: 'typ' } })).toEqual({ columns: { category: 'typ' } });
  });

  it.each([
    [{ colour: 'red' }, 'unknown_field'],
    [{ dayOnly: 'ja' }, 'wrong_type'],
    [{ categoryMapping: '{oj' }, 'invalid_json'],
    [{ categoryMapping: '["a"]' }, 'wrong_type'],
    [{ columns: '{"category":5}' }, 'wrong_type'],
    [{ timeZone: {} }, 'wrong_type'],
  ])('refuse %j as %s, naming the field', (fields, code) => {
    const name = Object.keys(fields)[0]!;
    expect(() => read(fields)).toThrow(
      expect.objectContaining({ code, detail: expect.stringContaining(name) }),
    );
  });
});
