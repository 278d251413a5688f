import { defineWords } from '../../state/language.ts';

/** Each kind of mail that is chosen: its check box, what it holds, and what it is called when it is ended. */
export const mailWords = defineWords({
  sv: {
    title: 'Mejl till mig',
    report_deadline: {
      label: 'Påminn mig före mötet när min organisation inte har rapporterat',
      hint: 'En gång inför varje möte, aldrig när ni redan har skickat något.',
      ended: 'påminnelsen före mötet',
    },
    intervention_reminder: {
      label: 'Påminn mig om våra åtgärder',
      hint: 'När slutdatum närmar sig eller har gått, och när en åtgärd lämnas över till er.',
      ended: 'påminnelserna om åtgärder',
    },
    scan_alarm: {
      label: 'Mejla mig när något hopar sig mellan mötena',
      hint: 'Nattens sökning larmar ungefär en gång om året av ren slump, och när något verkligen händer.',
      ended: 'larmet mellan mötena',
    },
    noMail: 'Den här servern skickar ingen e-post än. Valen gäller när den gör det.',
    chosen: 'Sparat. Du får mejlet.',
    declined: 'Sparat. Inga fler sådana mejl.',
  },
  en: {
    title: 'Mail to me',
    report_deadline: {
      label: 'Remind me before the meeting when my organisation has not reported',
      hint: 'Once before each meeting, never when you have sent something already.',
      ended: 'the reminder before the meeting',
    },
    intervention_reminder: {
      label: 'Remind me of our interventions',
      hint: 'When an end date is near or has passed, and when one is handed over to you.',
      ended: 'the reminders of interventions',
    },
    scan_alarm: {
      label: 'Mail me when something piles up between the meetings',
      hint: 'The nightly scan raises about one alarm a year by pure chance, and when something does happen.',
      ended: 'the alarm between the meetings',
    },
    noMail: 'This server sends no e-mail yet. Your choices hold when it does.',
    chosen: 'Saved. You get the mail.',
    declined: 'Saved. No more mail of that kind.',
  },
});
