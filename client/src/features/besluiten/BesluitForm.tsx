import { NativeSelect, Textarea } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { nieuwBesluitSchema } from '@opgaveteams/shared/besluiten/besluit.schema';
import type { Besluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import { useTranslation } from 'react-i18next';
import { useActielijnKeuze } from '../../api/actielijnen.ts';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';

export interface BesluitFormProps {
  groepen?: { id: string; naam: string }[];
  bijeenkomstId?: string | undefined;
  actielijnIds?: string[] | undefined;
  /** The besluit that this one takes the place of. */
  vervangt?: Besluit;
  /** The block of a verslag that it fixes, with its words. */
  voorstel?: { blok: string; tekst: string };
  /** The team whose actielijnen it can be about; without, it is not asked. */
  opgaveteamId?: string | undefined;
  onTaken?: (besluit: Besluit) => void;
  onClose: () => void;
}

/** Takes a besluit. It cannot be changed afterwards (rule 7), so it is asked once more. */
export function BesluitForm(props: BesluitFormProps) {
  const { groepen = [], bijeenkomstId, actielijnIds = [], vervangt, voorstel, onTaken, onClose } = props;
  const { t } = useTranslation('besluiten');
  const confirm = useConfirm();
  const lijnen = useActielijnKeuze(props.opgaveteamId);
  const write = useWrite('POST /besluiten');
  const form = useForm({
    initialValues: {
      groepId: vervangt?.groep.id ?? groepen[0]?.id ?? '',
      tekst: vervangt?.tekst ?? voorstel?.tekst ?? '',
      reden: '',
      openbaarheid: vervangt?.openbaarheid ?? ('groep' as const),
      bijeenkomstId: bijeenkomstId ?? null,
      actielijnIds: vervangt?.actielijnen.map(({ id }) => id) ?? actielijnIds,
      vervangtId: vervangt?.id ?? null,
      blok: voorstel?.blok ?? null,
    },
    validate: schemaResolver(nieuwBesluitSchema, { sync: true }),
  });

  const send = async (body: typeof form.values) => {
    const sure = await confirm({
      title: t('form.sure'),
      text: t('form.sureText'),
      confirm: t('form.submit'),
    });
    if (!sure) return;
    const besluit = await write.mutateAsync({ body });
    onTaken?.(besluit);
    await showDone(t('form.saved', { nummer: besluit.nummer }));
    onClose();
  };
  const title = vervangt ? t('replace.title', { nummer: vervangt.nummer }) : t('form.open');

  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form form={form} send={send} submit={t('form.submit')} onCancel={onClose}>
        {groepen.length > 1 && (
          <NativeSelect
            label={t('form.groep')}
            data={groepen.map(({ id, naam }) => ({ value: id, label: naam }))}
            {...form.getInputProps('groepId')}
          />
        )}
        <Textarea label={t('form.tekst')} maxLength={2000} data-autofocus {...form.getInputProps('tekst')} />
        <Textarea
          label={t('form.reden')}
          description={t('form.redenHint')}
          maxLength={2000}
          {...form.getInputProps('reden')}
        />
        {lijnen.length > 0 && (
          <NativeSelect
            label={t('form.actielijn')}
            data={[{ value: '', label: t('form.noActielijn') }, ...lijnen]}
            value={form.values.actielijnIds[0] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              form.setFieldValue('actielijnIds', value === '' ? [] : [value])
            }
            error={form.errors.actielijnIds}
          />
        )}
        <NativeSelect
          label={t('form.openbaarheid')}
          data={(['groep', 'alliantie', 'openbaar'] as const).map((value) => ({
            value,
            label: t(`openbaarheid.${value}`),
          }))}
          {...form.getInputProps('openbaarheid')}
        />
      </Form>
    </Dialog>
  );
}
