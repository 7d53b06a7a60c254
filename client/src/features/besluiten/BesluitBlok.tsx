import { Button } from '@mantine/core';
import { mayTakeBesluit } from '@opgaveteams/shared/besluiten/besluit.policy';
import type { Besluit } from '@opgaveteams/shared/besluiten/besluit.schema';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../api/ik.ts';
import { serverNow } from '../../api/now.ts';
import { useApi } from '../../api/useApi.ts';
import type { BesluitBlokProps } from '../../ui/blok/blok.ts';
import classes from '../../ui/blok/Blok.module.css';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { NeemBesluitDialog } from './NeemBesluit.tsx';

/** What it is now: a voorstel, or the besluit with its number. */
function Head({ besluit }: { besluit: Besluit | undefined }) {
  const { t } = useTranslation(['blokken', 'besluiten']);
  return (
    <div className={classes.head} contentEditable={false}>
      <span className={classes.kind}>
        <IconGavel size={18} aria-hidden="true" />
        {besluit ? t('blokken:vastgelegd', { nummer: besluit.nummer }) : t('blokken:voorstel')}
      </span>
      {besluit ? <TimeText moment={besluit.op} as="day" /> : <span>{t('blokken:nogNiet')}</span>}
      {besluit?.vervangenDoor && (
        <span>{t('besluiten:replacedBy', { nummer: besluit.vervangenDoor.nummer })}</span>
      )}
    </div>
  );
}

/** Asks who may to take it. */
function LegVast({ bijeenkomst, blok, tekst, zetTekst }: Omit<Props, 'editable' | 'children'>) {
  const { t } = useTranslation('blokken');
  const { actor } = useIk();
  const [open, setOpen] = useState(false);
  const groepen = bijeenkomst.groepen.filter(({ id }) => mayTakeBesluit(actor, id, serverNow()));
  if (groepen.length === 0) return null;
  // The besluit has the last word: the text takes over what was changed in the form.
  const onTaken = (besluit: Besluit) => {
    if (besluit.tekst !== tekst) zetTekst(besluit.tekst);
  };
  return (
    <div className={classes.foot} contentEditable={false}>
      <Button
        variant="default"
        disabled={tekst === ''}
        aria-label={t('legVastVan', { tekst })}
        onClick={() => setOpen(true)}
      >
        {t('legVast')}
      </Button>
      {tekst === '' && <span>{t('leegVoorstel')}</span>}
      {open && (
        <NeemBesluitDialog
          groepen={groepen}
          bijeenkomstId={bijeenkomst.id}
          opgaveteamId={bijeenkomst.opgaveteams[0]?.id}
          voorstel={{ blok, tekst }}
          onTaken={onTaken}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

interface Props extends BesluitBlokProps {
  bijeenkomst: Bijeenkomst;
}

/**
 * A besluit in the verslag. It is a voorstel until somebody who may takes it; from then on its words are those of the
 * besluit, whatever becomes of the text (rule 7).
 */
export function BesluitBlok({ bijeenkomst, blok, tekst, editable, zetTekst, children }: Props) {
  const query = { bijeenkomst: bijeenkomst.id, aantal: 100 };
  const { data } = useApi('GET /besluiten', { query });
  const besluit = data?.items.find((each) => each.blok === blok);
  const own = besluit && besluit.tekst.replace(/\s+/g, ' ') !== tekst;
  return (
    <>
      <Head besluit={besluit} />
      {own && (
        <div contentEditable={false}>
          <Paragraphs text={besluit.tekst} />
        </div>
      )}
      <div hidden={own} {...(besluit && { contentEditable: false })}>
        {children}
      </div>
      {data && !besluit && editable && <LegVast {...{ bijeenkomst, blok, tekst, zetTekst }} />}
    </>
  );
}
