import { Radio, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MAX_RUIMTE_NAAM } from '@opgaveteams/shared/bewonersruimtes/gesprek.schema';
import { nieuweSleutel, toegangHashVan, toegangVan } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/useApi.ts';
import { keepRuimte, keptRuimtes } from '../../device/ruimtes.ts';
import { Form } from '../../ui/form/Form.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Bewonersruimte.module.css';
import { noemRuimte } from './gesprek.ts';

/** Opens a room: this browser makes its key, keeps it, and tells the server nothing of it. */
export function Openen({ ik }: { ik: string }) {
  const { t } = useTranslation('bewonersruimte');
  const navigate = useNavigate();
  const write = useWrite('POST /bewonersruimtes');
  const form = useForm({
    initialValues: { naam: '', namens: 'bewoners' as 'bewoners' | 'zichzelf' },
    validate: { naam: (naam) => (naam.trim() === '' ? t('openen.naamNodig') : null) },
  });
  const send = async ({ naam, namens }: typeof form.values): Promise<void> => {
    // A device that keeps nothing would lose the key: then there is no room.
    if (!(await keptRuimtes(ik).catch(() => null))) return form.setFieldError('naam', t('nietBewaard'));
    const sleutel = nieuweSleutel();
    const toegangHash = await toegangHashVan(await toegangVan(sleutel));
    const { id: ruimteId, epoch } = await write.mutateAsync({ body: { namens, toegangHash } });
    const sleutels = new Map([[epoch, sleutel]]);
    await keepRuimte(ik, ruimteId, { sleutels, naam: naam.trim() });
    await noemRuimte({ ruimteId, ik, sleutels }, naam.trim());
    await navigate(`/bewonersruimtes/${ruimteId}`);
  };
  return (
    <Section title={t('openen.titel')}>
      <div className={classes.smal}>
        <p>{t('openen.wat')}</p>
        <p>
          <strong>{t('openen.letOp')}</strong> {t('openen.kwijt')}
        </p>
        <Form form={form} send={send} submit={t('openen.knop')}>
          <TextInput
            label={t('openen.naam')}
            description={t('openen.naamHint')}
            maxLength={MAX_RUIMTE_NAAM}
            autoComplete="off"
            {...form.getInputProps('naam')}
          />
          <Radio.Group label={t('klop.namens')} {...form.getInputProps('namens')}>
            <div className={classes.keuzes}>
              <Radio value="bewoners" label={t('klop.bewoners')} />
              <Radio value="zichzelf" label={t('klop.zichzelf')} />
            </div>
          </Radio.Group>
        </Form>
      </div>
    </Section>
  );
}
