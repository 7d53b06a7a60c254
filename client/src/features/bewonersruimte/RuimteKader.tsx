import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import { keepRuimte, type KeptRuimte } from '../../device/ruimtes.ts';
import { useConnectionState, useLive } from '../../realtime/LiveProvider.tsx';
import { Page } from '../../ui/page/Page.tsx';
import { Tabs } from '../../ui/page/Tabs.tsx';
import classes from './Bewonersruimte.module.css';
import { createGesprek, type Gesprek } from './gesprek.ts';
import type { RuimteDeel } from './useRuimte.ts';
import { Vragers } from './Vragers.tsx';

/** The tabs of a room: each an address below that of the room. */
const tabs = ['gesprek', 'notities', 'doorgeven', 'leden', 'toegang'] as const;

interface Props {
  ruimte: Bewonersruimte;
  ik: string;
  kept: KeptRuimte;
  onKept: (kept: KeptRuimte) => void;
  refetch: () => void;
}

/** Reads at the beginning, whenever the server says that something is new, and after a lost connection. */
function useVers(gesprek: Gesprek, { id, sleutels, aangemeld }: KeptRuimte, refetch: () => void): void {
  const live = useLive();
  const state = useConnectionState();
  const vers = useEffectEvent(() => {
    refetch();
    void gesprek.probeer();
  });
  useEffect(() => gesprek.metSleutels({ sleutels, aangemeld }), [gesprek, sleutels, aangemeld]);
  useEffect(() => {
    if (!live || state !== 'verbonden') return;
    const stop = live.on('ruimte:nieuw', (m) => {
      if (m.id === id) vers();
    });
    // What came between reading and hearing is read then.
    live.command('ruimte:open', { id }).then(vers, () => undefined);
    return () => {
      stop();
      live.command('ruimte:sluit', { id }).catch(() => undefined);
    };
  }, [live, state, id]);
  // The room went on with another key while this device was away: with the room of now it fetches that key.
  const oud = useSyncExternalStore(gesprek.subscribe, () =>
    gesprek.now().fout?.code === 'oude_sleutel' ? gesprek.now().fout : null,
  );
  const opnieuw = useEffectEvent(refetch);
  useEffect(() => {
    if (oud) opnieuw();
  }, [oud]);
  const wait = useSyncExternalStore(gesprek.subscribe, () => gesprek.now().fout?.retryAfter ?? null);
  useEffect(() => {
    if (wait === null) return;
    const timer = setTimeout(vers, wait * 1000);
    return () => clearTimeout(timer);
  }, [wait]);
}

/** The frame of a room for who is in it with its key: what it is called, who asks to come in, and its tabs. */
export function RuimteKader({ ruimte, ik, kept, onKept, refetch }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const { id, leden } = ruimte;
  const [gesprek] = useState(() => createGesprek({ ruimteId: id, ik, kept }));
  const { pathname } = useLocation();
  const opToegang = `/bewonersruimtes/${id}/toegang`;
  const stand = useSyncExternalStore(gesprek.subscribe, gesprek.now);
  useVers(gesprek, kept, refetch);
  useEffect(() => {
    if (stand.naam !== null && stand.naam !== kept.naam)
      void keepRuimte(ik, id, { naam: stand.naam }).then(onKept);
  }, [ik, id, kept.naam, onKept, stand.naam]);

  const namen = new Map(leden.map(({ persoonId, naam }) => [persoonId, naam]));
  const naamVan = (persoonId: string): string => namen.get(persoonId) || t('naamloos');
  const deel: RuimteDeel = { ...{ ruimte, ik, kept, onKept, gesprek, stand, naamVan, refetch } };
  return (
    <Page
      title={stand.naam ?? t('ruimte')}
      lead={t('lead.binnen')}
      back={{ to: '/bewonersruimtes', label: t('titel') }}
    >
      <Vragers {...deel} />
      {kept.opgeschreven !== ruimte.epoch && pathname !== opToegang && (
        <div className={classes.let}>
          <p>
            <strong>{t('let.titel')}</strong> {t('let.tekst')}
          </p>
          <Link to={opToegang} state={{ keepFocus: true }}>
            {t('let.link')}
          </Link>
        </div>
      )}
      <Tabs
        label={t('tabs')}
        tabs={tabs.map((tab) => ({
          to: tab === 'gesprek' ? `/bewonersruimtes/${id}` : `/bewonersruimtes/${id}/${tab}`,
          label: t(`tab.${tab}`),
        }))}
      />
      <Outlet context={deel} />
    </Page>
  );
}
