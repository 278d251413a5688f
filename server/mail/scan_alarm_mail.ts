import { mailOf } from './mail_layout.ts';
import type { MailText } from './mail_sender.ts';

interface AlarmFacts {
  name: string;
  municipalityName: string;
  placeName: string | null;
  near: boolean;
  /** Null for roles without exact points. */
  counts: { incidents: number | null; expected: number | null };
  days: number;
  recurrenceNights: number;
  pictureAddress: string;
  unsubscribeAddress: string;
}

const decimal = (value: number) => value.toLocaleString('sv-SE', { maximumFractionDigits: 1 });

function reported({ incidents, expected }: AlarmFacts['counts'], where: string): string {
  if (incidents === null || expected === null) return `Fler händelser än väntat har rapporterats ${where}.`;
  return `${incidents} händelser har rapporterats ${where}. Väntat var ${decimal(expected)}.`;
}

/**
 * Something is piling up: how much (in words where the role gets no count), where by the register's name, and how seldom
 * chance gives as much. No coordinates.
 */
export function scanAlarmMail(facts: AlarmFacts): MailText {
  const { name, municipalityName, placeName, near, counts, days, recurrenceNights } = facts;
  const where = placeName === null ? 'på en plats' : near ? `nära ${placeName}` : `vid ${placeName}`;
  const when = days === 1 ? 'det senaste dygnet' : `de senaste ${days} dygnen`;
  const mail = mailOf(`Något hopar sig ${where} i ${municipalityName}`, [
    `Hej ${name}!`,
    `${reported(counts, `${where} ${when}`)} Så mycket ger slumpen ensam en gång på ${Math.round(recurrenceNights)} nätter.`,
    'Det kan vara början på något, eller en tillfällighet. Det kommer upp på nästa möte.',
    { label: 'Se det på kartan', address: facts.pictureAddress },
    'Du får det här för att du har valt det under Konto.',
    { label: 'Sluta skicka det här', address: facts.unsubscribeAddress },
  ]);
  return { ...mail, unsubscribe: facts.unsubscribeAddress };
}
