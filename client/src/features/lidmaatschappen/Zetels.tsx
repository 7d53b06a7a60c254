import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page/Section.tsx';
import { useApiList } from '../../api/useApi.ts';
import { Listing } from '../../ui/state/Listing.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { useNow } from '../../ui/time/useNow.ts';
import { ZetelRegel } from './ZetelRegel.tsx';
import { throughTime } from './zetels.ts';
import classes from './Lidmaatschappen.module.css';
import { serverNow } from '../../api/now.ts';

/** Places of one person, under each other. */
export function ZetelLijst({ zetels }: { zetels: Lidmaatschap[] }) {
  return (
    <ul className={classes.seats}>
      {zetels.map((zetel) => (
        <li key={zetel.id}>
          <ZetelRegel zetel={zetel} />
        </li>
      ))}
    </ul>
  );
}

/** Where somebody sits now, and where they sat before (rule 1). */
export function ZetelsVan({ persoonId }: { persoonId: string }) {
  const { t } = useTranslation('lidmaatschappen');
  useNow(); // what ends by the clock moves on
  const source = useApiList('GET /lidmaatschappen', { query: { persoon: persoonId, aantal: 100 } });
  const { current, former } = throughTime(source.items ?? [], serverNow());
  const empty = <EmptyState title={t('seats.none')}>{t('seats.noneText')}</EmptyState>;
  return (
    <>
      <Section title={t('seats.now')}>
        <Listing source={source} empty={empty}>
          {() =>
            current.length > 0 ? (
              <ZetelLijst zetels={current} />
            ) : (
              <p className={classes.then}>{t('seats.nothingNow')}</p>
            )
          }
        </Listing>
      </Section>
      {former.length > 0 && (
        <Section title={t('seats.before')}>
          <ZetelLijst zetels={former} />
        </Section>
      )}
    </>
  );
}
