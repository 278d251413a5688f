/** Names for local streets by district: themes as Swedish towns have them. None is meant as a real street. */
const list = (text: string): readonly string[] => text.split(' ');

export const STREET_NAMES: Readonly<Record<string, readonly string[]>> = {
  Norrtull: list(
    'Lönngatan Almgatan Rönngatan Hasselgatan Oxelgatan Lindgatan Askgatan Ekgatan Häggvägen Tallvägen Granvägen Enbärsvägen Sälgvägen Pilvägen Poppelvägen Körsbärsvägen Plommonvägen Päronvägen Apelvägen Slånvägen Nyponvägen Hagtornsvägen Syrenvägen Olvonvägen Videvägen Avenboksvägen Idegransvägen Kornellvägen',
  ),
  Björkhagen: list(
    'Trastvägen Lärkvägen Stationsgatan Finkvägen Sparvvägen Svalvägen Stargatan Mesvägen Ugglevägen Falkvägen Ripvägen Orrvägen Tranvägen Siskvägen Ärlevägen Gökvägen Vipvägen Tärnvägen Dopparvägen Sidensvansvägen Domherrevägen Steglitsvägen Nötväckevägen Kungsfiskarvägen Strandpiparvägen',
  ),
  Västanå: list(
    'Blåbärsvägen Lingonvägen Hallonvägen Hjortronvägen Smultronvägen Odonvägen Åkerbärsvägen Björnbärsvägen Krusbärsvägen Vinbärsvägen Tranbärsvägen Kråkbärsvägen',
  ),
  Centrum: list(
    'Järnvägsgatan Ågatan Kyrkogatan Rådhusgatan Torggatan Kvarngatan Skolgatan Hantverkaregatan Smedjegatan Bryggaregatan Garvaregatan Nygatan Trädgårdsgatan Bankgatan Postgatan Prästgatan Tullgatan Skomakaregatan Köpmangatan Repslagaregatan Sadelmakaregatan Timmermansgatan Färgaregatan Vävaregatan Bagaregatan Glasmästaregatan Murmästaregatan Snickaregatan Krukmakaregatan Bokbindaregatan',
  ),
  Södervik: list(
    'Södervägen Blåklintsvägen Prästkragevägen Smörblommevägen Vallmovägen Klövervägen Timotejvägen Ängsvägen Liljevägen Tulpanvägen Gullvivevägen Violvägen Konvaljvägen Blåsippevägen Vitsippevägen Linneavägen Kamomillvägen Malvavägen Rosenvägen Solrosvägen Nejlikevägen Pionvägen Irisvägen Krokusvägen Ljungvägen Kattfotsvägen',
  ),
  Bruksområdet: list(
    'Hyttgatan Smältaregatan Hammargatan Valsverksgatan Gjutaregatan Masugnsgatan Slaggvägen Kolaregatan Verkstadsgatan Ingenjörsgatan Mästaregatan Lärlingsgatan Maskingatan Mekanikergatan Svarvaregatan Brukshagen Herrgårdsvägen',
  ),
  'Grannköping väster': list(
    'Västergatan Backvägen Kvarnvägen Solvägen Bygatan Källvägen Hagvägen Lundvägen',
  ),
  'Grannköping öster': list(
    'Östergatan Sjövägen Strandgatan Båtvägen Fiskarvägen Vassvägen Bryggvägen Åsvägen',
  ),
};
