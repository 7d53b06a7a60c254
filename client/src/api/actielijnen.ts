import { useApi } from './useApi.ts';

/** The actielijnen of a team to choose from; none without a team. */
export function useActielijnKeuze(opgaveteamId: string | undefined): { value: string; label: string }[] {
  const query = { opgaveteam: opgaveteamId, aantal: 100 };
  const { data } = useApi('GET /actielijnen', { query }, { enabled: opgaveteamId !== undefined });
  return (data?.items ?? []).map(({ id, nummer, titel }) => ({ value: id, label: `${nummer} · ${titel}` }));
}
