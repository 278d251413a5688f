import type {
  InvitationAccept,
  InvitationShown,
  PasswordChange,
} from '@lagesbild/shared/schemas/invitation.ts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { sendJson } from './request.ts';

/** What a link leads to. Asked by POST: the token stays out of every address. Never kept. */
function useLink<T>(path: string, token: string) {
  return useQuery({
    queryKey: [path, token],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => sendJson<T>('POST', `${path}/show`, { token }, signal),
  });
}

export const useInvitation = (token: string) => useLink<InvitationShown>('/invitations', token);
export const usePasswordReset = (token: string) => useLink<{ email: string }>('/password-resets', token);

export function useAcceptInvitation() {
  return useMutation({
    mutationFn: (accepted: InvitationAccept) =>
      sendJson<{ email: string }>('POST', '/invitations/accept', accepted),
  });
}

export function useAskPasswordReset() {
  return useMutation({
    mutationFn: (email: string) => sendJson<{ mailed: boolean }>('POST', '/password-resets', { email }),
  });
}

export function useSetPassword() {
  return useMutation({
    mutationFn: (reset: { token: string; password: string }) =>
      sendJson<{ email: string }>('POST', '/password-resets/use', reset),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (change: PasswordChange) => sendJson<void>('POST', '/me/password', change),
  });
}
