import { describe, expect, it } from 'vitest';
import { foundIn } from './found.ts';

describe('hard kinds written in ways that hide them', () => {
  it.each([
    ['ring 07O-123 45 67', 'phone: 07O-123 45 67'],
    ['070_123_45_67', 'phone: 070_123_45_67'],
    ['noll sju noll ett två tre fyra fem sex sju', 'phone: noll sju noll ett två tre fyra fem sex sju'],
    ['72 123 45 67 är mobilnumret', 'phone: 72 123 45 67'],
    ['anna.berg snabel a hotmail.se', 'email: anna.berg snabel a hotmail.se'],
    ['anna.berg -at- outlook.com', 'email: anna.berg -at- outlook.com'],
    ['anna.berg @gmail.com', 'email: anna.berg @gmail.com'],
    ['vit skåpbil, A B C 1 2 3', 'registration_plate: A B C 1 2 3'],
    ['norsk bil AB 12345', 'registration_plate: AB 12345'],
    ['lastväxlare abc 123', 'registration_plate: abc 123'],
    ['8112 28-9874', 'personal_identity_number: 8112 28-9874'],
    ['19811228xxxx', 'personal_identity_number: 19811228xxxx'],
    ['sista fyra 9874', 'personal_identity_number: 9874'],
    ['kvinnan uppgav 8112289875', 'personal_identity_number: 8112289875'],
    ['mannen hann säga 811228-98', 'personal_identity_number: 811228-98'],
    ['fnr 811228', 'personal_identity_number: 811228'],
    ['hans nr är 70-1740605', 'phone: 70-1740605'],
    ['0701740605Ring mig', 'phone: 0701740605'],
    ['ring på 465 004 00', 'phone: 465 004 00'],
    ['anna.berg@example,se', 'email: anna.berg@example,se'],
    ['hzk-82p stod där igen', 'registration_plate: hzk-82p'],
    ['h z k 8 2 p på skylten', 'registration_plate: h z k 8 2 p'],
    ['polskreg DW 4821K', 'registration_plate: DW 4821K'],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it('are both found where two numbers stand together', () => {
    expect(foundIn('0701234567,0709876543')).toEqual(['phone: 0701234567', 'phone: 0709876543']);
  });
});

describe('numbers of things', () => {
  it.each([
    'Pump PTX 300 har stannat',
    'Läktare ABC 100 är spärrad',
    'Stihl MSA 220 är borta',
    'Mannen visade biljett 8504123456',
    'Ärende 070-2024-1188 är avslutat',
    'Felanmälan 070812-3321 avser lampan',
    'Ring 114 14 för tips',
  ])('are none in: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('somebody’s origin and somebody’s door', () => {
  it.each([
    ['hon är kurdiska', 'sensitive_word: kurdiska'],
    ['en samisk renskötare', 'sensitive_word: samisk renskötare'],
    ['adda tokpelle på snap', 'social_handle: tokpelle'],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it('tell whose door it is, beside the door', () => {
    expect(foundIn('dörren mittemot Haddads är uppbruten')).toEqual([
      'apartment: dörren mittemot',
      'name: Haddads',
    ]);
  });

  it.each(['en svart dammsugare', 'Tyska mätare byts ut', 'dörren mittemot Lindex butik'])(
    'none in: %s',
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );
});

describe('names that a person’s surroundings tell', () => {
  it.each([
    ['Lill-Kalle langar', 'name: Lill-Kalle'],
    ['von Essen har klagat', 'name: von Essen'],
    ['Maj på biblioteket blev hotad', 'name: Maj'],
    ['ekdahl i trean skriker', 'name: ekdahl'],
    ['Branden, hans svåger, kör rattfull', 'name: Branden'],
    ['Lugnt i natt //Lotta', 'name: Lotta'],
    ['Oleksandr Kovalenko ringde', 'name: Oleksandr Kovalenko'],
    ['Thi Lan ringde', 'name: Thi Lan'],
    ['de kallar honom Zlatte', 'name: Zlatte'],
    ['mötte Phailin på torget, hon var rädd', 'name: Phailin'],
    ['väktaren, en Tigran, nekade dem', 'name: Tigran'],
    ['samma kille igen, liban, uppe på taket', 'name: liban'],
    ['killen på mopeden heter Sigge', 'name: Sigge'],
    ['Sist sedd vid Ica: Rolf Ekdahl', 'name: Rolf Ekdahl'],
    ['Karlssons Volvo är stulen', 'name: Karlssons'],
  ])('%s', (text, found) => {
    expect(foundIn(text)).toEqual([found]);
  });

  it.each([
    'Sara Lisa-parken är mörk',
    'Hunden heter Rocky',
    'Ulla-kaffe på marken',
    'Lindesberg har samma problem',
    'Nilssons Livs stängde tidigt',
    'Anders Perssonsgården har fått ny belysning',
    'Harry Potter-kväll på biblioteket',
    'Gustavsberg och Karlsborg är lugna',
    'Firas det så kommer många',
    'Grävmaskinen, som kallas Hedda, är tömd på bränsle',
    'Kaninerna Kalle och Lotta är borta',
    'Hilda, kommunens egen båt, drev iväg',
    'Byst av Karl Johan är stulen',
    'Anders och Karins backe är avstängd',
    'Karlssons Varuhus har stängt',
    'Pjäsen Richard III spelas ute',
  ])('none in: %s', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
