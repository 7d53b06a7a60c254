import { useApi } from '../../api/useApi.ts';

/** The besluiten of the alliantiebestuur that hold, the newest first, to choose from. */
export function useBestuursbesluiten(): { value: string; label: string }[] {
  const groepen = useApi('GET /groepen', { query: { soort: 'alliantiebestuur' } });
  const groep = groepen.data?.items[0]?.id;
  const { data } = useApi(
    'GET /besluiten',
    { query: { groep, aantal: 50 } },
    { enabled: groep !== undefined },
  );
  return (data?.items ?? [])
    .filter((besluit) => besluit.vervangenDoor === null)
    .map(({ id, nummer, tekst }) => ({ value: id, label: `${nummer} · ${tekst.slice(0, 80)}` }));
}
