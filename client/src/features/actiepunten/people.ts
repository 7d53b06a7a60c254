import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';

/** The people of a groep to choose an actiehouder from: those whose name the reader may know. */
export function useActiehouders(groepId: string): { value: string; label: string }[] {
  const { t } = useTranslation('actiepunten');
  const { data } = useApi(
    'GET /lidmaatschappen',
    { query: { groep: groepId, aantal: 100 } },
    { enabled: groepId !== '' },
  );
  const people = (data?.items ?? []).flatMap(({ persoon: { id, naam } }) =>
    id && naam ? [{ value: id, label: naam }] : [],
  );
  const once = [...new Map(people.map((person) => [person.value, person])).values()];
  return [{ value: '', label: t('form.nobody') }, ...once.sort((a, b) => a.label.localeCompare(b.label))];
}
