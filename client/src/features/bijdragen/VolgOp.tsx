import { NativeSelect, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Bijdrage } from '@opgaveteams/shared/bijdragen/bijdrage.schema';
import { useTranslation } from 'react-i18next';
import { useApi, useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';

const soorten = ['antwoord', 'actielijn', 'besluit', 'verslag'] as const;
type Soort = (typeof soorten)[number];

/** The things of the team among which one chooses; the newest of each. */
function useDingen(opgaveteam: string, soort: Soort): { value: string; label: string }[] {
  const query = { opgaveteam, aantal: 50 };
  const actielijnen = useApi('GET /actielijnen', { query }, { enabled: soort === 'actielijn' });
  const besluiten = useApi('GET /besluiten', { query }, { enabled: soort === 'besluit' });
  const zittingen = useApi('GET /bijeenkomsten', { query }, { enabled: soort === 'verslag' });
  const items = {
    antwoord: [],
    actielijn: (actielijnen.data?.items ?? []).map(({ id, titel }) => ({ value: id, label: titel })),
    besluit: (besluiten.data?.items ?? []).map(({ id, tekst }) => ({ value: id, label: tekst })),
    verslag: (zittingen.data?.items ?? []).map(({ id, titel }) => ({ value: id, label: titel })),
  };
  return items[soort];
}

interface Props {
  bijdrage: Bijdrage;
  onClose: () => void;
}

/** Says what was done with it: in words, or by the thing in which it went on. The room that shared it sees it. */
export function VolgOp({ bijdrage, onClose }: Props) {
  const { t } = useTranslation('bijdragen');
  const write = useWrite('POST /bijdragen/:id/opvolgingen');
  const form = useForm({
    initialValues: { soort: 'antwoord' as Soort, tekst: '', dingId: '' },
    validate: {
      tekst: (tekst, { soort }) => (soort === 'antwoord' && tekst.trim() === '' ? t('volgOp.zegIets') : null),
      dingId: (dingId, { soort }) => (soort !== 'antwoord' && dingId === '' ? t('volgOp.kies') : null),
    },
  });
  const { soort } = form.values;
  const dingen = useDingen(bijdrage.opgaveteam.id, soort);
  const send = async ({ soort: wat, tekst, dingId }: typeof form.values): Promise<void> => {
    const body = wat === 'antwoord' ? { soort: wat, tekst: tekst.trim() } : { soort: wat, dingId };
    await write.mutateAsync({ params: { id: bijdrage.id }, body });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('volgOp.open')}>
      <p>{t('volgOp.uitleg')}</p>
      <Form form={form} send={send} submit={t('volgOp.knop')} onCancel={onClose}>
        <NativeSelect
          label={t('volgOp.wat')}
          data={soorten.map((value) => ({ value, label: t(`soort.${value}`) }))}
          {...form.getInputProps('soort')}
          onChange={(event) => form.setValues({ soort: event.currentTarget.value as Soort, dingId: '' })}
        />
        {soort === 'antwoord' ? (
          <Textarea label={t('volgOp.tekst')} maxLength={2000} {...form.getInputProps('tekst')} />
        ) : (
          <NativeSelect
            label={t(`soort.${soort}`)}
            data={[{ value: '', label: t('volgOp.kies') }, ...dingen]}
            {...form.getInputProps('dingId')}
          />
        )}
      </Form>
    </Dialog>
  );
}
