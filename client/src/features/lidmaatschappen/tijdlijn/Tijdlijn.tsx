import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../api/now.ts';
import { useApi } from '../../../api/useApi.ts';
import { ErrorState } from '../../../ui/state/ErrorState.tsx';
import { EmptyState } from '../../../ui/state/EmptyState.tsx';
import { ListSkeleton } from '../../../ui/state/Skeletons.tsx';
import { TimeText } from '../../../ui/time/TimeText.tsx';
import { momentOf } from '../../../ui/time/local.ts';
import { Schuif } from './Schuif.tsx';
import { Tabel } from './Tabel.tsx';
import { Tekening } from './Tekening.tsx';
import { alles, rijenVan, zoom, type Rij, type Venster } from './tijdlijn.ts';
import { Veranderd } from './Veranderd.tsx';
import classes from './Tijdlijn.module.css';

interface Props {
  opgaveteamId: string;
  /** The day that is looked at; empty is now. */
  op: string;
  onOp: (op: string) => void;
}

/** Everybody in the groepen of a team through time: a drawing to look at, a table with the same facts, what changed. */
export function Tijdlijn({ opgaveteamId, op, onOp }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const { data, error, refetch } = useApi(
    'GET /samenstelling/verloop',
    { query: { opgaveteam: opgaveteamId } },
    { keep: true },
  );
  const rijen = useMemo(() => (data ? rijenVan(data) : []), [data]);
  if (!data && error) return <ErrorState title={error.message} retry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={6} />;
  if (rijen.length === 0) return <EmptyState title={t('asOf.none')}>{t('asOf.noneText')}</EmptyState>;
  return (
    <div className={classes.all}>
      {!data.volledig && <p className={classes.hint}>{t('line.cut')}</p>}
      <Lijn rijen={rijen} op={op} onOp={onOp} />
      <Veranderd rijen={rijen} />
    </div>
  );
}

function Lijn({ rijen, op, onOp }: { rijen: readonly Rij[]; op: string; onOp: (op: string) => void }) {
  const { t } = useTranslation('lidmaatschappen');
  const now = serverNow().getTime();
  const at = op ? Date.parse(momentOf(op, '12:00')) : now;
  const [venster, setVenster] = useState<Venster>(() => alles(rijen, now));
  const move = (part: number) => setVenster({ ...venster, van: venster.van + venster.duur * part });
  const day = (moment: number) => new Date(moment).toISOString();
  return (
    <section aria-label={t('line.title')} className={classes.all}>
      <div className={classes.tools}>
        <Button variant="default" onClick={() => setVenster(zoom(venster, -1))}>
          {t('line.closer')}
        </Button>
        <Button variant="default" onClick={() => setVenster(zoom(venster, 1))}>
          {t('line.further')}
        </Button>
        <Button variant="default" onClick={() => move(-0.25)}>
          {t('line.earlier')}
        </Button>
        <Button variant="default" onClick={() => move(0.25)}>
          {t('line.later')}
        </Button>
        <p role="status" className={classes.hint}>
          <TimeText moment={day(venster.van)} as="date" /> –{' '}
          <TimeText moment={day(venster.van + venster.duur)} as="date" />
        </p>
      </div>
      <Tekening rijen={rijen} venster={venster} op={at} onVenster={setVenster} />
      <Schuif rijen={rijen} op={at} onOp={onOp} />
      <Tabel rijen={rijen} venster={venster} />
    </section>
  );
}
