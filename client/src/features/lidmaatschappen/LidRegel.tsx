import { Button } from '@mantine/core';
import type { Lidmaatschap } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.schema';
import { mayCompose } from '@opgaveteams/shared/lidmaatschappen/lidmaatschap.policy';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { PersonAvatar } from '../../ui/person/PersonAvatar.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { Loopbaan } from './Loopbaan.tsx';
import { Namens } from './Namens.tsx';
import classes from './Lidmaatschappen.module.css';

const LidWijzigen = lazyDialog(async () => (await import('./LidWijzigen.tsx')).LidWijzigen);

interface Props {
  lid: Lidmaatschap;
  /** Offer to change it: not on a day of the past. */
  change?: boolean;
  /** Offer what this person did before, behind one tap. */
  history?: boolean;
}

/** One member of a groep: who, in which rol, in whose name, since when. */
export function LidRegel({ lid, change = false, history = false }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const may = useMay((actor, now) => mayCompose(actor, lid, now));
  const [changing, setChanging] = useState(false);
  const { id, naam } = lid.persoon;
  return (
    <LiveHighlight version={`${lid.versie} ${lid.rol}`}>
      <div className={classes.member}>
        {id && naam ? (
          <PersonAvatar person={{ id, naam }} to={`/personen/${id}`} />
        ) : (
          <span aria-hidden="true" className={classes.nobody} />
        )}
        <div className={classes.words}>
          <p className={classes.name}>
            <PersonName person={lid.persoon} link />
            {lid.gast && <span className={classes.rol}>{t('gast')}</span>}
            {lid.rol !== 'lid' && <span className={classes.rol}>{t(`rol.${lid.rol}`)}</span>}
          </p>
          <p className={classes.small}>
            <Namens lid={lid} />
            <span>
              <Trans
                t={t}
                i18nKey={lid.tot ? 'period' : 'since'}
                components={{
                  van: <TimeText moment={lid.van} as="date" />,
                  tot: <TimeText moment={lid.tot ?? ''} as="date" />,
                }}
              />
            </span>
          </p>
          {history && id && <Loopbaan persoonId={id} zonder={lid.id} />}
        </div>
        {change && may && naam && (
          <div className={classes.change}>
            {lid.gast && !lid.persoon.gast && <NeemOp lid={lid} naam={naam} />}
            <Button
              variant="subtle"
              aria-label={t('change.open', { naam })}
              onClick={() => setChanging(true)}
            >
              {t('change.short')}
            </Button>
          </div>
        )}
      </div>
      {changing && <LidWijzigen lid={lid} onClose={() => setChanging(false)} />}
    </LiveHighlight>
  );
}

/** Makes a guest a member, with all that belongs to it once they have an account. */
function NeemOp({ lid, naam }: { lid: Lidmaatschap; naam: string }) {
  const { t } = useTranslation('lidmaatschappen');
  const write = useWrite('PATCH /lidmaatschappen/:id');
  const take = (): void =>
    write.mutate(
      { params: { id: lid.id }, versie: lid.versie, body: { gast: false } },
      {
        onSuccess: () => void showDone(t('takeIn.done', { naam })),
        onError: ({ message }) => void showDone(message),
      },
    );
  return (
    <Button variant="subtle" aria-label={t('takeIn.open', { naam })} loading={write.isPending} onClick={take}>
      {t('takeIn.short')}
    </Button>
  );
}
