import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { PersoonAntwoord } from '@opgaveteams/shared/personen/persoon.api';
import { useQueryClient } from '@tanstack/react-query';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import classes from './Personen.module.css';

const lists = { weg: ['wie', 'inloggen', 'plekken'], blijft: ['werk', 'toen', 'getypt', 'kopie'] } as const;

function List({ part }: { part: keyof typeof lists }) {
  const { t } = useTranslation('vergeten');
  const id = useId();
  const keys = lists[part];
  return (
    <section aria-labelledby={id} className={classes.part}>
      <h3 id={id}>{t(`${part}.titel`)}</h3>
      <ul>
        {keys.map((key) => (
          <li key={key}>{t(`${part}.${key}` as 'weg.wie')}</li>
        ))}
      </ul>
    </section>
  );
}

/** What is left on this device of who is no longer anybody here. */
function useLeave(): (persoonId: string) => Promise<void> {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return async (persoonId) => {
    const device = await import('../../device/signOut.ts');
    device.stopKeeping(persoonId);
    await navigate('/');
    await queryClient.resetQueries();
    await device.eraseFromDevice(persoonId);
  };
}

/** By lidmaatschap of which it is asked: the one of who takes over; null is nobody, empty not said yet. */
type Opvolgers = Record<string, string | null>;
/** The fields that ask who takes over what this person leads. */
export type Nalatenschap = (form: {
  value: Opvolgers;
  wrong: boolean;
  onChange: (lidmaatschapId: string, opvolger: string | null) => void;
}) => ReactNode;

interface Props {
  persoon: PersoonAntwoord;
  /** It is about oneself. */
  own: boolean;
  nalatenschap: Nalatenschap;
  onClose: () => void;
}

/** Says what goes and what stays, and asks it twice: nobody can undo it. */
export function VergeetDialog({ persoon, own, nalatenschap, onClose }: Props) {
  const { t } = useTranslation('vergeten');
  const { id, naam, versie } = persoon;
  const write = useWrite('POST /personen/:id/vergeten');
  const confirm = useConfirm();
  const leave = useLeave();
  const form = useForm({
    initialValues: { reden: '', opvolgers: {} as Opvolgers },
    validate: {
      opvolgers: (opvolgers) => (Object.values(opvolgers).includes('') ? true : null),
      reden: (reden) => (own || reden.trim() ? null : t('needReden')),
    },
  });
  const send = async ({ reden, opvolgers: chosen }: typeof form.values): Promise<void> => {
    const sure = await confirm({
      title: own ? t('zeker.own') : t('zeker.other', { naam }),
      text: t('zeker.tekst'),
      danger: true,
      confirm: own ? t('ja.own') : t('ja.other'),
    });
    if (!sure) return;
    const opvolgers = Object.entries(chosen).map(([lidmaatschapId, opvolger]) => ({
      ...{ lidmaatschapId, opvolger },
    }));
    const body = { zeker: true as const, opvolgers, ...(own ? {} : { reden }) };
    await write.mutateAsync({ params: { id }, versie, body });
    onClose();
    if (own) await leave(id);
    await showDone(t('gedaan'));
  };
  return (
    <Dialog opened onClose={onClose} title={own ? t('knop.own') : t('dialoog', { naam })}>
      <Form form={form} send={send} submit={t('verder')} onCancel={onClose}>
        <List part="weg" />
        <List part="blijft" />
        {nalatenschap({
          value: form.values.opvolgers,
          wrong: Boolean(form.errors.opvolgers),
          onChange: (id, opvolger) => form.setFieldValue(`opvolgers.${id}`, opvolger),
        })}
        {!own && (
          <TextInput
            label={t('reden')}
            description={t('redenHint')}
            maxLength={280}
            {...form.getInputProps('reden')}
          />
        )}
      </Form>
    </Dialog>
  );
}
