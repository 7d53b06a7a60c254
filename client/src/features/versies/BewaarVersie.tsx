import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import classes from './Versies.module.css';

function NaamDialog({ verslagId, onClose }: { verslagId: string; onClose: () => void }) {
  const { t } = useTranslation('versies');
  const write = useWrite('POST /versies');
  const form = useForm({ initialValues: { naam: '' } });
  const send = async ({ naam }: { naam: string }) => {
    await write.mutateAsync({ body: { verslagId, naam } });
    await showDone(t('naam.gedaan'));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('naam.titel')}>
      <Form form={form} send={send} submit={t('naam.submit')} onCancel={onClose}>
        <TextInput label={t('naam.label')} maxLength={100} data-autofocus {...form.getInputProps('naam')} />
      </Form>
    </Dialog>
  );
}

/** Keeps the text as it is now, under a name. */
export function BewaarVersie({ verslagId }: { verslagId: string }) {
  const { t } = useTranslation('versies');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" className={classes.own} onClick={() => setOpen(true)}>
        {t('naam.open')}
      </Button>
      {open && <NaamDialog verslagId={verslagId} onClose={() => setOpen(false)} />}
    </>
  );
}
