import { mayChangeActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useApi } from '../../api/useApi.ts';
import type { ActiepuntBlokProps } from '../../ui/blok/blok.ts';
import { useSteady } from '../../ui/blok/useSteady.ts';
import classes from '../../ui/blok/Blok.module.css';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { ActiepuntSmall } from './ActiepuntSmall.tsx';
import { useDone } from './useDone.ts';

const ActiepuntBlokDialog = lazyDialog(
  async () => (await import('./ActiepuntBlokDialog.tsx')).ActiepuntBlokDialog,
);

/** How long the list may differ from the text before that is said: it follows what one types. */
const LAG_MS = 8_000;

/** The box of an actiepunt that is on the list. */
function Box({ punt }: { punt: Actiepunt }) {
  const { t } = useTranslation('blokken');
  const bonds = { ...punt, actiehouderId: punt.actiehouder?.id ?? null };
  const may = useMay((actor, now) => mayChangeActiepunt(actor, bonds, now));
  const { done, toggle } = useDone(punt);
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={t('actie.klaar', { tekst: punt.tekst })}
      checked={done}
      disabled={!may || punt.status === 'vervallen'}
      onChange={toggle}
    />
  );
}

/** What the list says of it, or that it will be there. */
function Foot({ punt, tekst }: { punt: Actiepunt | undefined; tekst: string }) {
  const { t } = useTranslation('blokken');
  const differs = useSteady(punt !== undefined && !sameWords(punt.tekst, tekst), LAG_MS);
  if (!punt) return <span>{tekst === '' ? t('actie.leeg') : t('actie.straks')}</span>;
  return (
    <>
      <ActiepuntSmall punt={punt} context={false} lijn />
      {differs && !sameWords(punt.tekst, tekst) && <span>{t('actie.anders', { tekst: punt.tekst })}</span>}
    </>
  );
}

/** The list shortens what is too long for it. */
function sameWords(onList: string, inText: string): boolean {
  return onList === inText || (onList.endsWith('…') && inText.startsWith(onList.slice(0, -1)));
}

interface Props extends ActiepuntBlokProps {
  bijeenkomst: Bijeenkomst;
}

/**
 * An actiepunt in the verslag: the words are the text's; done or not, who and when are those of the actiepunt on the
 * list, so here and there it is the same.
 */
export function ActiepuntBlok({ bijeenkomst, blok, tekst, editable, velden, zet, children }: Props) {
  const { t } = useTranslation('blokken');
  const [editing, setEditing] = useState(false);
  const query = { bijeenkomst: bijeenkomst.id, aantal: 100 };
  const { data } = useApi('GET /actiepunten', { query });
  const punt = data?.items.find((each) => each.blok === blok);
  return (
    <div className={classes.row}>
      <div contentEditable={false}>
        {punt ? (
          <Box punt={punt} />
        ) : (
          <input
            type="checkbox"
            className={classes.box}
            aria-label={t('actie.klaar', { tekst })}
            checked={false}
            disabled
            readOnly
          />
        )}
      </div>
      <div className={classes.main}>
        <div className={classes.words} data-done={(punt && punt.status !== 'open') || undefined}>
          {children}
        </div>
        <div className={classes.foot} contentEditable={false}>
          <Foot punt={punt} tekst={tekst} />
          {editable && punt?.status !== 'vervallen' && (
            <button
              type="button"
              className={classes.button}
              aria-label={t('actie.wieVan', { tekst })}
              onClick={() => setEditing(true)}
            >
              {t('actie.wie')}
            </button>
          )}
        </div>
      </div>
      {editing && (
        <ActiepuntBlokDialog
          bijeenkomst={bijeenkomst}
          punt={punt}
          velden={velden}
          zet={zet}
          onClose={() => setEditing(false)}
        />
      )}
    </div>
  );
}
