import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { useFilters } from '../../ui/filter/useFilters.ts';
import { useNow } from '../../ui/time/useNow.ts';
import classes from './Besluiten.module.css';
import { BesluitenList } from './BesluitenList.tsx';

/** The years from that of the first groep until now, the last one first. */
function yearsSince(begins: readonly string[], now: Date): number[] {
  const last = now.getFullYear();
  const first = Math.min(last, ...begins.map((begin) => new Date(begin).getFullYear()));
  return Array.from({ length: last - first + 1 }, (_, n) => last - n);
}

/** All besluiten that the reader may see; of one groep or team and of one year when the address says so. */
export function Besluitenlijst() {
  const { t } = useTranslation('publiek');
  const filters = useFilters(['groep', 'team', 'jaar']);
  const groepen = useApi('GET /groepen', {}).data?.items ?? [];
  const years = yearsSince(
    groepen.map(({ begin }) => begin),
    useNow(),
  );
  const groep = groepen.some(({ id }) => id === filters.values.groep) ? filters.values.groep : '';
  const year = years.find((each) => String(each) === filters.values.jaar);
  const team = /^[0-9a-f]{24}$/.test(filters.values.team) ? filters.values.team : undefined;
  return (
    <>
      <div className={classes.filters}>
        <NativeSelect
          label={t('besluiten.groep')}
          data={[
            { value: '', label: t('besluiten.alleGroepen') },
            ...groepen.map(({ id, naam }) => ({ value: id, label: naam })),
          ]}
          value={groep}
          onChange={(event) => filters.set('groep', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('besluiten.jaar')}
          data={[{ value: '', label: t('besluiten.alleJaren') }, ...years.map(String)]}
          value={year ? String(year) : ''}
          onChange={(event) => filters.set('jaar', event.currentTarget.value)}
        />
      </div>
      <BesluitenList groepId={groep || undefined} opgaveteamId={team} jaar={year} />
    </>
  );
}
