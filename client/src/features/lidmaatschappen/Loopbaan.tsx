import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { ErrorState } from '../../ui/state/ErrorState.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';
import { ZetelRegel } from './ZetelRegel.tsx';
import classes from './Lidmaatschappen.module.css';

interface Props {
  persoonId: string;
  /** The lidmaatschap beside which this stands. */
  zonder: string;
}

/** Where else somebody sits and sat, behind one tap; asked only then. */
export function Loopbaan({ persoonId, zonder }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useApi(
    'GET /lidmaatschappen',
    { query: { persoon: persoonId, aantal: 100 } },
    { enabled: open },
  );
  const others = data?.items.filter(({ id }) => id !== zonder).reverse();
  return (
    <details className={classes.history} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.open')}</summary>
      {others ? (
        others.length > 0 ? (
          <ul className={classes.seats}>
            {others.map((zetel) => (
              <li key={zetel.id}>
                <ZetelRegel zetel={zetel} />
              </li>
            ))}
          </ul>
        ) : (
          <p className={classes.small}>{t('history.none')}</p>
        )
      ) : error ? (
        <ErrorState title={error.message} retry={() => void refetch()} />
      ) : (
        <ListSkeleton rows={1} />
      )}
    </details>
  );
}
