import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/now.ts';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { addDays } from '../../ui/time/days.ts';
import { dayOf, momentOf } from '../../ui/time/local.ts';
import { NIEMAND, opvolgerOf } from './overdracht.ts';
import { ActiepuntenVelden, OpvolgerVeld, useOpenActiepunten, useOverdracht } from './OverdrachtVelden.tsx';

interface Props {
  lid: Lidmaatschap;
  onClose: () => void;
}

/** Gives each actiepunt that was chosen to another; done before the end, while who goes may still change them. */
function useGive(punten: ReturnType<typeof useOpenActiepunten>) {
  const give = useWrite('PATCH /actiepunten/:id');
  return async (choices: Record<string, string>): Promise<void> => {
    for (const { id, versie } of punten) {
      const choice = choices[id];
      if (!choice) continue;
      const body = { actiehouderId: choice === NIEMAND ? null : choice };
      await give.mutateAsync({ params: { id }, body, versie });
    }
  };
}

/** An end only ever moves forward in time, never back open: it is asked once more. */
export function Einde({ lid, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const confirm = useConfirm();
  const write = useWrite('PATCH /lidmaatschappen/:id');
  const today = dayOf(serverNow());
  const naam = lid.persoon.naam ?? '';
  const punten = useOpenActiepunten(lid);
  const give = useGive(punten);
  const form = useForm({
    initialValues: { dag: today, reden: '', opvolger: '', punten: {} as Record<string, string> },
    validate: {
      dag: (dag) => (dag ? null : t('end.needDag')),
      reden: (reden, { dag }) => (dag < today && !reden.trim() ? t('end.needReden') : null),
      opvolger: (opvolger) => (overgave.nodig && !opvolger ? t('over.needWho') : null),
    },
  });
  const overgave = useOverdracht(lid, form.values.dag);
  const send = async ({ dag, reden, opvolger, punten: choices }: typeof form.values) => {
    const sure = await confirm({
      title: t('end.sure', { naam, waar: lid.groep.naam }),
      text: t('end.sureText', { naam }),
      confirm: t('end.submit', { naam }),
      danger: true,
    });
    if (!sure) return;
    await give(choices);
    const tot = dag === today ? serverNow().toISOString() : momentOf(addDays(dag, 1), '00:00');
    const body = { tot, ...(reden && { reden }), ...opvolgerOf(opvolger, overgave.nodig) };
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
      {overgave.nodig && (
        <OpvolgerVeld
          overdracht={overgave}
          value={form.values.opvolger}
          error={form.errors.opvolger}
          onChange={(chosen) => form.setFieldValue('opvolger', chosen)}
        />
      )}
      <ActiepuntenVelden
        lid={lid}
        punten={punten}
        anderen={overgave.anderen}
        value={form.values.punten}
        onChange={(chosen) => form.setFieldValue('punten', chosen)}
      />
    </Form>
  );
}
