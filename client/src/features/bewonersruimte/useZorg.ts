import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { beginSleutel } from './ring.ts';
import type { RuimteDeel } from './useRuimte.ts';

/** What a host does for the room; what does not work is said, and the room is asked again. */
export function useZorg({ ruimte, ik, kept, onKept, naamVan, refetch }: RuimteDeel) {
  const { t } = useTranslation('bewonersruimte');
  const confirm = useConfirm();
  const [bezig, setBezig] = useState(false);
  const { id } = ruimte;

  async function doe(act: () => Promise<unknown>, gelukt?: string): Promise<void> {
    setBezig(true);
    try {
      await act();
      if (gelukt) await showDone(gelukt);
    } catch (err) {
      await showDone(err instanceof Error ? err.message : t('mislukt'));
    } finally {
      setBezig(false);
      refetch();
    }
  }

  return {
    bezig,
    laatBinnen: (persoonId: string) =>
      doe(
        () => call('PUT /bewonersruimtes/:id/leden/:persoonId', { params: { id, persoonId } }),
        t('vrager.binnen', { naam: naamVan(persoonId) }),
      ),
    weiger: (persoonId: string) =>
      doe(() => call('DELETE /bewonersruimtes/:id/aanvragen/:persoonId', { params: { id, persoonId } })),
    maakGastgever: (persoonId: string) =>
      doe(
        () => call('PUT /bewonersruimtes/:id/leden/:persoonId/gastgever', { params: { id, persoonId } }),
        t('leden.isGastgever', { naam: naamVan(persoonId) }),
      ),
    stopAlsGastgever: () =>
      doe(() => call('DELETE /bewonersruimtes/:id/leden/ik/gastgever', { params: { id } })),

    /** Puts somebody out: the room goes on with a new key, which they do not get. */
    async zetUit(persoonId: string): Promise<void> {
      const naam = naamVan(persoonId);
      const question = {
        title: t('leden.zeker', { naam }),
        text: t('leden.zekerTekst'),
        confirm: t('leden.zetUit'),
        danger: true,
      };
      if (!(await confirm(question))) return;
      await doe(
        async () => onKept(await beginSleutel(ik, ruimte, kept, [persoonId])),
        t('leden.isUit', { naam }),
      );
    },

    verberg: (volgnummer: number) =>
      doe(() =>
        call('PUT /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen', {
          params: { id, volgnummer: String(volgnummer) },
        }),
      ),
    toon: (volgnummer: number) =>
      doe(() =>
        call('DELETE /bewonersruimtes/:id/enveloppen/:volgnummer/verborgen', {
          params: { id, volgnummer: String(volgnummer) },
        }),
      ),
  };
}
