import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { deelInhoudSchema } from '@opgaveteams/shared/programmas/programma.schema';
import type { Deel, DeelInhoud } from '@opgaveteams/shared/programmas/programma.schema';
import { useTranslation } from 'react-i18next';
import { useApiList, useWrite } from '../../api/useApi.ts';
import { Compare } from '../../ui/conflict/Compare.tsx';
import type { Fields } from '../../ui/conflict/Compare.tsx';
import { useVersioned } from '../../ui/conflict/useVersioned.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import classes from './Programma.module.css';

type Values = Omit<DeelInhoud, 'plaats'>;

const stored = (deel: Deel | undefined): { values: Values; versie: number } => {
  if (!deel)
    return { values: { titel: '', tekst: '', kern: true, verdiepend: true, actielijnIds: [] }, versie: 0 };
  const { titel, tekst, kern, verdiepend, actielijnen, versie } = deel;
  return {
    values: { titel, tekst, kern, verdiepend, actielijnIds: actielijnen.map(({ id }) => id) },
    versie,
  };
};

interface Props {
  versieId: string;
  /** The one to change; without: a new one. */
  deel?: Deel;
  onClose: () => void;
}

/** Writes a section of a concept; of two at once nobody overwrites the other (rule 10). */
export function DeelDialog({ versieId, deel, onClose }: Props) {
  const { t } = useTranslation('programma');
  const make = useWrite('POST /programmas/versies/:id/delen');
  const change = useWrite('PUT /programmas/versies/:id/delen/:deelId');
  const lijnen = useApiList('GET /actielijnen', { query: { aantal: 100 } }).items ?? [];
  const openbaar = lijnen.filter(({ openbaarheid }) => openbaarheid === 'openbaar');
  const form = useForm<Values>({
    initialValues: stored(deel).values,
    validate: schemaResolver(deelInhoudSchema, { sync: true }),
  });
  const { conflict, save, dismiss } = useVersioned<Values>(
    () => stored(deel),
    (huidig) => stored(huidig as Deel),
    async (body, versie) => {
      if (deel) await change.mutateAsync({ params: { id: versieId, deelId: deel.id }, versie, body });
      else await make.mutateAsync({ params: { id: versieId }, body });
      await showDone(t('deel.gedaan'));
      onClose();
    },
  );
  const fields: Fields<Values> = {
    titel: { label: t('deel.titel'), show: (text) => text },
    tekst: { label: t('deel.tekst'), show: (text) => text },
    kern: { label: t('vorm.kern'), show: (on) => t(on ? 'ja' : 'nee') },
    verdiepend: { label: t('vorm.verdiepend'), show: (on) => t(on ? 'ja' : 'nee') },
    actielijnIds: { label: t('deel.lijnen'), show: (ids) => String(ids.length) },
  };
  return (
    <Dialog opened onClose={onClose} title={t(deel ? 'deel.wijzig' : 'deel.nieuw')}>
      {conflict ? (
        <Compare conflict={conflict} fields={fields} save={save} onBack={dismiss} />
      ) : (
        <Form form={form} send={save} submit={t('deel.bewaar')} onCancel={onClose}>
          <TextInput
            label={t('deel.titel')}
            maxLength={140}
            data-autofocus
            {...form.getInputProps('titel')}
          />
          <Textarea label={t('deel.tekst')} maxLength={20_000} minRows={6} {...form.getInputProps('tekst')} />
          <Checkbox label={t('deel.kern')} {...form.getInputProps('kern', { type: 'checkbox' })} />
          <Checkbox
            label={t('deel.verdiepend')}
            {...form.getInputProps('verdiepend', { type: 'checkbox' })}
          />
          {openbaar.length > 0 && (
            <Checkbox.Group label={t('deel.lijnen')} {...form.getInputProps('actielijnIds')}>
              <div className={classes.keuzes} tabIndex={0} role="group" aria-label={t('deel.lijnen')}>
                {openbaar.map(({ id, nummer, titel }) => (
                  <Checkbox key={id} value={id} label={`${nummer}. ${titel}`} />
                ))}
              </div>
            </Checkbox.Group>
          )}
        </Form>
      )}
    </Dialog>
  );
}
