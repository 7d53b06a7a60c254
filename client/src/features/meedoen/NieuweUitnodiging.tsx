import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { toonCode } from '@opgaveteams/shared/uitnodigingen/uitnodiging.code';
import type { ApiOutput } from '@opgaveteams/shared/api/api';
import { MAX_GEBRUIK } from '@opgaveteams/shared/uitnodigingen/uitnodiging.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { serverNow } from '../../api/now.ts';
import { useApi, useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { dayOf } from '../../ui/time/local.ts';
import classes from './Meedoen.module.css';

type Gemaakt = ApiOutput<'POST /uitnodigingen'>;

interface Props {
  groep: Groep;
  onClose: () => void;
}

const WEEK = 7 * 86_400_000;

/** Makes a way in; then shows the link, once, and leads to the poster. */
export function NieuweUitnodiging({ groep, onClose }: Props) {
  const { t } = useTranslation('meedoen');
  const [gemaakt, setGemaakt] = useState<Gemaakt | null>(null);
  return (
    <Dialog opened onClose={onClose} title={t(gemaakt ? 'made.title' : 'new.title', { groep: groep.naam })}>
      {gemaakt ? (
        <Klaar gemaakt={gemaakt} onClose={onClose} />
      ) : (
        <Velden {...{ groep, onClose, setGemaakt }} />
      )}
    </Dialog>
  );
}

function Velden({ groep, onClose, setGemaakt }: Props & { setGemaakt: (gemaakt: Gemaakt) => void }) {
  const { t } = useTranslation('meedoen');
  const write = useWrite('POST /uitnodigingen');
  const vanaf = dayOf(serverNow());
  const zittingen = useApi('GET /bijeenkomsten', {
    query: { groep: groep.id, vanaf, volgorde: 'eerst_vroeg' },
  });
  const form = useForm({
    initialValues: {
      bijeenkomstId: '',
      als: 'gast' as 'gast' | 'lid',
      tot: dayOf(new Date(serverNow().getTime() + WEEK)),
      maximum: 50,
      metCode: true,
    },
  });
  const send = async ({ bijeenkomstId, tot, ...rest }: typeof form.values) => {
    const einde = new Date(`${tot}T23:59:59`).toISOString();
    const body = { ...rest, groepId: groep.id, bijeenkomstId: bijeenkomstId || null, einde };
    setGemaakt(await write.mutateAsync({ body }));
  };
  return (
    <Form form={form} send={send} submit={t('new.submit')} onCancel={onClose}>
      <NativeSelect
        label={t('new.where')}
        data={[
          { value: '', label: t('new.groepPage') },
          ...(zittingen.data?.items ?? []).map(({ id, titel }) => ({ value: id, label: titel })),
        ]}
        {...form.getInputProps('bijeenkomstId')}
      />
      <NativeSelect
        label={t('new.as')}
        description={t('new.asHint')}
        data={(['gast', 'lid'] as const).map((value) => ({ value, label: t(`als.${value}`) }))}
        {...form.getInputProps('als')}
      />
      <TextInput type="date" label={t('new.until')} min={vanaf} {...form.getInputProps('tot')} />
      <NumberInput label={t('new.max')} min={1} max={MAX_GEBRUIK} {...form.getInputProps('maximum')} />
      <Checkbox
        label={t('new.code')}
        description={t('new.codeHint')}
        {...form.getInputProps('metCode', { type: 'checkbox' })}
      />
    </Form>
  );
}

function Klaar({ gemaakt, onClose }: { gemaakt: Gemaakt; onClose: () => void }) {
  const { t } = useTranslation('meedoen');
  const link = `${window.location.origin}/meedoen#${gemaakt.geheim}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    await showDone(t('made.copied'));
  };
  return (
    <div className={classes.made}>
      <TextInput
        label={t('made.link')}
        description={t('made.once')}
        readOnly
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.acts}>
        <Button variant="default" onClick={() => void copy()}>
          {t('made.copy')}
        </Button>
      </div>
      {gemaakt.code && (
        <>
          <p>
            {t('made.code')} <strong className={classes.mark}>{toonCode(gemaakt.code)}</strong>
          </p>
          <div className={classes.acts}>
            <Button
              component={Link}
              to={`/groepen/${gemaakt.groep.id}/uitnodigingen/${gemaakt.id}/poster`}
              onClick={onClose}
            >
              {t('poster.make')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
