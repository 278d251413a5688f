import { describe, expect, it } from 'vitest';
import { foundIn } from './found.ts';

// 811228-9874 has the right checksum (Skatteverket's own example), 811228-9875 a wrong one

describe('a personal identity number', () => {
  it.each([
    // named so, with slips of the finger
    ['personnumer 8112289875', '8112289875'],
    ['perssnr 811228-9875', '811228-9875'],
    ['Personnr.(811228.9875)', '811228.9875'],
    ['personnummer 8112Z8-9874', '8112Z8-9874'],
    ['pnr slutar på 9874', '9874'],
    ['hans sista siffror är 9874', '9874'],
    ['personnummer:\n811228-9875', '811228-9875'],
    ['LMA-nummer 50-123456', '50-123456'],
    // divided as no other number is, with the checksum
    ['1981-1228-9874', '1981-1228-9874'],
    ['811228 987 4', '811228 987 4'],
    ['811228-\n9874', '811228-\n9874'],
    ['Leg visar 01 12 30-4418', '01 12 30-4418'],
    ['fullmakt för 8112289875', '8112289875'],
    // of the thirties, with a wrong checksum
    ['försvunnen man, 341228-9875', '341228-9875'],
    // a letter for a digit
    ['8l1228-9874 enligt leg', '8l1228-9874'],
    // not known to the end, or given in care
    ['811228-98XX', '811228-98XX'],
    ['811228-----', '811228-----'],
    ['19811228-K123 på akuten', '19811228-K123'],
    // dictated
    ['åttioett tolv tjugoåtta 9874', 'åttioett tolv tjugoåtta 9874'],
    ['pnr åtta ett ett två två åtta nio åtta sju fyra', 'åtta ett ett två två åtta nio åtta sju fyra'],
    // the day of somebody's birth
    ['född den 28 december 1981', '28 december 1981'],
    ['född 28/12-81', '28/12-81'],
    ['föddes han 1981-12-28', '1981-12-28'],
    ['f 811228', '811228'],
    ['Kvinna, 811228, hotade personal', '811228'],
  ])('is found in %j', (text, number) => {
    expect(foundIn(text)).toEqual([`personal_identity_number: ${number}`]);
  });

  it('is found twice in a list without spaces', () => {
    expect(foundIn('811228-9874,701063-2391')).toEqual([
      'personal_identity_number: 811228-9874',
      'personal_identity_number: 701063-2391',
    ]);
  });

  it.each([
    'Löpnr 12-123456',
    'K-nummer 5000-K811228-25',
    'Ritning 811228-12',
    'Person fallit 241105 kl 0830',
    'kalven född 3/11 2024',
    'en valp född 2024-05-01',
    'ungdomar födda 2008',
    'Beloppet 811 228 987 kr',
    'en två tre fyra personer',
  ])('is none in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    ['(0)70-174 06 05', '(0)70-174 06 05'],
    ['+46 (70) 174 06 05', '+46 (70) 174 06 05'],
    ['00 46 70 1740605', '00 46 70 1740605'],
    ['+1 (555) 123-4567', '+1 (555) 123-4567'],
    ['070-l74 06 05', '070-l74 06 05'],
    ['070*174*06*05', '070*174*06*05'],
    ['070\n174 06 05', '070\n174 06 05'],
    ['070-1740605mobil', '070-1740605'],
    ['ring0701740605', '0701740605'],
    ['070-17 40 XXX', '070-17 40 XXX'],
    ['08.123.456.78', '08.123.456.78'],
    ['0221.123.45', '0221.123.45'],
    ['08 123 456', '08 123 456'],
    ['dygnet runt 24/7 010-456 78 90', '010-456 78 90'],
    ['numret är 1740605', '1740605'],
    ['danskt nummer 12 34 56 78', '12 34 56 78'],
    ['nolla sju nolla ett sju fyra nolla sex nolla fem', 'nolla sju nolla ett sju fyra nolla sex nolla fem'],
    ['076 noll ett två tre fyra fem sex', '076 noll ett två tre fyra fem sex'],
  ])('is found in %j', (text, number) => {
    expect(foundIn(text)).toEqual([`phone: ${number}`]);
  });

  it.each([
    'den 08/12 2024',
    'Kl 0730\n0815\n0930',
    'en mobil värd 10 000 kr',
    'sms:a STOPP till 72550',
    'Lampnr 0221-12345',
    'numret är trasigt på hus 12',
    'noll noll ett i matchen',
    'perioden 0701–0731',
  ])('is none in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['anna.ek @ example . se', 'anna.ek @ example . se'],
    ['anna.ek <at> example <dot> se', 'anna.ek <at> example <dot> se'],
    ['anna.ek@\nexample.se', 'anna.ek@\nexample.se'],
    ['anna.ek kanelbulle example.se', 'anna.ek kanelbulle example.se'],
    ['annaek at example punkt se', 'annaek at example punkt se'],
    ['mejladress annaek hotmail.com', 'annaek hotmail.com'],
  ])('is found in %j', (text, address) => {
    expect(foundIn(text)).toEqual([`email: ${address}`]);
  });

  it.each(['Möte at torget', 'kanelbulle och kaffe', 'Kom @ Ica . Se skylten', 'på gmail finns skräppost'])(
    'is none in %j',
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );
});

describe('a registration plate', () => {
  it.each([
    // named so
    ['regnumret var abc 123', 'abc 123'],
    ['reggnr abc 123', 'abc 123'],
    ['Reg på Volvon: abc 123', 'abc 123'],
    ['bilnr abc123', 'abc123'],
    ['plåtarna är abc123', 'abc123'],
    ['en golf med nr abc 123', 'abc 123'],
    ['regnr A8C 123', 'A8C 123'],
    // a part of it
    ['regnr okänt men börjar ABC', 'ABC'],
    ['svart Volvo, börjar på ABC', 'ABC'],
    ['Volvo kombi, ABC 12?', 'ABC 12?'],
    // divided and mistyped, beside a vehicle
    ['A.B.C.1.2.3 på bilen', 'A.B.C.1.2.3'],
    ['ABC\n123, svart Audi', 'ABC\n123'],
    ['bilen ABC O12', 'ABC O12'],
    // other vehicles, definite forms and what is done with them
    ['nissanen abc 123', 'abc 123'],
    ['raggare i en amazon abc123', 'abc123'],
    ['vit skåpis abc 123', 'abc 123'],
    ['drivmedelsstöld, abc123', 'abc123'],
    ['moppar, abc 123', 'abc 123'],
    ['buss abc123', 'abc123'],
    ['vit abc123', 'abc123'],
    ['abc123 står där igen', 'abc123'],
    ['abc123 har setts vid skolan', 'abc123'],
    ['väktaren lappade abc 123', 'abc 123'],
    ['A B C - 1 2 3 på skylten', 'A B C - 1 2 3'],
    ['hzk 123 igen', 'hzk 123'],
    ['volvo sam123', 'sam123'],
    ['ABC123s förare', 'ABC123'],
    // read out
    ['Adam Bertil Cesar 123', 'Adam Bertil Cesar 123'],
    ['alfa bravo charlie ett två tre', 'alfa bravo charlie ett två tre'],
    // other countries', when they are said to be
    ['estnisk bil 123 ABC', '123 ABC'],
    ['holländska plåtar 12-AB-34', '12-AB-34'],
    ['brittisk bil AB12CDE', 'AB12CDE'],
    ['ukrainska skyltar AA1234BB', 'AA1234BB'],
  ])('is found in %j', (text, plate) => {
    expect(foundIn(text)).toEqual([`registration_plate: ${plate}`]);
  });

  it('is found each time in a list', () => {
    expect(foundIn('ABC123/DEF456')).toEqual(['registration_plate: ABC123', 'registration_plate: DEF456']);
    expect(foundIn('volvo abc123 och def 456')).toEqual([
      'registration_plate: abc123',
      'registration_plate: def 456',
    ]);
  });

  it.each([
    'Taggat CDK 187 på gaveln',
    'Yamaha YZF 125 och suzuki drz 400',
    'En lastbil MAN TGX 480',
    'norsk bil V70 2024',
    'Engelska 7 B 204',
    'registrerad som 123',
    'reg av 2024-03-12',
    'ca mkr 200',
    'Tunna ABC 123 är full',
    'RTJ 145 larmades',
    'Sprinkler ABC 123 utlöst',
    'sparkcykel voi nr ABC 123',
    'Skylten börjar på 12 m',
    'Adam Bertil patrull 12',
    'En MAN 123 och en bro 123',
  ])('is none in %j', (text) => {
    expect(foundIn(text).filter((found) => !found.startsWith('name'))).toEqual([]);
  });
});
