import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { nieuwStatusberichtSchema } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { Actielijn, Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import {
  gezegdeStatussen,
  isEindstatus,
  vraagtUitleg,
} from '@opgaveteams/shared/actielijnen/actielijn.status';
import type { GezegdeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi, useWrite } from '../../api/useApi.ts';
import { useConfirm } from '../../ui/confirm/ConfirmProvider.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { StatusMark } from '../../ui/status/StatusMark.tsx';
import classes from './Status.module.css';

interface Values {
  status: GezegdeStatus;
  zin: string;
  oorzaak: string;
  gevolg: string;
  bijsturing: string;
  volgendeStap: string;
  opgegaanInId: string | null;
}
type BerichtForm = UseFormReturnType<Values>;

function Statuses({ form }: { form: BerichtForm }) {
  const { t } = useTranslation('actielijnen');
  const first = useRef<HTMLInputElement>(null);
  // The form was asked for: one goes on where it begins.
  useEffect(() => first.current?.focus(), []);
  const choose = (status: GezegdeStatus) =>
    form.setValues((values) => ({
      status,
      opgegaanInId: status === 'opgegaan_in' ? (values.opgegaanInId ?? null) : null,
    }));
  return (
    <fieldset className={classes.statuses}>
      <legend>{t('bericht.status')}</legend>
      {gezegdeStatussen.map((status) => (
        <label key={status} className={classes.status}>
          <input
            ref={status === form.values.status ? first : undefined}
            type="radio"
            name="status"
            checked={status === form.values.status}
            onChange={() => choose(status)}
          />
          <StatusMark status={status} />
        </label>
      ))}
    </fieldset>
  );
}

function Into({ form, lijn }: { form: BerichtForm; lijn: Actielijn }) {
  const { t } = useTranslation('actielijnen');
  const { data } = useApi('GET /actielijnen', { query: { opgaveteam: lijn.opgaveteam.id, aantal: 100 } });
  const others = (data?.items ?? []).filter(({ id, status }) => id !== lijn.id && !isEindstatus(status));
  return (
    <NativeSelect
      label={t('bericht.into')}
      data={[
        { value: '', label: t('bericht.choose') },
        ...others.map(({ id, titel }) => ({ value: id, label: titel })),
      ]}
      value={form.values.opgegaanInId ?? ''}
      onChange={(event) => form.setFieldValue('opgegaanInId', event.currentTarget.value || null)}
      error={form.errors.opgegaanInId}
    />
  );
}

export interface Props {
  lijn: Actielijn;
  laatste: Statusbericht | null | undefined;
  onDone: () => void;
}

/** Says how it goes: a status, a sentence, and for what is in trouble oorzaak, gevolg and bijsturing (rule 3). */
export function StatusberichtForm({ lijn, laatste, onDone }: Props) {
  const { t } = useTranslation('actielijnen');
  const confirm = useConfirm();
  const write = useWrite('POST /actielijnen/:id/statusberichten');
  const form = useForm<Values>({
    initialValues: {
      status: laatste?.status ?? 'in_voorbereiding',
      zin: '',
      oorzaak: '',
      gevolg: '',
      bijsturing: '',
      volgendeStap: '',
      opgegaanInId: null,
    },
    validate: schemaResolver(nieuwStatusberichtSchema, { sync: true }),
  });
  const { status } = form.values;
  const explain = vraagtUitleg(status);

  const send = async (values: Values) => {
    const end = { title: t('bericht.end'), text: t('bericht.endText'), confirm: t('bericht.submit') };
    if (isEindstatus(values.status) && !(await confirm(end))) return;
    // What was typed for another status stays in the form until this, and is no part of what is said.
    const body = explain ? values : { ...values, oorzaak: '', gevolg: '', bijsturing: '' };
    await write.mutateAsync({ params: { id: lijn.id }, body });
    await showDone(t('bericht.done'));
    onDone();
  };

  return (
    <div className={classes.form}>
      <Form form={form} send={send} submit={t('bericht.submit')} onCancel={onDone}>
        <Statuses form={form} />
        <Textarea label={t('bericht.zin')} maxLength={280} minRows={2} {...form.getInputProps('zin')} />
        {explain &&
          (['oorzaak', 'gevolg', 'bijsturing'] as const).map((part) => (
            <Textarea
              key={part}
              label={t(`bericht.${part}`)}
              description={t(`bericht.${part}Hint`)}
              maxLength={600}
              minRows={2}
              {...form.getInputProps(part)}
            />
          ))}
        {status === 'opgegaan_in' && <Into form={form} lijn={lijn} />}
        {!isEindstatus(status) && (
          <TextInput
            label={t('bericht.volgendeStap')}
            maxLength={280}
            {...form.getInputProps('volgendeStap')}
          />
        )}
      </Form>
    </div>
  );
}
