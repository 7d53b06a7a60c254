import { Button, NativeSelect, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { wijzigActiepuntSchema } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { ActiepuntVervalt } from './ActiepuntVervalt.tsx';
import { useActiehouders } from './people.ts';

interface Props {
  punt: Actiepunt;
  onClose: () => void;
}

const stored = (punt: Actiepunt) => ({
  values: { tekst: punt.tekst, actiehouderId: punt.actiehouder?.id ?? null, datum: punt.datum },
  versie: punt.versie,
});

/** Changes what, who or when of an actiepunt, or says why it is no longer needed. */
export function ActiepuntWijzigen({ punt, onClose }: Props) {
  const { t } = useTranslation('actiepunten');
  const [lapsing, setLapsing] = useState(false);
  const write = useWrite('PATCH /actiepunten/:id');
  const people = useActiehouders(punt.groep.id);
  const form = useForm({
    initialValues: stored(punt).values,
    validate: schemaResolver(wijzigActiepuntSchema, { sync: true }),
  });
  const { conflict, save, dismiss } = useVersioned(
    () => stored(punt),
    (huidig) => stored(huidig as Actiepunt),
    async (body: typeof form.values, versie) => {
      await write.mutateAsync({ params: { id: punt.id }, body, versie });
      onClose();
    },
  );
  const nameOf = (id: string | null) => people.find(({ value }) => value === (id ?? ''))?.label ?? '';

  const body = () => {
    if (lapsing) return <ActiepuntVervalt punt={punt} onClose={onClose} />;
    if (conflict)
      return (
        <Compare
          conflict={conflict}
          fields={{
            tekst: { label: t('form.tekst'), show: (value) => value },
            actiehouderId: { label: t('form.actiehouder'), show: nameOf },
            datum: { label: t('form.datum'), show: (value) => value ?? '' },
          }}
          save={save}
          onBack={dismiss}
        />
      );
    return (
      <Form form={form} send={save} submit={t('edit.submit')} onCancel={onClose}>
        <TextInput label={t('form.tekst')} maxLength={280} data-autofocus {...form.getInputProps('tekst')} />
        <NativeSelect
          label={t('form.actiehouder')}
          data={people}
          value={form.values.actiehouderId ?? ''}
          onChange={(event) => form.setFieldValue('actiehouderId', event.currentTarget.value || null)}
          error={form.errors.actiehouderId}
        />
        <TextInput
          type="date"
          label={t('form.datum')}
          value={form.values.datum ?? ''}
          onChange={(event) => form.setFieldValue('datum', event.currentTarget.value || null)}
          error={form.errors.datum}
        />
        <Button variant="subtle" onClick={() => setLapsing(true)}>
          {t('lapse.open')}
        </Button>
      </Form>
    );
  };
  return (
    <Dialog opened onClose={onClose} title={lapsing ? t('lapse.title') : t('edit.title')}>
      {body()}
    </Dialog>
  );
}
