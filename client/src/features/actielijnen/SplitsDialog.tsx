import { Button, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { splitsingSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { Actielijn, Splitsing } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import classes from './Actielijn.module.css';

const MAX = 6;

interface Props {
  lijn: Actielijn;
  onClose: () => void;
}

/** Splits an actielijn in two or more: it ends with the reason, and each part begins with its own text. */
export function SplitsDialog({ lijn, onClose }: Props) {
  const { t } = useTranslation('lijnen');
  const write = useWrite('POST /actielijnen/:id/splitsing');
  const deel = { titel: '', wat: lijn.wat };
  const form = useForm<Splitsing>({
    initialValues: { reden: '', delen: [deel, deel] },
    validate: schemaResolver(splitsingSchema, { sync: true }),
  });
  const send = async (body: Splitsing) => {
    // Not tried again on what another made of it meanwhile: that may be a splitting too.
    await write.mutateAsync({ params: { id: lijn.id }, versie: lijn.versie, body });
    await showDone(t('splits.gedaan'));
    onClose();
  };
  const { delen } = form.values;
  return (
    <Dialog opened onClose={onClose} title={t('splits.titel')}>
      <Form form={form} send={send} submit={t('splits.bewaar')} onCancel={onClose}>
        <p>{t('splits.uitleg')}</p>
        <Textarea
          label={t('splits.reden')}
          maxLength={280}
          minRows={2}
          data-autofocus
          {...form.getInputProps('reden')}
        />
        {delen.map((_, i) => (
          <fieldset key={i} className={classes.part}>
            <legend>{t('splits.deel', { nummer: i + 1 })}</legend>
            <TextInput label={t('splits.naam')} maxLength={140} {...form.getInputProps(`delen.${i}.titel`)} />
            <Textarea
              label={t('splits.wat')}
              maxLength={4000}
              minRows={2}
              {...form.getInputProps(`delen.${i}.wat`)}
            />
            {delen.length > 2 && (
              <Button
                variant="subtle"
                className={classes.open}
                onClick={() => form.removeListItem('delen', i)}
              >
                {t('splits.weg', { nummer: i + 1 })}
              </Button>
            )}
          </fieldset>
        ))}
        {delen.length < MAX && (
          <Button
            variant="default"
            className={classes.open}
            onClick={() => form.insertListItem('delen', deel)}
          >
            {t('splits.erbij')}
          </Button>
        )}
      </Form>
    </Dialog>
  );
}
