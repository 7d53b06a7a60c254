import type { Inzage } from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { call, type ApiError } from '../../api/call.ts';
import { useIk } from '../../api/ik.ts';
import { Page } from '../../ui/page/Page.tsx';
import { PageSkeleton } from '../../ui/state/Skeletons.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { CodeVeld } from './CodeVeld.tsx';
import { DoeMee } from './DoeMee.tsx';
import classes from './Meedoen.module.css';
import { paginaVan } from './pagina.ts';

/** What was scanned or typed: behind the # of a link, so that no log of a server holds it, or as part of the path. */
function useSleutel(): string {
  const { code = '' } = useParams();
  const { hash } = useLocation();
  return decodeURIComponent(hash.slice(1)) || code;
}

interface Props {
  /** Fetches the page where one goes next. */
  fetchAhead(address: string): void;
}

/** Coming into a groep with a link, a QR code or the code of a poster; nobody needs an account. */
export function Binnenkomen({ fetchAhead }: Props) {
  const sleutel = useSleutel();
  const { isPending } = useIk();
  const inzage = useQuery<Inzage, ApiError>({
    queryKey: ['inzages', 'POST /inzages', sleutel],
    queryFn: () => call('POST /inzages', { body: { sleutel } }),
    enabled: sleutel !== '',
    retry: false,
    staleTime: Infinity,
  });
  const { t } = useTranslation('meedoen');
  if (sleutel === '' || inzage.error) {
    return (
      <Page title={t('code.title')} lead={t('code.lead')}>
        <CodeVeld error={inzage.error} />
      </Page>
    );
  }
  if (!inzage.data || isPending) return <PageSkeleton />;
  return <Welkom inzage={inzage.data} sleutel={sleutel} fetchAhead={fetchAhead} />;
}

function Welkom({ inzage, sleutel, fetchAhead }: Props & { inzage: Inzage; sleutel: string }) {
  const { t } = useTranslation('meedoen');
  const { groep, bijeenkomst } = inzage;
  // Where one goes next is fetched while one reads and types.
  const pagina = paginaVan(groep.id, bijeenkomst?.id);
  useEffect(() => fetchAhead(pagina), [pagina, fetchAhead]);
  return (
    <Page title={t('title', { groep: groep.naam })} lead={groep.doel || t('noDoel')}>
      {bijeenkomst && (
        <p className={classes.when}>
          <Trans
            t={t}
            i18nKey={bijeenkomst.plaats ? 'meetingAt' : 'meeting'}
            values={{ titel: bijeenkomst.titel, plaats: bijeenkomst.plaats }}
            components={{ wanneer: <TimeText moment={bijeenkomst.begin} as="moment" /> }}
          />
        </p>
      )}
      <DoeMee inzage={inzage} sleutel={sleutel} />
    </Page>
  );
}
