import { niemand, type Actor } from '@opgaveteams/shared/access/actor';
import type { Alliantie } from '@opgaveteams/shared/alliantie/alliantie.schema';
import type { Ik } from '@opgaveteams/shared/toegang/toegang.schema';
import { useApi } from './useApi.ts';
import { serverNow } from './now.ts';

interface IkState {
  /** The person who is signed in, or null. */
  persoon: Ik['persoon'];
  /** What the shared policies judge by. */
  actor: Actor;
  /** The answer is not there yet: neither offer nor refuse anything. */
  isPending: boolean;
}

/** Who I am. */
export function useIk(): IkState {
  const { data, isPending } = useApi('GET /ik', {});
  return { persoon: data?.persoon ?? null, actor: data?.actor ?? niemand, isPending };
}

/**
 * Asks a shared policy whether I may, to show or leave out a button; the server judges again.
 * @example const magWijzigen = useMay((actor, now) => mayChangeGroep(actor, groep, now));
 */
export function useMay(policy: (actor: Actor, now: Date) => boolean): boolean {
  const { actor } = useIk();
  return policy(actor, serverNow());
}

/** The area: its name, words, themas and buurten. Undefined until it is there. */
export function useAlliantie(): Alliantie | undefined {
  return useApi('GET /alliantie', {}).data;
}
