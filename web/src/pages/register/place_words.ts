import { defineWords } from '../../state/language.ts';

export const placeWords = defineWords({
  sv: {
    add: 'Lägg till plats',
    hint: 'Välj en plats i listan, eller lägg till en. Rapportörer söker bland platserna, och hotspots får sina namn av dem.',
    empty:
      'Inga platser än. Lägg in de namn som folk använder: ”Resecentrum”, ”Bänken vid ån”. Då går det snabbare att rapportera.',
    newTitle: 'Ny plats',
    type: 'Slag av plats',
    noType: 'Inget angivet',
    byName: 'Namn',
    byType: 'Slag',
    map: 'Karta för att sätta platsen',
    position: 'Läge',
    positionHint: 'Klicka på kartan, eller flytta den under krysset.',
    putHere: 'Sätt platsen i krysset',
    positionMissing: 'Sätt platsen på kartan, eller skriv latitud och longitud.',
    notNumber: 'Skriv grader som ett tal, t.ex. 59,41.',
    keptHint: 'En plats tas aldrig bort: händelser hänvisar till den. Ur bruk erbjuds den inte längre.',
    importTitle: 'Läs in en lista med platser',
    importHint:
      'CSV med kolumnerna namn, typ, latitud och longitud (eller SWEREF 99 TM som N och E), eller GeoJSON med punkter. Varje rad prövas för sig.',
    noRows: 'Filen har inga rader som går att läsa.',
    outOf: (good: number, all: number) => `${good} av ${all} rader går att lägga in.`,
  },
  en: {
    add: 'Add a place',
    hint: 'Choose a place in the list, or add one. Reporters search among the places, and hotspots are named by them.',
    empty: 'No places yet. Add the names that people use: it makes reporting faster.',
    newTitle: 'New place',
    type: 'Kind of place',
    noType: 'Not given',
    byName: 'Name',
    byType: 'Kind',
    map: 'Map for putting the place',
    position: 'Position',
    positionHint: 'Click on the map, or move it under the cross.',
    putHere: 'Put the place at the cross',
    positionMissing: 'Put the place on the map, or write latitude and longitude.',
    notNumber: 'Write degrees as a number, e.g. 59.41.',
    keptHint: 'A place is never removed: incidents refer to it. Out of use it is no longer offered.',
    importTitle: 'Read a list of places',
    importHint:
      'CSV with the columns name, type, latitude and longitude (or SWEREF 99 TM as N and E), or GeoJSON with points. Each row is checked by itself.',
    noRows: 'The file has no rows that can be read.',
    outOf: (good: number, all: number) => `${good} of ${all} rows can be added.`,
  },
});
