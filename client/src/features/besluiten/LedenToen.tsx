import type { Besluit, BesluitLeden } from '@opgaveteams/shared/besluiten/besluit.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { useNamens } from '../../ui/spreken/useNamens.ts';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import classes from './Besluiten.module.css';

/** Who were members of the groep on the day of a besluit (rule 1), behind one tap; asked only then. */
export function LedenToen({ besluit }: { besluit: Besluit }) {
  const { t } = useTranslation('besluiten');
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useApi(
    'GET /besluiten/:id/leden',
    { params: { id: besluit.id } },
    { enabled: open },
  );
  if (besluit.aantalLeden === 0) return <p className={classes.small}>{t('members', { count: 0 })}</p>;
  return (
    <details className={classes.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('members', { count: besluit.aantalLeden })}</summary>
      {data ? (
        <ul className={classes.members}>
          {data.items.map((lid, index) => (
            <li key={lid.persoon.id ?? index}>
              <Lid lid={lid} />
            </li>
          ))}
        </ul>
      ) : error ? (
        <ErrorState title={error.message} retry={() => void refetch()} />
      ) : (
        <ListSkeleton rows={2} />
      )}
    </details>
  );
}

function Lid({ lid: { persoon, rol, namens } }: { lid: BesluitLeden['items'][number] }) {
  const { t } = useTranslation('besluiten');
  const behalf = useNamens(namens);
  return (
    <>
      <PersonName person={persoon} link />
      {rol !== 'lid' && ` (${t(`rol.${rol}`)})`}
      {behalf && <span className={classes.behalf}> {behalf}</span>}
    </>
  );
}
