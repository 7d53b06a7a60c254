import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { lidRolSchema } from '@opgaveteams/shared/access/access.schema';
import { basisSchema } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { Switcher } from '../../ui/form/Switcher.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { dayOf, momentOf } from '../../ui/time/local.ts';
import { addDays } from '../../ui/time/days.ts';
import classes from './Lidmaatschappen.module.css';
import { serverNow } from '../../api/now.ts';

interface Props {
  lid: Lidmaatschap;
  onClose: () => void;
}

/** Gives somebody another place in a groep, or ends the place. */
export function LidWijzigen({ lid, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const [what, setWhat] = useState<'rol' | 'einde'>('rol');
  const naam = lid.persoon.naam ?? '';
  return (
    <Dialog opened onClose={onClose} title={t('change.title', { naam, waar: lid.groep.naam })}>
      <Switcher
        label={t('change.what')}
        value={what}
        options={[
          { value: 'rol', label: t('change.rol') },
          { value: 'einde', label: t('change.einde') },
        ]}
        onChange={setWhat}
      />
      {what === 'rol' ? <AndereRol lid={lid} onClose={onClose} /> : <Einde lid={lid} onClose={onClose} />}
    </Dialog>
  );
}

/** Another rol or basis: the place ends now and a new one begins now, so that both stay to be seen. */
function AndereRol({ lid, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const write = useWrite('PATCH /lidmaatschappen/:id');
  const form = useForm({ initialValues: { rol: lid.rol, basis: lid.basis } });
  const send = async (body: typeof form.values) => {
    await write.mutateAsync({ params: { id: lid.id }, body, versie: lid.versie });
    await showDone(t('change.saved', { naam: lid.persoon.naam ?? '' }));
    onClose();
  };
  return (
    <Form form={form} send={send} submit={t('change.submit')} onCancel={onClose}>
      <div className={classes.two}>
        <NativeSelect
          label={t('begin.rol')}
          data={lidRolSchema.options.map((value) => ({ value, label: t(`rol.${value}`) }))}
          {...form.getInputProps('rol')}
        />
        <NativeSelect
          label={t('begin.basis')}
          data={basisSchema.options.map((value) => ({ value, label: t(`basis.${value}`) }))}
          {...form.getInputProps('basis')}
        />
      </div>
    </Form>
  );
}

/** An end only ever moves forward in time, never back open: it is asked once more. */
function Einde({ lid, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const confirm = useConfirm();
  const write = useWrite('PATCH /lidmaatschappen/:id');
  const today = dayOf(serverNow());
  const naam = lid.persoon.naam ?? '';
  const form = useForm({
    initialValues: { dag: today, reden: '' },
    validate: {
      dag: (dag) => (dag ? null : t('end.needDag')),
      reden: (reden, { dag }) => (dag < today && !reden.trim() ? t('end.needReden') : null),
    },
  });
  const send = async ({ dag, reden }: typeof form.values) => {
    const sure = await confirm({
      title: t('end.sure', { naam, waar: lid.groep.naam }),
      text: t('end.sureText', { naam }),
      confirm: t('end.submit', { naam }),
      danger: true,
    });
    if (!sure) return;
    const tot = dag === today ? serverNow().toISOString() : momentOf(addDays(dag, 1), '00:00');
    const body = { tot, ...(reden && { reden }) };
    await write.mutateAsync({ params: { id: lid.id }, body, versie: lid.versie });
    await showDone(t('end.saved', { naam, waar: lid.groep.naam }));
    onClose();
  };
  return (
    <Form form={form} send={send} submit={t('end.submit', { naam })} onCancel={onClose}>
      <TextInput type="date" label={t('end.dag')} {...form.getInputProps('dag')} />
      <TextInput
        label={t('end.reden')}
        description={t('end.redenHint')}
        maxLength={300}
        {...form.getInputProps('reden')}
      />
    </Form>
  );
}
