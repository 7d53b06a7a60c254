import type { ApiOutput } from '@opgaveteams/shared/api/api';
import { useMutation } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { call, type ApiError } from '../../api/call.ts';
import { useVerder } from './useSignIn.ts';

/** That a mail was asked for. Kept in the history entry: a phone that drops the tab to open the mail finds it back. */
export interface Gevraagd {
  email: string;
  /** When, in milliseconds since 1970. */
  op: number;
  minuten: number;
  /** The mail is not sent, but kept on a page of the server. */
  postbus: boolean;
  /** How many mails were asked for. */
  keer: number;
}

/** What was asked for on this screen, if it can still be used. */
export function useGevraagd(): Gevraagd | null {
  const { state } = useLocation() as { state: { gevraagd?: Gevraagd } | null };
  return state?.gevraagd ?? null;
}

/** Asks for a mail and goes to the step of the code; asked there, it stays. */
export function useAskMail() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const before = useGevraagd();
  const verder = useVerder();
  return useMutation<ApiOutput<'POST /inlogverzoeken'>, ApiError, string>({
    mutationFn: (email) =>
      call('POST /inlogverzoeken', { body: { email, ...(verder === undefined ? {} : { verder }) } }),
    onSuccess: ({ geldigMinuten, postbus }, email) => {
      const gevraagd: Gevraagd = {
        email: email.trim(),
        op: Date.now(),
        minuten: geldigMinuten,
        postbus,
        keer: (before?.keer ?? 0) + 1,
      };
      const search = verder === undefined ? '' : `?${new URLSearchParams({ verder })}`;
      void navigate({ pathname, search }, { state: { gevraagd }, replace: before !== null });
    },
  });
}
