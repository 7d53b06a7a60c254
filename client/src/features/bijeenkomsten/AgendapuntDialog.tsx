import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { agendapuntSchema } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import type { Agendapunt, Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { regel, tekst } from '@opgaveteams/shared/http/contract';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useActielijnKeuze } from '../../api/actielijnen.ts';
import { useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import type { Fields } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { withItem } from './agenda.ts';
import type { AgendaItem } from './agenda.ts';

const schema = agendapuntSchema.pick({ actielijnId: true }).extend({
  titel: regel(140),
  toelichting: tekst(1000),
  minuten: z
    .number({ error: 'Vul een getal in.' })
    .int()
    .min(1)
    .max(480, { error: 'Hoogstens 480 minuten.' }),
});
type Values = z.infer<typeof schema>;

const blank: Values = { titel: '', toelichting: '', minuten: 10, actielijnId: null };

function valuesOf({ titel, toelichting, minuten, actielijnId }: Agendapunt): Values {
  return { titel, toelichting, minuten, actielijnId };
}

function useFields(lijnen: { value: string; label: string }[]): Fields<Values> {
  const { t } = useTranslation('bijeenkomsten');
  return {
    titel: { label: t('agenda.titel'), show: (titel) => titel },
    minuten: { label: t('agenda.minuten'), show: (minuten) => String(minuten) },
    actielijnId: {
      label: t('agenda.over'),
      show: (id) => lijnen.find(({ value }) => value === id)?.label ?? t('agenda.overNothing'),
    },
    toelichting: { label: t('agenda.toelichting'), show: (toelichting) => toelichting },
  };
}

interface Props {
  bijeenkomst: Bijeenkomst;
  /** Null: a new one. */
  punt: Agendapunt | null;
  add: (punt: AgendaItem) => Promise<void>;
  onClose: () => void;
}

/** Adds an agendapunt, or changes one; says so when somebody else just changed the same one (rule 10). */
export function AgendapuntDialog({ bijeenkomst, punt, add, onClose }: Props) {
  const { t } = useTranslation('bijeenkomsten');
  const write = useWrite('PATCH /bijeenkomsten/:id');
  const lijnen = useActielijnKeuze(bijeenkomst.opgaveteams[0]?.id);
  const begun = punt ? valuesOf(punt) : blank;
  const fields = useFields(lijnen);
  const form = useForm<Values>({ initialValues: begun, validate: schemaResolver(schema, { sync: true }) });

  // The agenda that goes with the version which one saves on: the other punten are sent as they stand there.
  const known = useRef(bijeenkomst);
  const read = (huidig: unknown) => {
    known.current = huidig as Bijeenkomst;
    const same = known.current.agendapunten.find(({ id }) => id === punt?.id);
    // Taken away meanwhile: who still writes on it puts it back.
    return { values: same ? valuesOf(same) : begun, versie: known.current.versie };
  };
  const put = (values: Values, versie: number) => {
    const { id, agendapunten } = known.current;
    const same = agendapunten.find((each) => each.id === punt?.id) ?? punt;
    const list = withItem(agendapunten, { afgerond: false, ...same, ...values });
    return write.mutateAsync({ params: { id }, versie, body: { agendapunten: list } });
  };
  const { conflict, save, dismiss } = useVersioned<Values>(
    () => ({ values: begun, versie: bijeenkomst.versie }),
    read,
    async (values, versie) => {
      await (punt ? put(values, versie) : add({ ...values, afgerond: false }));
      onClose();
    },
  );

  return (
    <Dialog opened onClose={onClose} title={punt ? t('agenda.changeTitle') : t('agenda.add')}>
      {conflict ? (
        <Compare conflict={conflict} fields={fields} save={save} onBack={dismiss} />
      ) : (
        <Form
          form={form}
          send={save}
          submit={punt ? t('agenda.save') : t('agenda.submit')}
          onCancel={onClose}
        >
          <TextInput
            label={t('agenda.titel')}
            maxLength={140}
            data-autofocus
            {...form.getInputProps('titel')}
          />
          <TextInput
            type="number"
            inputMode="numeric"
            min={1}
            max={480}
            label={t('agenda.minuten')}
            value={Number.isNaN(form.values.minuten) ? '' : form.values.minuten}
            onChange={(event) => form.setFieldValue('minuten', event.currentTarget.valueAsNumber)}
            error={form.errors.minuten}
          />
          <NativeSelect
            label={t('agenda.over')}
            data={[{ value: '', label: t('agenda.overNothing') }, ...lijnen]}
            value={form.values.actielijnId ?? ''}
            onChange={(event) => form.setFieldValue('actielijnId', event.currentTarget.value || null)}
            error={form.errors.actielijnId}
          />
          <Textarea label={t('agenda.toelichting')} maxLength={1000} {...form.getInputProps('toelichting')} />
        </Form>
      )}
    </Dialog>
  );
}
