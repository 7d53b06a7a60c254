import { Button, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { GroepVerwijzing } from '@opgaveteams/shared/groepen/groep.schema';
import type { Zetel } from '@opgaveteams/shared/zetels/zetel.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { eigenNaam, namensOf, type NamensKeuze } from './begin.ts';
import { NamensVelden } from './NamensVelden.tsx';
import classes from './Lidmaatschappen.module.css';

interface Props {
  groep: GroepVerwijzing;
  onClose: () => void;
}

/** The seats of a groep, for who composes it: make, change and end them. */
export function Plekken({ groep, onClose }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const { data } = useApi('GET /zetels', { query: { groep: groep.id } });
  const [open, setOpen] = useState<Zetel | 'nieuw' | null>(null);
  const zetels = data?.items ?? [];
  const back = () => setOpen(null);
  return (
    <Dialog opened onClose={onClose} title={t('plek.title', { waar: groep.naam })}>
      {open === 'nieuw' && <NieuwePlek groep={groep} onDone={back} />}
      {open !== null && open !== 'nieuw' && <PlekWijzigen zetel={open} onDone={back} />}
      {open === null && (
        <div className={classes.fields}>
          <p>{t('plek.lead')}</p>
          {zetels.length > 0 && (
            <ul className={classes.list}>
              {zetels.map((zetel) => (
                <li key={zetel.id}>
                  <PlekRegel zetel={zetel} onEdit={() => setOpen(zetel)} />
                </li>
              ))}
            </ul>
          )}
          <div>
            <Button onClick={() => setOpen('nieuw')}>{t('plek.new')}</Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function PlekRegel({ zetel, onEdit }: { zetel: Zetel; onEdit: () => void }) {
  const { t } = useTranslation('lidmaatschappen');
  const { naam, aantal, bezet, uitPakket } = zetel;
  return (
    <div className={classes.place}>
      <div>
        <p className={classes.name}>{naam}</p>
        <p className={classes.small}>
          {aantal === null ? t('plek.held', { count: bezet }) : t('plek.heldOf', { bezet, count: aantal })}
          {uitPakket && <span>{t('plek.fixed')}</span>}
        </p>
      </div>
      {!uitPakket && (
        <Button variant="subtle" aria-label={t('plek.editOf', { naam })} onClick={onEdit}>
          {t('change.short')}
        </Button>
      )}
    </div>
  );
}

interface Velden {
  naam: string;
  uitleg: string;
  aantal: number;
}

function usePlekForm<V extends Velden>(initialValues: V, needNamens: (values: V) => boolean) {
  const { t } = useTranslation('lidmaatschappen');
  return useForm<V>({
    initialValues,
    validate: (values) => ({
      ...(!values.naam.trim() && { naam: t('plek.needNaam') }),
      ...(needNamens(values) && { namens: t('begin.needNamens') }),
    }),
  });
}

function PlekVelden({ form }: { form: { getInputProps: (field: string) => object } }) {
  const { t } = useTranslation('lidmaatschappen');
  return (
    <>
      <TextInput
        label={t('plek.naam')}
        description={t('plek.naamHint')}
        maxLength={80}
        data-autofocus
        {...form.getInputProps('naam')}
      />
      <TextInput
        label={t('plek.uitleg')}
        description={t('plek.uitlegHint')}
        maxLength={200}
        {...form.getInputProps('uitleg')}
      />
      <NumberInput
        label={t('plek.aantal')}
        min={1}
        max={20}
        allowDecimal={false}
        {...form.getInputProps('aantal')}
      />
    </>
  );
}

function NieuwePlek({ groep, onDone }: { groep: GroepVerwijzing; onDone: () => void }) {
  const { t } = useTranslation('lidmaatschappen');
  const write = useWrite('POST /zetels');
  const namens: NamensKeuze = { ...eigenNaam, soort: 'bewoners' };
  const form = usePlekForm({ naam: '', uitleg: '', aantal: 1, namens }, (values) => !namensOf(values.namens));
  const send = async ({ namens: keuze, ...values }: typeof form.values) => {
    await write.mutateAsync({ body: { groepId: groep.id, ...values, namens: namensOf(keuze) } });
    onDone();
    await showDone(t('plek.made'));
  };
  return (
    <Form form={form} send={send} submit={t('plek.make')} onCancel={onDone}>
      <PlekVelden form={form} />
      <NamensVelden
        value={form.values.namens}
        error={form.errors.namens}
        onChange={(value) => form.setFieldValue('namens', value)}
      />
    </Form>
  );
}

function PlekWijzigen({ zetel, onDone }: { zetel: Zetel; onDone: () => void }) {
  const { t } = useTranslation('lidmaatschappen');
  const confirm = useConfirm();
  const write = useWrite('PATCH /zetels/:id');
  const end = useWrite('DELETE /zetels/:id');
  const { id, naam, uitleg, aantal, versie } = zetel;
  const form = usePlekForm({ naam, uitleg, aantal: aantal ?? 1 }, () => false);
  const send = async (body: Velden) => {
    await write.mutateAsync({ params: { id }, versie, body });
    onDone();
    await showDone(t('plek.saved'));
  };
  const stop = async () => {
    const text = t('plek.stopText');
    const sure = await confirm({ title: t('plek.stopSure', { naam }), text, confirm: t('plek.stop') });
    if (!sure || (await end.mutateAsync({ params: { id } }).catch(() => 'failed')) === 'failed') return;
    onDone();
    await showDone(t('plek.stopped'));
  };
  return (
    <Form form={form} send={send} submit={t('change.submit')} onCancel={onDone}>
      <PlekVelden form={form} />
      <Failure error={end.error} />
      <div>
        <Button variant="subtle" color="danger" loading={end.isPending} onClick={() => void stop()}>
          {t('plek.stop')}
        </Button>
      </div>
    </Form>
  );
}
