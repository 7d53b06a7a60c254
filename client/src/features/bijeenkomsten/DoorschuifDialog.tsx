import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Agendapunt, Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { useApi, useWrite } from '../../api/useApi.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { dayInWords } from '../../ui/time/words.ts';

/** The meetings of the same groep that are still to come, the first one first. */
function useComende({ id, groepIds }: Bijeenkomst) {
  const query = { groep: groepIds[0], fase: 'gepland' as const, vanaf: dayOf(serverNow()), aantal: 20 };
  const { data } = useApi('GET /bijeenkomsten', { query });
  return data?.items
    .filter((each) => each.id !== id)
    .map(({ id: value, titel, begin }) => ({
      value,
      label: `${dayInWords(new Date(begin), currentLanguage(), serverNow())} · ${titel}`,
    }));
}

interface Props {
  bijeenkomst: Bijeenkomst;
  punten: Agendapunt[];
  onClose: () => void;
}

/** Moves agendapunten that were not discussed to the next meeting, or to another one that one chooses. */
export default function DoorschuifDialog({ bijeenkomst, punten, onClose }: Props) {
  const { t } = useTranslation('klok');
  const write = useWrite('POST /bijeenkomsten/:id/agendapunten/:puntId/doorgeschoven');
  const comende = useComende(bijeenkomst);
  const form = useForm({ initialValues: { naarId: '' } });
  const naarId = form.values.naarId || (comende?.[0]?.value ?? '');

  const send = async () => {
    // One after the other: both agendas keep their order.
    for (const { id: puntId } of punten)
      await write.mutateAsync({ params: { id: bijeenkomst.id, puntId }, body: { naarId } });
    await showDone(t('door.klaar', { count: punten.length }));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('door.titel')}>
      {comende?.length === 0 ? (
        <p>{t('door.geen')}</p>
      ) : (
        <Form form={form} send={send} submit={t('door.zet')} onCancel={onClose}>
          <ul>
            {punten.map(({ id, titel }) => (
              <li key={id}>{titel}</li>
            ))}
          </ul>
          <NativeSelect
            label={t('door.naar')}
            data={comende ?? []}
            data-autofocus
            value={naarId}
            onChange={(event) => form.setFieldValue('naarId', event.currentTarget.value)}
            error={form.errors.naarId}
          />
        </Form>
      )}
    </Dialog>
  );
}
