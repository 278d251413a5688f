import { defineWords } from '../../state/language.ts';

export const guidanceWords = defineWords({
  sv: {
    title: 'Vad rapportörer får veta',
    criteriaHint:
      'När är något grönt, gult eller rött? Orden står i rapportformuläret, bredvid valet. Tomt fält: standardorden gäller.',
    standard: (text: string) => `Standard: ${text}.`,
    reporterText: 'Text till rapportörer',
    reporterTextHint:
      'Står överst i rapportformuläret. Vanlig text, radbrytningar blir kvar. Skriv vad som ska rapporteras, och att personer aldrig nämns.',
    saved: 'Sparat. Rapportformuläret visar orden nästa gång det öppnas.',
  },
  en: {
    title: 'What reporters are told',
    criteriaHint:
      'When is something green, yellow or red? The words stand in the report form, beside the choice. An empty field: the standard words hold.',
    standard: (text: string) => `Standard: ${text}.`,
    reporterText: 'Text to reporters',
    reporterTextHint:
      'Stands at the top of the report form. Plain text, line breaks are kept. Say what is to be reported, and that persons are never named.',
    saved: 'Saved. The report form shows the words the next time it opens.',
  },
});
