import { preparePlaceNames } from '@lagesbild/shared/privacy/place_names.ts';
import { describe, expect, it } from 'vitest';
import { foundIn } from './found.ts';

describe('names', () => {
  it.each([
    ['Anna såg allt', 'Anna'],
    ['Det var Johan Andersson som ringde', 'Johan Andersson'],
    ['vi pratade med mohammed ali', 'mohammed ali'],
    ['johan andersson var på plats', 'johan andersson'],
    ['Annas cykel är stulen', 'Annas'],
    ['Eriks hus', 'Eriks'],
    ['familjen Berg har klagat', 'Berg'],
    ['Grannen Xerxes klagade', 'Xerxes'],
    ['En kille som heter Zlork', 'Zlork'],
    ['Vi såg Björn vid kiosken', 'Björn'],
    ['Björn sa att det brann', 'Björn'],
    ['J. Karlsson klottrade', 'J. Karlsson'],
    ['Kalle B slog sönder rutan', 'Kalle B'],
    ['Maj-Britt Ek', 'Maj-Britt Ek'],
    ['Anna-Karins dörr', 'Anna-Karins'],
    ['Fatuma Abdullahi Warsame', 'Fatuma Abdullahi Warsame'],
    ['Abdirahman', 'Abdirahman'],
    ['Özlem Yıldırım', 'Özlem Yıldırım'],
    ['Zoran Petrović', 'Zoran Petrović'],
    ['Rose-Marie von Essen', 'Rose-Marie von Essen'],
    ['Svensson sprang', 'Svensson'],
    ['Vaktmästaren Stig låste', 'Stig'],
    ['JOHAN ANDERSSON KLOTTRADE PÅ VÄGGEN', 'JOHAN ANDERSSON'],
    ['robin andersson var med', 'robin andersson'],
  ])('finds it in %j', (text, name) => {
    expect(foundIn(text)).toEqual([`name: ${name}`]);
  });

  it.each([
    'Klotter på Eriks gata och Karl Johans torg',
    'Anna Lindhs plats och Olof Palmes gata',
    'Karins kiosk, Johans Pizzeria och Anderssons Bil AB',
    'Svensson & Söner AB anmälde',
    'Maria kyrka och S:t Eriks park',
    'Kvarteret Björnen, kv Adam',
    'Restaurang Sofia är stängd',
    'Max hamburgare, Clas Ohlson och Kjell & Company',
    'Sten kastades mot rutan, ett berg av skräp vid ek och lind',
    'Per styck kostar det 200 kr',
    'Lo och björn syntes i skogen',
    'Bo kvar, sa de',
    'Förskolan Linnea har brutna staket',
    'Skoda Felicia och Seat Leon',
    'Måndag den 3 maj, stig och dag',
    'Stormen Hans fällde träd',
    'Kungsör, Arboga, Köping, Västerås och Eskilstuna',
    'Hans cykel låg i ån',
    'Min egen, mina och dina saker',
    'Drottning Kristinas väg 12',
    'På Sandgatan vid Lindskolan',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });

  it('leaves the municipality’s own place names alone, also in the middle of a sentence', () => {
    const context = { placeNames: preparePlaceNames(['Astrid', 'Karl Bengtsson-huset']) };
    expect(foundIn('Glas vid Astrid och bakom Karl Bengtsson-huset', context)).toEqual([]);
    expect(foundIn('Glas vid Astrid, enligt Ingrid', context)).toEqual(['name: Ingrid']);
  });
});

describe('accounts in social media', () => {
  it.each([
    ['Filmen ligger hos @kalle_99 nu', '@kalle_99'],
    ['Snapchat: gatansson', 'gatansson'],
    ['Instagramkontot orten.kungsor sprider', 'orten.kungsor'],
    ['på tiktok under namnet blomman', 'blomman'],
    ['facebook.com/anna.e', 'facebook.com/anna.e'],
    ['användarnamn zorro77', 'zorro77'],
  ])('finds it in %j', (text, handle) => {
    expect(foundIn(text)).toEqual([`social_handle: ${handle}`]);
  });

  it.each(['Filmen sprids på Snapchat igår', 'Vi skrev på Facebook om mötet', 'Se @polisen_vastmanland'])(
    'finds nothing in %j',
    (text) => {
      expect(foundIn(text)).toEqual([]);
    },
  );
});

describe('apartments', () => {
  it.each([
    ['Bråk i lgh 1203', 'lgh 1203'],
    ['lägenhet 12 har fest', 'lägenhet 12'],
    ['3 tr till höger', '3 tr till höger'],
    ['de som bor på våning 4', 'på våning 4'],
    ['hyresgästen på tredje våningen', 'på tredje våningen'],
  ])('finds it in %j', (text, apartment) => {
    expect(foundIn(text)).toEqual([`apartment: ${apartment}`]);
  });

  it.each([
    'Klotter i trapphuset på våning 4',
    'Parkeringshuset plan 2',
    'Huset har 12 lägenheter',
    'Tvättstugan på våning 1 är upptäckt',
    'Lägenhet 2 rum och kök',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});

describe('sensitive words', () => {
  it.each([
    ['En somalisk man stod där', 'somalisk man'],
    ['tre arabiska unga killar', 'arabiska unga killar'],
    ['Han är psykiskt sjuk', 'psykiskt sjuk'],
    ['en kvinna i hijab', 'hijab'],
    ['utländskt utseende', 'utländskt utseende'],
    ['Missbrukare samlas här', 'Missbrukare'],
  ])('finds it in %j', (text, word) => {
    expect(foundIn(text)).toEqual([`sensitive_word: ${word}`]);
  });

  it.each([
    'Vid moskén och vårdcentralen',
    'Turkiska restaurangen och finska skolan',
    'Boendet för asylsökande har trasig belysning',
    'Psykiatrimottagningen och judiska kyrkogården',
    'Svart bil och vit skåpbil',
    'EST-mötet',
  ])('finds nothing in %j', (text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
