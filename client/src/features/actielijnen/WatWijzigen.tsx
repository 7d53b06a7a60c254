import { NativeSelect, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { wijzigWatSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useTranslation } from 'react-i18next';
import { useApi, useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

/** The besluiten of the alliantiebestuur, of which one must say so (rule 2). */
function useBestuursbesluiten(): { value: string; label: string }[] {
  const groepen = useApi('GET /groepen', { query: { soort: 'alliantiebestuur' } });
  const groep = groepen.data?.items[0]?.id;
  const { data } = useApi(
    'GET /besluiten',
    { query: { groep, aantal: 50 } },
    { enabled: groep !== undefined },
  );
  return (data?.items ?? [])
    .filter((besluit) => besluit.vervangenDoor === null)
    .map(({ id, nummer, tekst }) => ({ value: id, label: `${nummer} · ${tekst.slice(0, 80)}` }));
}

const stored = (lijn: Actielijn) => ({
  values: { tekst: lijn.wat, besluitId: null as string | null },
  versie: lijn.versie,
});

interface Props {
  lijn: Actielijn;
  onClose: () => void;
}

/** Changes what will be done; an adopted text only with the besluit of the alliantiebestuur that says so. */
export function WatWijzigen({ lijn, onClose }: Props) {
  const { t } = useTranslation('actielijnen');
  const write = useWrite('PUT /actielijnen/:id/wat');
  const besluiten = useBestuursbesluiten();
  const form = useForm({
    initialValues: stored(lijn).values,
    validate: schemaResolver(wijzigWatSchema, { sync: true }),
  });
  const { conflict, save, dismiss } = useVersioned(
    () => stored(lijn),
    (huidig) => stored(huidig as Actielijn),
    async (body: typeof form.values, versie) => {
      await write.mutateAsync({ params: { id: lijn.id }, body, versie });
      await showDone(t('wat.saved'));
      onClose();
    },
  );
  return (
    <Dialog opened onClose={onClose} title={t('wat.edit')}>
      {conflict ? (
        <Compare
          conflict={conflict}
          fields={{
            tekst: { label: t('wat.title'), show: (tekst) => tekst },
            besluitId: {
              label: t('wat.byBesluit'),
              show: (id) => besluiten.find(({ value }) => value === id)?.label ?? '',
            },
          }}
          save={save}
          onBack={dismiss}
        />
      ) : (
        <Form form={form} send={save} submit={t('wat.save')} onCancel={onClose}>
          {lijn.watVastgesteld && <p>{t('wat.needsBesluit')}</p>}
          <Textarea label={t('wat.title')} maxLength={4000} data-autofocus {...form.getInputProps('tekst')} />
          <NativeSelect
            label={t('wat.byBesluit')}
            {...(!lijn.watVastgesteld && { description: t('wat.adoptHint') })}
            data={[{ value: '', label: t('wat.noBesluit') }, ...besluiten]}
            value={form.values.besluitId ?? ''}
            onChange={(event) => form.setFieldValue('besluitId', event.currentTarget.value || null)}
            error={form.errors.besluitId}
          />
        </Form>
      )}
    </Dialog>
  );
}
