import * as chosenPart from '@lagesbild/web/src/pages/lagesbild/chosen_part.ts';
import * as urlParameters from '@lagesbild/web/src/pages/lagesbild/url_parameters.ts';
import {
  kindParameter,
  layersParameter,
  selectionParameter,
  surroundingsParameter,
  viewParameter,
} from '@lagesbild/web/src/pages/lagesbild/url_parameters.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the address of the picture', () => {
  it('has a name for each thing it holds, so that none overwrites another', () => {
    const names = Object.values({ ...urlParameters, ...chosenPart }).flatMap((value) =>
      typeof value === 'object' && 'parse' in value && 'name' in value ? [value.name] : [],
    );
    expect(names.length).toBeGreaterThan(20);
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('shows incidents, density and hotspots unless it says otherwise, and can say none', () => {
    expect(layersParameter.parse(null)).toEqual(['handelser', 'tathet', 'hotspots']);
    expect(layersParameter.format(['handelser', 'tathet', 'hotspots'])).toBeNull();
    expect(layersParameter.parse(layersParameter.format([]))).toEqual([]);
    expect(layersParameter.parse('hotspots,okänt')).toEqual(['hotspots']);
    expect(layersParameter.format(['handelser', 'tathet', 'hotspots', 'omgivning'])).toBe(
      'handelser,tathet,hotspots,omgivning',
    );
  });

  it('tells the usual surroundings from none', () => {
    expect(surroundingsParameter.parse(null)).toBeNull();
    expect(surroundingsParameter.parse(surroundingsParameter.format([]))).toEqual([]);
    expect(surroundingsParameter.parse('platser,lampor')).toEqual(['platser', 'lampor']);
  });

  it('carries an opened incident or hotspot and forgets what it cannot read', () => {
    const id = '019a0000-0000-7000-8000-000000000001';
    expect(selectionParameter.parse(selectionParameter.format({ kind: 'incident', id }))).toEqual({
      kind: 'incident',
      id,
    });
    expect(selectionParameter.parse('hotspot:3')).toEqual({ kind: 'hotspot', rank: 3 });
    expect(selectionParameter.parse('hotspot:0')).toBeNull();
    expect(selectionParameter.parse('handelse:../../me')).toBeNull();
  });

  it('brings the map back to where it looked, within a metre', () => {
    const view = fc.record({
      lon: fc.double({ min: -179, max: 179, noNaN: true }),
      lat: fc.double({ min: -84, max: 84, noNaN: true }),
      zoom: fc.double({ min: 0, max: 22, noNaN: true }),
    });
    fc.assert(
      fc.property(view, (wanted) => {
        const got = viewParameter.parse(viewParameter.format(wanted))!;
        expect(got.lon).toBeCloseTo(wanted.lon, 4);
        expect(got.lat).toBeCloseTo(wanted.lat, 4);
        expect(got.zoom).toBeCloseTo(wanted.zoom, 1);
      }),
    );
  });

  it('looks at the whole town when the view is no view', () => {
    for (const text of [null, '', '15', '15/x/14', '15/99/14', '//'])
      expect(viewParameter.parse(text)).toBeNull();
  });

  it('names kinds of period in words', () => {
    expect(kindParameter.parse('kvartal')).toBe('kvartal');
    expect(kindParameter.parse('sekel')).toBe('tva-veckor');
  });
});
