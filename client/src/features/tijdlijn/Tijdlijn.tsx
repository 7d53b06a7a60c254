import { NativeSelect } from '@mantine/core';
import {
  tijdlijnSoorten,
  type TijdlijnRegel,
  type TijdlijnSoort,
} from '@opgaveteams/shared/tijdlijn/tijdlijn.schema';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useApiList } from '../../api/useApi.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { Listing } from '../../ui/state/Listing.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { Regel } from './Regel.tsx';
import classes from './Tijdlijn.module.css';

const isSoort = (value: string | null): value is TijdlijnSoort =>
  tijdlijnSoorten.some((soort) => soort === value);

/** What happened in one month stands together. */
function perMaand(regels: TijdlijnRegel[]): [string, TijdlijnRegel[]][] {
  const months = new Map<string, TijdlijnRegel[]>();
  for (const regel of regels) {
    const month = dayOf(new Date(regel.op)).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), regel]);
  }
  return [...months];
}

/** Everything that touched an actielijn, the newest first; which kind is in the address. */
export function Tijdlijn({ actielijnId }: { actielijnId: string }) {
  const { t } = useTranslation('tijdlijn');
  const [params, setParams] = useSearchParams();
  const asked = params.get('soort');
  const soort = isSoort(asked) ? asked : undefined;
  const source = useApiList(
    'GET /actielijnen/:id/tijdlijn',
    { params: { id: actielijnId }, query: { aantal: 30, ...(soort && { soort }) } },
    { keep: true },
  );
  const empty = <EmptyState title={t('leeg')}>{t(soort ? 'leegSoort' : 'leegTekst')}</EmptyState>;
  return (
    <>
      <NativeSelect
        className={classes.keuze}
        label={t('kies')}
        value={soort ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setParams(value ? { soort: value } : {}, { replace: true, preventScrollReset: true })
        }
        data={[
          { value: '', label: t('alles') },
          ...tijdlijnSoorten.map((value) => ({ value, label: t(`soorten.${value}`) })),
        ]}
      />
      <Listing source={source} empty={empty}>
        {(regels) =>
          perMaand(regels).map(([month, van]) => (
            <section key={month} aria-labelledby={`maand-${month}`} className={classes.maand}>
              <h2 id={`maand-${month}`} className={classes.kop}>
                <TimeText moment={van[0]?.op ?? ''} as="month" />
              </h2>
              <ol className={classes.lijn}>
                {van.map((regel) => (
                  <li key={`${regel.soort} ${regel.id}`} className={classes.regel} data-soort={regel.soort}>
                    <p className={classes.wanneer}>
                      <TimeText moment={regel.op} as="day" /> <span>{t(`soort.${regel.soort}`)}</span>
                    </p>
                    <Regel regel={regel} />
                  </li>
                ))}
              </ol>
            </section>
          ))
        }
      </Listing>
    </>
  );
}
