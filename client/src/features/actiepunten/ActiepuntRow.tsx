import { mayChangeActiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.policy';
import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { ActiepuntSmall } from './ActiepuntSmall.tsx';
import classes from './Actiepunten.module.css';
import { useDone } from './useDone.ts';

const ActiepuntWijzigen = lazyDialog(async () => (await import('./ActiepuntWijzigen.tsx')).ActiepuntWijzigen);

interface Props {
  punt: Actiepunt;
  context?: boolean;
}

/** One actiepunt: a box to tick for who may, the text, who holds it and by when. */
export function ActiepuntRow({ punt, context = false }: Props) {
  const { t } = useTranslation('actiepunten');
  const id = useId();
  const [editing, setEditing] = useState(false);
  const bonds = { ...punt, actiehouderId: punt.actiehouder?.id ?? null };
  const may = useMay((actor, now) => mayChangeActiepunt(actor, bonds, now));
  const { done, toggle } = useDone(punt);
  return (
    <LiveHighlight version={`${punt.versie}`}>
      <div className={classes.row} data-status={done ? 'gedaan' : punt.status}>
        <input
          id={id}
          type="checkbox"
          className={classes.box}
          checked={done}
          disabled={!may || punt.status === 'vervallen'}
          onChange={toggle}
        />
        <div className={classes.words}>
          <label htmlFor={id} className={classes.text}>
            {punt.tekst}
          </label>
          <ActiepuntSmall punt={punt} context={context} />
        </div>
        {may && punt.status === 'open' && (
          <button
            type="button"
            className={classes.edit}
            aria-label={t('edit.open', { tekst: punt.tekst })}
            onClick={() => setEditing(true)}
          >
            {t('edit.short')}
          </button>
        )}
      </div>
      {editing && <ActiepuntWijzigen punt={punt} onClose={() => setEditing(false)} />}
    </LiveHighlight>
  );
}
