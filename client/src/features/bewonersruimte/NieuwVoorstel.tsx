import { Button, Checkbox, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { MAX_PASSAGE, MAX_PASSAGES } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.limits';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import classes from './Bewonersruimte.module.css';
import type { Bericht } from './gesprek.stand.ts';
import { useRuimte } from './useRuimte.ts';
import { stelVoor } from './voorstel.ts';

interface Props {
  klaar: () => void;
  stop: () => void;
}

/** One chooses from so many of the newest messages, and from as many older ones each time one asks for them. */
const KEUZE = 100;

/** What one wants to share: words that were said here, made shorter where a name stands in them. */
export function NieuwVoorstel({ klaar, stop }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const { ruimte, ik, kept, stand } = useRuimte();
  const teams = useApi('GET /opgaveteams', {});
  const form = useForm({
    initialValues: {
      woorden: {} as Record<string, string>,
      opgaveteamId: '',
      openbaar: 'ja' as 'ja' | 'nee',
    },
    validate: {
      woorden: (woorden) => (Object.keys(woorden).length === 0 ? t('delen.kiesIets') : null),
      opgaveteamId: (id) => (id === '' ? t('delen.kiesTeam') : null),
    },
  });
  const [aantal, setAantal] = useState(KEUZE);
  const alle = stand.berichten.filter((b) => !b.verborgen && b.volgnummer !== null);
  const { woorden } = form.values;
  const zet = (id: string, tekst: string | null): void => {
    const { [id]: _weg, ...rest } = woorden;
    form.setFieldValue('woorden', tekst === null ? rest : { ...rest, [id]: tekst });
  };
  const send = async ({ opgaveteamId, openbaar }: typeof form.values): Promise<void> => {
    const gekozen = alle.flatMap((b) =>
      b.id in woorden ? [{ bericht: b, tekst: woorden[b.id]?.trim() ?? '' }] : [],
    );
    const anders = gekozen.find(({ bericht, tekst }) => tekst === '' || !bericht.tekst.includes(tekst));
    if (anders) return form.setFieldError(`woorden.${anders.bericht.id}`, t('delen.nietZo'));
    const passages = gekozen.map(({ bericht, tekst }) => ({ tekst, bron: bericht.id }));
    const voor = { opgaveteamId, openbaar: openbaar === 'ja' };
    await stelVoor({ ruimteId: ruimte.id, ik, sleutels: kept.sleutels }, { voor, passages });
    await showDone(t('delen.voorgesteld'));
    klaar();
  };
  return (
    <div className={classes.breed}>
      <Form form={form} send={send} submit={t('delen.stelVoor')} onCancel={stop}>
        <fieldset className={classes.kies}>
          <legend>{t('delen.kies')}</legend>
          <p className={classes.klein}>{t('delen.kiesUitleg')}</p>
          {form.errors.woorden && <p role="alert">{form.errors.woorden}</p>}
          <div className={classes.keuzelijst} tabIndex={0} role="group" aria-label={t('gesprek.berichten')}>
            {aantal < alle.length && (
              <Button variant="subtle" onClick={() => setAantal((n) => n + KEUZE)}>
                {t('gesprek.ouder')}
              </Button>
            )}
            {alle.slice(-aantal).map((bericht) => (
              <Keuze
                key={bericht.id}
                bericht={bericht}
                tekst={woorden[bericht.id] ?? null}
                vol={Object.keys(woorden).length >= MAX_PASSAGES}
                fout={form.errors[`woorden.${bericht.id}`]}
                zet={(tekst) => zet(bericht.id, tekst)}
              />
            ))}
          </div>
        </fieldset>
        <NativeSelect
          label={t('delen.team')}
          data={[
            { value: '', label: t('delen.kiesTeamKeuze') },
            ...(teams.data?.items ?? []).map(({ id, naam }) => ({ value: id, label: naam })),
          ]}
          {...form.getInputProps('opgaveteamId')}
        />
        <Radio.Group label={t('delen.wieLeest')} {...form.getInputProps('openbaar')}>
          <div className={classes.keuzes}>
            <Radio value="ja" label={t('delen.iedereen')} />
            <Radio value="nee" label={t('delen.alleenTeam')} />
          </div>
        </Radio.Group>
      </Form>
    </div>
  );
}

interface KeuzeProps {
  bericht: Bericht;
  /** The words that are chosen of it; null: none. */
  tekst: string | null;
  vol: boolean;
  fout: React.ReactNode;
  zet: (tekst: string | null) => void;
}

function Keuze({ bericht, tekst, vol, fout, zet }: KeuzeProps) {
  const { t } = useTranslation('bewonersruimte');
  const { naamVan } = useRuimte();
  const naam = naamVan(bericht.afzender);
  return (
    <div className={classes.keuze}>
      <Checkbox
        label={t('delen.bericht', { naam, tekst: bericht.tekst })}
        checked={tekst !== null}
        disabled={tekst === null && vol}
        onChange={(event) => zet(event.currentTarget.checked ? bericht.tekst : null)}
      />
      {tekst !== null && (
        <Textarea
          label={t('delen.woorden', { naam })}
          description={t('delen.woordenHint')}
          minRows={2}
          maxLength={MAX_PASSAGE}
          value={tekst}
          error={fout}
          onChange={(event) => zet(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
