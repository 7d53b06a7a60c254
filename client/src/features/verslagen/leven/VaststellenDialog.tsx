import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../api/now.ts';
import { useWrite } from '../../../api/useApi.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { showDone } from '../../../ui/notice/messages.tsx';
import { Paragraphs } from '../../../ui/text/Paragraphs.tsx';
import classes from './Leven.module.css';

interface Props {
  vaststelling: Vaststelling;
  /** Those for which this person takes besluiten. */
  groepen: { id: string; naam: string }[];
  onClose: () => void;
}

/** Stelt the verslag vast for the groep, after showing what it says in plain language. It cannot be undone. */
export function VaststellenDialog({ vaststelling, groepen, onClose }: Props) {
  const { t } = useTranslation('leven');
  const write = useWrite('POST /vaststellingen/:id/besluit');
  const form = useForm({ initialValues: { groepId: groepen[0]?.id ?? '' } });
  const { id, versie, correctieTot, gewoneTaal } = vaststelling;
  const running = correctieTot !== null && serverNow() < new Date(correctieTot);

  const send = async (body: { groepId: string }) => {
    const { vastgesteld } = await write.mutateAsync({ params: { id }, versie, body });
    await showDone(t('vast.gedaan', { nummer: vastgesteld?.besluit.nummer ?? '' }));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('vast.title')}>
      <Form form={form} send={send} submit={t('vast.knop')} onCancel={onClose}>
        <p>{t('vast.uitleg')}</p>
        {running && <p className={classes.warn}>{t('vast.loopt')}</p>}
        {gewoneTaal !== '' && (
          <blockquote className={classes.quote} dir="auto">
            <Paragraphs text={gewoneTaal} />
          </blockquote>
        )}
        {groepen.length > 1 && (
          <NativeSelect
            label={t('vast.groep')}
            data={groepen.map((groep) => ({ value: groep.id, label: groep.naam }))}
            {...form.getInputProps('groepId')}
          />
        )}
      </Form>
    </Dialog>
  );
}
