import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { NieuwAntwoord, Opmerking } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import type { Marge } from '../../ui/tekst/marge.ts';
import { standsStill } from './passages.ts';

function WaaromNiet({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('opmerkingen');
  const write = useWrite('PUT /opmerkingen/:id/antwoord');
  const form = useForm({ initialValues: { reden: '' } });
  const send = async ({ reden }: { reden: string }) => {
    await write.mutateAsync({ params: { id }, body: { uitkomst: 'niet_overgenomen', reden } });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('neemNietOver')}>
      <Form form={form} send={send} submit={t('neemNietOver')} onCancel={onClose}>
        <TextInput label={t('waaromNiet')} maxLength={1000} data-autofocus {...form.getInputProps('reden')} />
      </Form>
    </Dialog>
  );
}

/** Has a proposal taken over: the server changes the text and answers it; where the words are others now, by hand. */
function useTakeOver({ id, anker }: Opmerking, marge: Marge) {
  const { t } = useTranslation('opmerkingen');
  const confirm = useConfirm();
  const write = useWrite('PUT /opmerkingen/:id/antwoord');
  const say = (body: Partial<NieuwAntwoord>) =>
    write.mutateAsync({ params: { id }, body: { uitkomst: 'overgenomen', ...body } });

  return async () => {
    if (anker && standsStill(marge, anker)) return void (await say({}));
    const done = await confirm({
      title: t('anders.titel'),
      text: t('anders.tekst'),
      confirm: t('anders.knop'),
    });
    if (done) await say({ metDeHand: true });
  };
}

/** The buttons that answer a remark or a proposal, for who may. */
export function Antwoorden({ opmerking, marge }: { opmerking: Opmerking; marge: Marge }) {
  const { t } = useTranslation('opmerkingen');
  const [refusing, setRefusing] = useState(false);
  const write = useWrite('PUT /opmerkingen/:id/antwoord');
  const reopen = useWrite('DELETE /opmerkingen/:id/antwoord');
  const takeOver = useTakeOver(opmerking, marge);
  const { id, soort, stand, magBeantwoorden } = opmerking;

  const act = async (what: () => Promise<unknown>) => {
    try {
      await what();
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('mislukt'));
    }
  };
  if (!magBeantwoorden) return null;
  if (stand === 'gesloten')
    return (
      <Button variant="subtle" onClick={() => void act(() => reopen.mutateAsync({ params: { id } }))}>
        {t('heropen')}
      </Button>
    );
  if (soort === 'opmerking')
    return (
      <Button
        variant="subtle"
        onClick={() => void act(() => write.mutateAsync({ params: { id }, body: { uitkomst: 'opgelost' } }))}
      >
        {t('los')}
      </Button>
    );
  return (
    <>
      {marge.editable && (
        <Button variant="default" onClick={() => void act(takeOver)}>
          {t('neemOver')}
        </Button>
      )}
      <Button variant="subtle" onClick={() => setRefusing(true)}>
        {t('neemNietOver')}
      </Button>
      {refusing && <WaaromNiet id={id} onClose={() => setRefusing(false)} />}
    </>
  );
}
