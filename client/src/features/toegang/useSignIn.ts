import type { Ik, NieuweSessie } from '@opgaveteams/shared/toegang/toegang.schema';
import { isEigenPad } from '@opgaveteams/shared/toegang/verder';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { call, type ApiError } from '../../api/call.ts';
import { queryKey } from '../../api/useApi.ts';

/** Where somebody wanted to go before signing in: a path of this site, or undefined. */
export function useVerder(): string | undefined {
  const verder = useSearchParams()[0].get('verder');
  return verder !== null && isEigenPad(verder) ? verder : undefined;
}

/** Signs in and goes on to where one wanted to be. All that was shown to nobody is forgotten. */
export function useSignIn() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const verder = useVerder();
  return useMutation<Ik, ApiError, NieuweSessie>({
    mutationFn: (body) => call('POST /sessies', { body }),
    onSuccess: (ik) => {
      queryClient.setQueryData(queryKey('GET /ik', {}), ik);
      void queryClient.invalidateQueries();
      void navigate(verder ?? '/mijn');
    },
  });
}

/**
 * Signs out here, after asking when there is text that was not sent. What only this person could see is wiped from
 * memory and from the device.
 */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation<void, ApiError, void>({
    mutationFn: async () => {
      const device = await import('../../device/signOut.ts');
      const id = queryClient.getQueryData<Ik>(queryKey('GET /ik', {}))?.persoon?.id;
      if (id && !(await device.maySignOut(id))) return;
      await call('DELETE /ik/sessie', {});
      if (id) device.stopKeeping(id);
      await navigate('/');
      await queryClient.resetQueries();
      // After all that was asked anew: what comes in is kept, until it is erased.
      if (id) await device.eraseFromDevice(id);
    },
  });
}
