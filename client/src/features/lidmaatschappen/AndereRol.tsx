import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { useWrite } from '../../api/useApi.ts';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { dayOf, momentOf } from '../../ui/time/local.ts';
import { eigenNaam, namensOf, type NamensKeuze } from './begin.ts';
import { NamensVelden } from './NamensVelden.tsx';
import { opvolgerOf } from './overdracht.ts';
import { OpvolgerVeld, useOverdracht } from './OverdrachtVelden.tsx';
import { PlekVeld } from './PlekVeld.tsx';
import { RolEnBasis } from './RolEnBasis.tsx';

interface Props {
  lid: Lidmaatschap;
  onClose: () => void;
}

const leidend = ['trekker', 'voorzitter'];

/** Another rol, basis or name: the place ends on a day and a new one begins, so that both stay to be seen. */
export function AndereRol({ lid, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const write = useWrite('PATCH /lidmaatschappen/:id');
  const today = dayOf(serverNow());
  // In whose name stays as it is until one says that it changes.
  const [naamAnders, setNaamAnders] = useState(false);
  const form = useForm({
    initialValues: {
      ...{ rol: lid.rol, basis: lid.basis, vanaf: today, reden: '', opvolger: '' },
      zetelId: lid.zetel?.id ?? '',
      namens: eigenNaam as NamensKeuze,
    },
    validate: {
      vanaf: (vanaf) => (vanaf ? null : t('begin.needVan')),
      reden: (reden, { vanaf }) => (vanaf < today && !reden.trim() ? t('change.needReden') : null),
      namens: (namens) => (naamAnders && namensOf(namens) === null ? t('begin.needNamens') : null),
      opvolger: (opvolger, { rol }) => (asks(rol) && !opvolger ? t('over.needWho') : null),
    },
  });
  const overgave = useOverdracht(lid, form.values.vanaf);
  const asks = (rol: string): boolean => overgave.nodig && !leidend.includes(rol);
  const send = async ({ vanaf, reden, opvolger, namens, zetelId, rol, basis }: typeof form.values) => {
    const naam = naamAnders ? namensOf(namens) : null;
    const body = {
      ...{ rol, basis },
      ...(naam && { namens: naam }),
      ...(zetelId !== (lid.zetel?.id ?? '') && { zetelId: zetelId || null }),
      ...(vanaf !== today && { vanaf: momentOf(vanaf, '00:00') }),
      ...(reden && { reden }),
      ...opvolgerOf(opvolger, asks(rol)),
    };
    await write.mutateAsync({ params: { id: lid.id }, body, versie: lid.versie });
    await showDone(t('change.saved', { naam: lid.persoon.naam ?? '' }));
    onClose();
  };
  return (
    <Form form={form} send={send} submit={t('change.submit')} onCancel={onClose}>
      <RolEnBasis rol={form.getInputProps('rol')} basis={form.getInputProps('basis')} />
      <PlekVeld lid={lid} value={form.values.zetelId} onChange={(id) => form.setFieldValue('zetelId', id)} />
      <Wissel anders={naamAnders} onChange={setNaamAnders} />
      {naamAnders && (
        <NamensVelden
          value={form.values.namens}
          error={form.errors.namens}
          onChange={(namens) => form.setFieldValue('namens', namens)}
        />
      )}
      <TextInput type="date" label={t('begin.van')} {...form.getInputProps('vanaf')} />
      {form.values.vanaf < today && (
        <TextInput
          label={t('change.reden')}
          description={t('begin.redenHint')}
          maxLength={300}
          {...form.getInputProps('reden')}
        />
      )}
      {asks(form.values.rol) && (
        <OpvolgerVeld
          overdracht={overgave}
          value={form.values.opvolger}
          error={form.errors.opvolger}
          onChange={(chosen) => form.setFieldValue('opvolger', chosen)}
        />
      )}
    </Form>
  );
}

/** Whether it changes in whose name somebody sits here. */
function Wissel({ anders, onChange }: { anders: boolean; onChange: (anders: boolean) => void }) {
  const { t } = useTranslation('lidmaatschappen');
  return (
    <NativeSelect
      label={t('change.namens')}
      data={[
        { value: 'blijft', label: t('change.namensStays') },
        { value: 'anders', label: t('change.namensOther') },
      ]}
      value={anders ? 'anders' : 'blijft'}
      onChange={(event) => onChange(event.currentTarget.value === 'anders')}
    />
  );
}
