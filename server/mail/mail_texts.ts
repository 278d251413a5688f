import type { Role } from '@lagesbild/shared/domain/roles.ts';
import { ROLE_LABELS } from '@lagesbild/shared/labels/role_labels.ts';
import { mailOf } from './mail_layout.ts';
import type { MailText } from './mail_sender.ts';

export function invitationMail(invitation: {
  name: string;
  municipalityName: string;
  role: Role;
  address: string;
}): MailText {
  const { name, municipalityName, role, address } = invitation;
  return mailOf(`Inbjudan till lägesbilden i ${municipalityName}`, [
    `Hej ${name}!`,
    `Du är inbjuden till Gemensam lägesbild i ${municipalityName} som ${ROLE_LABELS[role].sv.toLocaleLowerCase('sv')}. Där ser och rapporterar kommunen, polisen och andra vad som händer på platserna.`,
    { label: 'Ta emot inbjudan', address },
    'Länken gäller i sju dagar och kan användas en gång. Har du inte väntat dig den kan du låta den vara.',
  ]);
}

export function passwordResetMail({ name, address }: { name: string; address: string }): MailText {
  return mailOf('Nytt lösenord till Gemensam lägesbild', [
    `Hej ${name}!`,
    'Någon, troligen du, har bett om ett nytt lösenord.',
    { label: 'Välj nytt lösenord', address },
    'Länken gäller i en timme och kan användas en gång. Var det inte du behöver du inte göra något: lösenordet är som förut.',
  ]);
}
