import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import type { Zetel } from '@opgaveteams/shared/zetels/zetel.schema';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { Switcher } from '../../ui/form/Switcher.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { dayOf, momentOf } from '../../ui/time/local.ts';
import { NamensVelden } from './NamensVelden.tsx';
import { bodyOf, emptyValues, problemsOf } from './begin.ts';
import type { BeginValues } from './begin.ts';
import { PersoonKiezer } from './PersoonKiezer.tsx';
import { RolEnBasis } from './RolEnBasis.tsx';
import { serverNow } from '../../api/now.ts';

interface Props {
  groep: GroepVerwijzing;
  /** The seat on which they come to sit; what it says of rol and namens is not asked. */
  zetel?: Zetel;
  onClose: () => void;
}

/** Adds somebody once: who was added stays when seating fails, and a second try does not add them again. */
function useAdded(): (values: BeginValues) => Promise<string> {
  const add = useWrite('POST /personen');
  const known = useRef<string | null>(null);
  return async ({ naam, functie, email }) => {
    known.current ??= (
      await add.mutateAsync({ body: { naam, functie, email: email || null, organisatieIds: [] } })
    ).id;
    return known.current;
  };
}

/** Seats somebody in a groep: somebody who is known, or somebody new. */
export function BeginForm({ groep, zetel, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const today = dayOf(serverNow());
  const begin = useWrite('POST /lidmaatschappen');
  const added = useAdded();
  const form = useForm({
    initialValues: emptyValues(today),
    validate: (values) => problemsOf(values, today, t),
  });
  const { values } = form;
  const isNew = values.wie === 'nieuw';

  const send = async (sent: typeof values) => {
    const persoonId = isNew ? await added(sent) : sent.persoonId;
    const body = bodyOf(sent, {
      groepId: groep.id,
      persoonId,
      today,
      zetelId: zetel?.id,
      startOf: (day) => momentOf(day, '00:00'),
    });
    const { persoon } = await begin.mutateAsync({ body });
    await showDone(t('begin.saved', { naam: persoon.naam ?? '', waar: groep.naam }));
    onClose();
  };

  return (
    <Dialog
      opened
      onClose={onClose}
      title={zetel ? t('plek.fillOf', { naam: zetel.naam }) : t('begin.title', { waar: groep.naam })}
    >
      <Form form={form} send={send} submit={t('begin.submit')} onCancel={onClose}>
        <Switcher
          label={t('begin.who')}
          value={values.wie}
          options={[
            { value: 'bekend', label: t('begin.known') },
            { value: 'nieuw', label: t('begin.new') },
          ]}
          onChange={(wie) => form.setFieldValue('wie', wie)}
        />
        {isNew ? (
          <NieuwPersoonVelden form={form} />
        ) : (
          <PersoonKiezer
            label={t('begin.persoon')}
            error={form.errors.persoonId}
            onChange={(id) => form.setFieldValue('persoonId', id)}
          />
        )}
        <RolEnBasis
          {...(!zetel?.rol && { rol: form.getInputProps('rol') })}
          basis={form.getInputProps('basis')}
        />
        {!zetel?.namens && (
          <NamensVelden
            value={values.namens}
            error={form.errors.namens}
            onChange={(namens) => form.setFieldValue('namens', namens)}
          />
        )}
        <TextInput type="date" label={t('begin.van')} {...form.getInputProps('van')} />
        {values.van < today && (
          <TextInput
            label={t('begin.reden')}
            description={t('begin.redenHint')}
            maxLength={300}
            {...form.getInputProps('reden')}
          />
        )}
      </Form>
    </Dialog>
  );
}

/** Somebody who is not in the workspace yet: a name is enough. */
function NieuwPersoonVelden({ form }: { form: UseFormReturnType<BeginValues> }) {
  const { t } = useTranslation('lidmaatschappen');
  return (
    <>
      <TextInput label={t('begin.naam')} maxLength={80} {...form.getInputProps('naam')} />
      <TextInput label={t('begin.functie')} maxLength={80} {...form.getInputProps('functie')} />
      <TextInput
        type="email"
        label={t('begin.email')}
        description={t('begin.emailHint')}
        maxLength={200}
        {...form.getInputProps('email')}
      />
    </>
  );
}
