import type { InvitationCreate, Invited } from '@lagesbild/shared/schemas/invitation.ts';
import type { MemberChange, MemberList, MemberView } from '@lagesbild/shared/schemas/member.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson, municipalityPath, sendJson } from './request.ts';

const membersKey = (code: string) => [code, 'members'];

/** Members and open invitations; for administrators. */
export function useMembers(code: string) {
  return useQuery({
    queryKey: membersKey(code),
    queryFn: ({ signal }) => getJson<MemberList>(municipalityPath(code, 'members'), undefined, signal),
  });
}

export const useChangeMember = (code: string) =>
  useMemberMutation(code, ({ userId, change }: { userId: string; change: MemberChange }) =>
    sendJson<MemberView>('PATCH', municipalityPath(code, `members/${userId}`), change),
  );

export const useInvite = (code: string) =>
  useMemberMutation(code, (terms: InvitationCreate) =>
    sendJson<Invited>('POST', municipalityPath(code, 'invitations'), terms),
  );

export const useInviteAgain = (code: string) =>
  useMemberMutation(code, (id: string) =>
    sendJson<Invited>('POST', municipalityPath(code, `invitations/${id}/resend`)),
  );

export const useUninvite = (code: string) =>
  useMemberMutation(code, (id: string) =>
    sendJson<void>('DELETE', municipalityPath(code, `invitations/${id}`)),
  );

/** A write; afterwards the list is read anew. */
function useMemberMutation<T, R>(code: string, mutationFn: (variables: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: membersKey(code) }),
  });
}
