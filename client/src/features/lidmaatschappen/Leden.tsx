import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { mayCompose } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.policy';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useApi, useApiList } from '../../api/useApi.ts';
import { Listing } from '../../ui/state/Listing.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { useNow } from '../../ui/time/useNow.ts';
import { LegePlekken } from './LegePlekken.tsx';
import { LidRegel } from './LidRegel.tsx';
import { NieuwLid } from './NieuwLid.tsx';
import { inOrder } from './zetels.ts';
import classes from './Lidmaatschappen.module.css';

/** The members of a groep now, with who may a way to seat somebody. */
export function Leden({ groep }: { groep: Groep }) {
  const { t } = useTranslation('lidmaatschappen');
  const today = dayOf(useNow());
  const source = useApiList('GET /lidmaatschappen', {
    query: { groep: groep.id, op: today, aantal: 100 },
  });
  const { data: zetels } = useApi('GET /zetels', { query: { groep: groep.id } });
  const may = useMay((actor, now) => mayCompose(actor, groep, now));
  return (
    <>
      <Listing source={source} empty={<p className={classes.then}>{t('asOf.nobody')}</p>}>
        {(leden) => (
          <ul className={classes.list}>
            {inOrder(leden).map((lid) => (
              <li key={lid.id}>
                <LidRegel lid={lid} change />
              </li>
            ))}
          </ul>
        )}
      </Listing>
      {groep.einde === null && zetels && <LegePlekken zetels={zetels.items} fill={may} />}
      {may && groep.einde === null && <NieuwLid groep={groep} />}
    </>
  );
}
