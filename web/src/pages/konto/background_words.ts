import { defineWords } from '../../state/language.ts';

export const backgroundWords = defineWords({
  sv: {
    title: 'Kartbakgrund',
    explanation:
      'En PMTiles-fil med vektorkarta över kommunen (Protomaps lager). Den ligger på den egna servern; ingen annan får veta vad ni tittar på.',
    facts: (mebibytes: string, date: string) => `${mebibytes} MiB, inlagd ${date}`,
    choose: 'Välj fil',
    replace: 'Byt fil',
    remove: 'Ta bort',
    sending: 'Filen skickas',
    cancel: 'Avbryt',
    stored: 'Filen är inlagd. Kartorna visar den nästa gång de öppnas.',
    removed: 'Filen är borttagen.',
  },
  en: {
    title: 'Map background',
    explanation:
      'A PMTiles file with a vector map of the municipality (Protomaps layers). It lies on your own server; nobody else learns what you look at.',
    facts: (mebibytes: string, date: string) => `${mebibytes} MiB, added ${date}`,
    choose: 'Choose a file',
    replace: 'Another file',
    remove: 'Remove',
    sending: 'Sending the file',
    cancel: 'Cancel',
    stored: 'The file is in place. Maps show it the next time they open.',
    removed: 'The file is removed.',
  },
});
