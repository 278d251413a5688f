import type { MailChoice, MailChoices } from '@lagesbild/shared/schemas/mail_choice.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

const choicesKey = (code: string) => [code, 'mail-choices'];

/** Which mail of the meetings' work one gets, of the kinds that concern one's role. */
export function useMailChoices(code: string) {
  return useQuery({
    queryKey: choicesKey(code),
    queryFn: ({ signal }) => getJson<MailChoices>(municipalityPath(code, 'mail-choices'), undefined, signal),
  });
}

export function useChooseMail(code: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choice: MailChoice) =>
      sendJson<MailChoices>('PATCH', municipalityPath(code, 'mail-choices'), choice),
    onSuccess: (state) => client.setQueryData(choicesKey(code), state),
  });
}
