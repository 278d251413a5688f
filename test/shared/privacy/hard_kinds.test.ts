import { describe, expect, it } from 'vitest';
import { foundIn } from './found.ts';

// 811228-9874 is Skatteverket's own example with the right checksum
describe('personal identity numbers', () => {
  it.each([
    ['Han uppgav 811228-9874 vid platsen', '811228-9874'],
    ['Han uppgav 19811228-9874 vid platsen', '19811228-9874'],
    ['198112289874', '198112289874'],
    ['8112289874', '8112289874'],
    ['(811228+9874)', '811228+9874'],
    ['19 811228-9874', '19 811228-9874'],
    ['811228 9874', '811228 9874'],
    ['811228 – 9874', '811228 – 9874'],
    ['81-12-28-9874', '81-12-28-9874'],
    ['1981-12-28-9874', '1981-12-28-9874'],
    ['81 12 28 98 74', '81 12 28 98 74'],
    ['8 1 1 2 2 8 9 8 7 4', '8 1 1 2 2 8 9 8 7 4'],
    // samordningsnummer: the day plus sixty
    ['701063-2391', '701063-2391'],
    ['samordningsnr 701063-2390', '701063-2390'],
    // the wrong checksum, plainly meant
    ['Killen 811228-9875 sprang', '811228-9875'],
    ['19811228-9875', '19811228-9875'],
    ['pnr 8112289875', '8112289875'],
    ['Personnummer: 19811228 9875.', '19811228 9875'],
    ['personnumret är 811228', '811228'],
    ['född 811228-XXXX', '811228-XXXX'],
    // hidden by signs that nobody sees
    ['81\u200B1228-9874', '81\u200B1228-9874'],
    ['811228\u20119874', '811228\u20119874'],
    [
      '\uFF18\uFF11\uFF11\uFF12\uFF12\uFF18-\uFF19\uFF18\uFF17\uFF14',
      '\uFF18\uFF11\uFF11\uFF12\uFF12\uFF18-\uFF19\uFF18\uFF17\uFF14',
    ],
  ])('finds it in %j', (text, number) => {
    expect(foundIn(text)).toEqual([`personal_identity_number: ${number}`]);
  });

  it.each([
    'Ärende 240312-1234 är stängt.',
    'Dnr 2024-1234',
    'Polisens ärende 5000-K123456-24',
    'Den 2024-03-12 kl. 14.30 och 2024-03-13 kl. 09.15',
    'Loggen visar 20240312 1430 och 240312-1430',
    'Lyktstolpe 811228-1201 lyser inte',
    'Organisationsnummer 556677-8899',
    'Bankgiro 5050-1055',
    'Bilderna heter IMG_20240312_143000',
    '991332-1234 är inget datum',
    'Klotter 120x300 cm, sanering 12 500 kr',
    'Personnummer saknas. 3 personer såg det 2024.',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('telephone numbers', () => {
  it.each([
    ['Ring 070-123 45 67.', '070-123 45 67'],
    ['0701234567', '0701234567'],
    ['070 123 45 67', '070 123 45 67'],
    ['0701-23 45 67', '0701-23 45 67'],
    ['073.123.45.67', '073.123.45.67'],
    ['+46 70 123 45 67', '+46 70 123 45 67'],
    ['+46(0)70-123 45 67', '+46(0)70-123 45 67'],
    ['0046701234567', '0046701234567'],
    ['46701234567', '46701234567'],
    ['Växeln 0227-60 00 00', null],
    ['Växeln 0227-123 45', '0227-123 45'],
    ['016-12 34 56', '016-12 34 56'],
    ['08-123 456 78', '08-123 456 78'],
    ['(0221) 123 45', '(0221) 123 45'],
    ['+358 40 1234567', '+358 40 1234567'],
    ['tel 123456', '123456'],
    ['Han nås på 12 34 56', '12 34 56'],
    ['070-123 45 6', '070-123 45 6'],
  ])('finds it in %j', (text, number) => {
    const expected = number ?? text.replace('Växeln ', '');
    expect(foundIn(text)).toEqual([`phone: ${expected}`]);
  });

  it.each([
    'Ringde 112 och sedan 114 14',
    'Ring 1177 eller 116 117',
    'Öppet 08.00-16.30, 0830-1630 och kl 08-16',
    'Stolpe 0221-4567 och skåp 022145678',
    'Kod 0123456',
    'Linje 0 går 06.15',
    'Kundtjänst 0771-41 43 00',
    'Postnummer 736 31',
    '59.4327, 16.0792',
    'Beloppet 10 000 000 kr',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it.each([
    ['Skriv till anna.ek@example.se.', 'anna.ek@example.se'],
    ['å.ä@kommun.example.com', 'å.ä@kommun.example.com'],
    ['ANNA@EXAMPLE.SE', 'ANNA@EXAMPLE.SE'],
    ['anna@gmail', 'anna@gmail'],
    ['anna @ gmail.com', 'anna @ gmail.com'],
    ['anna (at) example.se', 'anna (at) example.se'],
    ['anna snabel-a gmail punkt com', 'anna snabel-a gmail punkt com'],
    ['<anna+x@example.se>', 'anna+x@example.se'],
  ])('finds it in %j', (text, address) => {
    expect(foundIn(text)).toEqual([`email: ${address}`]);
  });

  it.each(['Möte @ torget kl. 18', '3 st @ 50 kr', 'Se example.se/kartan'])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('registration plates', () => {
  it.each([
    ['Bilen ABC123 stod kvar', 'ABC123'],
    ['ABC 123 körde i hög fart', 'ABC 123'],
    ['ABC12D', 'ABC12D'],
    ['En vit skåpbil med abc 12d', 'abc 12d'],
    ['volvo abc123', 'abc123'],
    ['Mopeden hade skylten xkr45a', 'xkr45a'],
    ['regnr: SAM21A', 'SAM21A'],
    ['reg nr ABC-123', 'ABC-123'],
    ['nummerplåt AB 12345', 'AB 12345'],
  ])('finds it in %j', (text, plate) => {
    expect(foundIn(text)).toEqual([`registration_plate: ${plate}`]);
  });

  it.each([
    'Armatur LED 200 är trasig',
    'BRF 123 har anmält',
    'På E20 vid rv 56',
    'Klass SAM21A och NA21B',
    'En BMW 320 och en KTM 125',
    'ABC12O är ingen skylt, inte heller QIV123',
    'Rum ABC123',
    'Stolpe KLM 204',
    'Bilen körde med 120 i 70-zon',
    'Ring SOS 112',
    'abc123 stod det på väggen',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
