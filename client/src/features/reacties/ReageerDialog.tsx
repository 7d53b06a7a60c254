import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { ankerVan } from '@opgaveteams/shared/reacties/anker';
import { mayReageren } from '@opgaveteams/shared/reacties/reactie.policy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '../../api/call.ts';
import { useIk, useMay } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { CopyButton } from '../../ui/text/CopyButton.tsx';
import classes from './Reacties.module.css';

/** A form for who is not signed in, asked for when one begins to write: it is not taken before a person could. */
function useFormulier(nodig: boolean) {
  const { data, refetch } = useQuery({
    queryKey: ['reactieformulier'],
    queryFn: () => call('POST /reacties/formulieren', {}),
    ...{ enabled: nodig, gcTime: 0, staleTime: Infinity },
  });
  return { formulier: data?.formulier ?? '', vraagOpnieuw: () => void refetch() };
}

/** The address by which one follows what was said. */
function Dank({ geheim, openbaar }: { geheim: string; openbaar: boolean }) {
  const { t } = useTranslation('reacties');
  const adres = `${window.location.origin}/programma/bewijs#${geheim}`;
  return (
    <>
      <p role="status">{t(openbaar ? 'dankOpenbaar' : 'dankWacht')}</p>
      <p>{t('volgUitleg')}</p>
      <p className={classes.citaat}>
        <a href={adres}>{adres}</a>
      </p>
      <CopyButton text={adres}>{t('kopieer')}</CopyButton>
    </>
  );
}

interface Props {
  versieId: string;
  deel?: { id: string; titel: string; tekst: string };
  woorden: string;
  onClose: () => void;
}

/** Says something of the programme; gives the address by which one follows what is done with it. */
export function ReageerDialog({ versieId, deel, woorden, onClose }: Props) {
  const { t } = useTranslation('reacties');
  const { persoon } = useIk();
  const helpt = useMay((actor, now) => mayReageren(actor, 'papier', now));
  const { formulier, vraagOpnieuw } = useFormulier(persoon === null);
  const send = useWrite('POST /reacties');
  const [geheim, setGeheim] = useState<string | null>(null);
  const form = useForm({
    initialValues: {
      woorden,
      tekst: '',
      naam: '',
      kanaal: 'online' as 'online' | 'papier' | 'gesprek',
      website: '',
    },
    validate: {
      tekst: (tekst) => (tekst.trim() === '' ? t('schrijf') : null),
      woorden: (w) => (w.trim() !== '' && deel && !ankerVan(deel.tekst, w.trim()) ? t('woordenFout') : null),
    },
  });
  const plaats = async ({ woorden: w, ...values }: typeof form.values): Promise<void> => {
    const anker = deel ? ankerVan(deel.tekst, w.trim()) : null;
    const body = { ...values, versieId, deelId: deel?.id ?? null, anker, formulier };
    try {
      setGeheim((await send.mutateAsync({ body })).geheim);
    } catch (error) {
      // The form was too old, or never came: with a new one it can be sent again.
      if (!(error instanceof ApiError && 'formulier' in error.fields)) throw error;
      vraagOpnieuw();
      form.setFieldError('tekst', t('nogEens'));
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t(geheim ? 'dank' : deel ? 'reageerDeel' : 'reageer')}>
      {geheim ? (
        <Dank geheim={geheim} openbaar={persoon !== null} />
      ) : (
        <Form form={form} send={plaats} submit={t('verstuur')} onCancel={onClose}>
          {deel && (
            <Textarea
              label={t('woorden')}
              description={t('woordenUitleg')}
              maxLength={600}
              autosize
              {...form.getInputProps('woorden')}
            />
          )}
          <Textarea
            label={t('tekst')}
            description={t('tekstUitleg')}
            maxLength={4000}
            minRows={4}
            data-autofocus
            {...form.getInputProps('tekst')}
          />
          <TextInput
            label={t('naam')}
            description={t('naamUitleg')}
            maxLength={80}
            autoComplete="name"
            {...form.getInputProps('naam')}
          />
          {helpt && (
            <NativeSelect
              label={t('hoe')}
              data={(['online', 'papier', 'gesprek'] as const).map((value) => ({
                value,
                label: t(`kanaal.${value}`),
              }))}
              {...form.getInputProps('kanaal')}
            />
          )}
          <div className={classes.val} aria-hidden="true">
            <input tabIndex={-1} autoComplete="off" name="website" {...form.getInputProps('website')} />
          </div>
        </Form>
      )}
    </Dialog>
  );
}
