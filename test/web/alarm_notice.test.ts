import { describe, expect, it } from 'vitest';
import { alarmAddress, boxAround } from '../../web/src/components/alarms/alarm_place.ts';
import { alarmWords } from '../../web/src/components/alarms/alarm_words.ts';
import { chosenPartParameter } from '../../web/src/pages/lagesbild/chosen_part.ts';

const alarm = {
  lon: 16.375,
  lat: 59.41,
  radiusMeters: 119.2,
  coarse: false,
  fromDay: '2026-11-13',
  night: '2026-11-15',
};

describe('the notice of an alarm', () => {
  it('says what, where and how long, in one line', () => {
    expect(alarmWords.sv.title('Åkerö torg', false, 7, 3)).toBe(
      'Något hopar sig vid Åkerö torg: 7 händelser på 3 dygn',
    );
    expect(alarmWords.sv.title('Resecentrum', true, 5, 1)).toBe(
      'Något hopar sig nära Resecentrum: 5 händelser på ett dygn',
    );
    expect(alarmWords.sv.title(null, false, 5, 2)).toBe('Något hopar sig på en plats: 5 händelser på 2 dygn');
    expect(alarmWords.sv.details('0,6', 120, 1000)).toBe(
      'Väntat var 0,6, inom 120 m. Så mycket ger slumpen en gång på 1000 nätter.',
    );
  });

  it('says that there are more than expected where the role gets no count', () => {
    expect(alarmWords.sv.title('Åkerö torg', false, null, 3)).toBe(
      'Något hopar sig vid Åkerö torg: fler händelser än väntat på 3 dygn',
    );
    expect(alarmWords.sv.details(null, 200, 1000)).toBe(
      'Inom 200 m. Så mycket ger slumpen en gång på 1000 nätter. Antalen visas inte för din roll.',
    );
    expect(alarmWords.en.title(null, false, null, 1)).toBe(
      'Something piles up at one place: more incidents than expected in one day',
    );
    expect(alarmWords.en.details(null, 200, 1000)).toBe(
      'Within 200 m. Chance gives as much once in 1000 nights. The counts are not shown to your role.',
    );
  });

  it('leads to the Lägesbild with its circle and its days, as the page reads them', () => {
    const address = alarmAddress('9999', alarm);
    expect(address).toBe(
      '/9999/lagesbild?period=eget&fran=2026-11-13&till=2026-11-15&urval=cirkel:16.37500,59.41000,120',
    );
    const search = new URLSearchParams(address.split('?')[1]);
    expect(chosenPartParameter.parse(search.get('urval'))).toEqual({
      kind: 'circle',
      lon: 16.375,
      lat: 59.41,
      radiusMeters: 120,
    });
  });

  it('leads who chooses neither circle nor days to the place on the map', () => {
    expect(alarmAddress('9999', { ...alarm, coarse: true })).toBe(
      '/9999/lagesbild?karta=15.00/59.41000/16.37500',
    );
  });

  it('shows the circle with as much around it, also when it is a single point', () => {
    const [[west, south], [east, north]] = boxAround({ ...alarm, radiusMeters: 111.32 }) as [
      [number, number],
      [number, number],
    ];
    expect([south, north].map((lat) => lat.toFixed(3))).toEqual(['59.408', '59.412']);
    expect((east - west) / (north - south)).toBeCloseTo(1 / Math.cos((59.41 * Math.PI) / 180));
    expect(boxAround({ ...alarm, radiusMeters: 0 })[0]![1]).toBeLessThan(59.41);
  });
});
