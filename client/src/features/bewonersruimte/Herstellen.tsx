import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Bewonersruimte } from '@opgaveteams/shared/bewonersruimtes/bewonersruimte.schema';
import { sleutelVanTekst } from '@opgaveteams/shared/bewonersruimtes/sleutel';
import { leesKaart } from '@opgaveteams/shared/bewonersruimtes/sleutel.kaart';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '../../ui/form/Form.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Bewonersruimte.module.css';
import { isSleutelVanNu } from './ring.ts';
import { Verlaten } from './Verlaten.tsx';

type Bytes = Uint8Array<ArrayBuffer>;

/** What somebody typed or pasted: the link, the key in it, or the lines of the card. */
async function sleutelIn(getypt: string): Promise<{ sleutel: Bytes } | { fout: number }> {
  const achter = getypt.trim().split('#').at(-1) ?? '';
  const sleutel = await sleutelVanTekst(achter);
  return sleutel ? { sleutel } : leesKaart(getypt);
}

interface Props {
  ruimte: Bewonersruimte;
  ik: string;
  /** The key of a link with which one came. */
  vanLink: Bytes | null;
  bewaar: (epoch: number, sleutel: Bytes) => Promise<void>;
}

/** For a member whose device has no key: the card brings it back, or the link of another member or device does. */
export function Herstellen({ ruimte, ik, vanLink, bewaar }: Props) {
  const { t } = useTranslation('bewonersruimte');
  const [vanAnder, setVanAnder] = useState(false);
  const form = useForm({ initialValues: { sleutel: '' } });
  const neem = async (sleutel: Bytes): Promise<boolean> => {
    const goed = await isSleutelVanNu(ruimte, sleutel);
    if (goed) await bewaar(ruimte.epoch, sleutel);
    return goed;
  };
  const neemLink = useEffectEvent(neem);
  useEffect(() => {
    if (vanLink) void neemLink(vanLink).then((goed) => setVanAnder(!goed));
  }, [vanLink]);
  const send = async ({ sleutel: getypt }: typeof form.values): Promise<void> => {
    const gelezen = await sleutelIn(getypt);
    if ('fout' in gelezen) form.setFieldError('sleutel', t('herstel.regelFout', { regel: gelezen.fout }));
    else if (!(await neem(gelezen.sleutel))) form.setFieldError('sleutel', t('herstel.andereRuimte'));
  };
  return (
    <>
      <Section title={t('herstel.titel')}>
        <div className={classes.smal}>
          {vanAnder && <p role="alert">{t('herstel.andereRuimte')}</p>}
          <p>{t('herstel.tekst')}</p>
          <Form form={form} send={send} submit={t('herstel.knop')}>
            <Textarea
              label={t('herstel.veld')}
              description={t('herstel.hint')}
              minRows={4}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              {...form.getInputProps('sleutel')}
            />
          </Form>
          <p>{t('herstel.anders')}</p>
        </div>
      </Section>
      <Verlaten ruimte={ruimte} ik={ik} />
    </>
  );
}
