import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useAlliantie } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';

export interface Keuze {
  value: string;
  label: string;
}

/** Each once, by name; those that are chosen now are among them, also when the lists do not have them (any more). */
function sorted(...lists: Keuze[][]): Keuze[] {
  const once = [...new Map(lists.flat().map((keuze) => [keuze.value, keuze])).values()];
  return once.sort((a, b) => a.label.localeCompare(b.label));
}

const named = (list: readonly { id: string | null; naam: string | null }[] | undefined): Keuze[] =>
  (list ?? []).flatMap(({ id, naam }) => (id && naam ? [{ value: id, label: naam }] : []));

/** What there is to choose for an actielijn: people and groepen of its team, partners, buurten. */
export function useKeuzes(lijn: Actielijn) {
  const opgaveteam = lijn.opgaveteam.id;
  const leden = useApi('GET /lidmaatschappen', { query: { opgaveteam, aantal: 100 } }).data?.items;
  const groepen = useApi('GET /groepen', { query: { opgaveteam } }).data?.items;
  const partners = useApi('GET /organisaties', { query: { aantal: 100 } }).data?.items;
  const buurten = useAlliantie()?.buurten ?? [];
  return {
    trekkers: sorted(named(leden?.map(({ persoon }) => persoon)), named(lijn.trekkers)),
    groepen: sorted(named(groepen), named(lijn.groepen)),
    partners: sorted(named(partners), named(lijn.partners)),
    buurten: sorted(buurten.map(({ code, naam }) => ({ value: code, label: naam }))),
  };
}
