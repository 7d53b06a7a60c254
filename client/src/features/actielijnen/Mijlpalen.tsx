import { ActionIcon } from '@mantine/core';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconCircle from '@tabler/icons-react/dist/esm/icons/IconCircle.mjs';
import IconCalendarEvent from '@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import { mayChangeActielijn } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useId, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { useTick } from '../../ui/form/useTick.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { dayOf } from '../../ui/time/local.ts';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Actielijn.module.css';
import { NieuweMijlpaal } from './NieuweMijlpaal.tsx';
import { useMijlpalen } from './useMijlpalen.ts';
import type { Mijlpaal, PutMijlpaal } from './useMijlpalen.ts';
import { Verschoven } from './Verschoven.tsx';

const VerschuifDialog = lazyDialog(async () => (await import('./VerschuifDialog.tsx')).VerschuifDialog);

interface RowProps {
  mijlpaal: Mijlpaal;
  may: boolean;
  onPut: PutMijlpaal;
  onRemove: (mijlpaal: Mijlpaal) => void;
}

/** What one does to a mijlpaal beside ticking it off: give it another date, take it away. */
function Knoppen({ mijlpaal, onPut, onRemove }: Omit<RowProps, 'may'>) {
  const { t } = useTranslation(['actielijnen', 'lijnen']);
  const [moving, setMoving] = useState(false);
  const { titel, gehaaldOp } = mijlpaal;
  return (
    <>
      {gehaaldOp === null && (
        <ActionIcon
          color="ink"
          aria-label={t('lijnen:verschuif.open', { titel })}
          onClick={() => setMoving(true)}
        >
          <IconCalendarEvent size={20} />
        </ActionIcon>
      )}
      <ActionIcon
        color="ink"
        aria-label={t('mijlpalen.remove', { titel })}
        onClick={() => onRemove(mijlpaal)}
      >
        <IconTrash size={20} />
      </ActionIcon>
      {moving && <VerschuifDialog mijlpaal={mijlpaal} onMove={onPut} onClose={() => setMoving(false)} />}
    </>
  );
}

function Row({ mijlpaal, may, onPut, onRemove }: RowProps) {
  const { t } = useTranslation('actielijnen');
  const id = useId();
  const { titel, datum, gehaaldOp } = mijlpaal;
  const tick = useTick(gehaaldOp !== null, () =>
    onPut({ ...mijlpaal, gehaaldOp: gehaaldOp ? null : dayOf(new Date()) }),
  );
  const late = gehaaldOp === null && datum < dayOf(new Date());
  const key = gehaaldOp ? 'mijlpalen.reached' : late ? 'mijlpalen.late' : 'mijlpalen.due';
  return (
    <li>
      {may ? (
        <input id={id} type="checkbox" className={classes.box} {...tick} />
      ) : (
        <span className={classes.mark} aria-hidden="true">
          {gehaaldOp ? <IconCheck size={20} /> : <IconCircle size={16} />}
        </span>
      )}
      <div className={classes.milestone}>
        <LiveHighlight version={`${titel} ${datum} ${gehaaldOp ?? ''}`}>
          {may ? <label htmlFor={id}>{titel}</label> : <p>{titel}</p>}
          <p className={classes.small}>
            <Trans
              t={t}
              i18nKey={key}
              components={{ day: <TimeText moment={gehaaldOp ?? datum} as="day" /> }}
            />
          </p>
          <Verschoven verschoven={mijlpaal.verschoven} />
        </LiveHighlight>
      </div>
      {may && <Knoppen mijlpaal={mijlpaal} onPut={onPut} onRemove={onRemove} />}
    </li>
  );
}

/** The mijlpalen of an actielijn, the first date first; who may change it ticks them off here. */
export function Mijlpalen({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('actielijnen');
  const may = useMay((actor, now) => mayChangeActielijn(actor, lijn, now));
  const { put, remove } = useMijlpalen(lijn);
  const sorted = lijn.mijlpalen.toSorted((a, b) => a.datum.localeCompare(b.datum));
  if (sorted.length === 0 && !may) return null;
  return (
    <Section title={t('mijlpalen.title')}>
      {sorted.length === 0 ? (
        <EmptyState title={t('mijlpalen.empty')}>{t('mijlpalen.emptyText')}</EmptyState>
      ) : (
        <ul className={classes.milestones}>
          {sorted.map((mijlpaal) => (
            <Row
              key={mijlpaal.id}
              mijlpaal={mijlpaal}
              may={may}
              onPut={put}
              onRemove={(gone) => void remove(gone)}
            />
          ))}
        </ul>
      )}
      {may && <NieuweMijlpaal onAdd={put} />}
    </Section>
  );
}
