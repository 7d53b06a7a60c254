import { Button, Radio } from '@mantine/core';
import { useForm } from '@mantine/form';
import { toegangVan } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiError, call } from '../../api/call.ts';
import { useIk } from '../../api/ik.ts';
import { wipeRuimte } from '../../device/ruimtes.ts';
import { Form } from '../../ui/form/Form.tsx';
import { Page } from '../../ui/page/Page.tsx';
import classes from './Bewonersruimte.module.css';
import { vergeetLink } from './sleutelbos.ts';

type Bytes = Uint8Array<ArrayBuffer>;

interface AankloppenProps {
  id: string;
  sleutel: Bytes;
  bewaar: (epoch: number, sleutel: Bytes) => Promise<void>;
  refetch: () => void;
}

/** With the link one may ask; the people in the room let in. */
export function Aankloppen({ id, sleutel, bewaar, refetch }: AankloppenProps) {
  const { t } = useTranslation('bewonersruimte');
  const { persoon } = useIk();
  const form = useForm({ initialValues: { namens: 'bewoners' as 'bewoners' | 'zichzelf' } });
  const send = async ({ namens }: typeof form.values): Promise<void> => {
    const toegang = await toegangVan(sleutel);
    try {
      const body = { namens, toegang };
      const { epoch } = await call('POST /bewonersruimtes/:id/aanvragen', { params: { id }, body });
      await bewaar(epoch, sleutel);
    } catch (err) {
      const unknown = err instanceof ApiError && err.status === 404;
      return form.setFieldError('namens', unknown ? t('klop.onbekend') : reason(err, t('nietBewaard')));
    }
    refetch();
  };
  return (
    <Page title={t('klop.titel')} lead={t('klop.lead')} back={{ to: '/bewonersruimtes', label: t('titel') }}>
      <div className={classes.smal}>
        <p>{t('klop.wie', { naam: persoon?.naam ?? '' })}</p>
        <Form form={form} send={send} submit={t('klop.vraag')}>
          <Radio.Group label={t('klop.namens')} {...form.getInputProps('namens')}>
            <div className={classes.keuzes}>
              <Radio value="bewoners" label={t('klop.bewoners')} />
              <Radio value="zichzelf" label={t('klop.zichzelf')} />
            </div>
          </Radio.Group>
        </Form>
      </div>
    </Page>
  );
}

/** The server says why; anything else is the device, which keeps nothing. */
function reason(err: unknown, device: string): string {
  return err instanceof ApiError ? err.message : device;
}

interface WachtenProps {
  id: string;
  ik: string;
  refetch: () => void;
}

/** One asked, and nobody said yes yet; the page hears of it when somebody does. */
export function Wachten({ id, ik, refetch }: WachtenProps) {
  const { t } = useTranslation('bewonersruimte');
  const navigate = useNavigate();
  const stop = async (): Promise<void> => {
    await call('DELETE /bewonersruimtes/:id/leden/ik', { params: { id } });
    await wipeRuimte(ik, id);
    vergeetLink(id);
    await navigate('/bewonersruimtes');
  };
  return (
    <Page
      title={t('wacht.titel')}
      lead={t('wacht.lead')}
      back={{ to: '/bewonersruimtes', label: t('titel') }}
    >
      <div className={classes.knoppen}>
        <Button onClick={refetch}>{t('wacht.kijk')}</Button>
        <Button variant="default" onClick={() => void stop()}>
          {t('wacht.stop')}
        </Button>
      </div>
    </Page>
  );
}
