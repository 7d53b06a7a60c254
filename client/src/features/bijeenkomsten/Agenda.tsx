import { Button } from '@mantine/core';
import { isTeWijzigen } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.fase';
import { mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type { Agendapunt, Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { loadLaterMessages } from '../../i18n/i18n.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { current, isOpen, startTimes, total } from './agenda.ts';
import classes from './Agenda.module.css';
import { AgendaRow } from './AgendaRow.tsx';
import { useAgenda } from './useAgenda.ts';
import { useDragOrder } from './useDragOrder.ts';

const AgendapuntDialog = lazyDialog(async () => (await import('./AgendapuntDialog.tsx')).AgendapuntDialog);
const Klok = lazyPart(
  async () => (await Promise.all([import('./Klok.tsx'), loadLaterMessages()]))[0].default,
);
const DoorschuifDialog = lazyDialog(
  async () => (await Promise.all([import('./DoorschuifDialog.tsx'), loadLaterMessages()]))[0].default,
);

interface ListProps {
  bijeenkomst: Bijeenkomst;
  may: boolean;
  editing: boolean;
  changes: ReturnType<typeof useAgenda>;
  onOpen: (punt: Agendapunt) => void;
  onMoveOn: (punt: Agendapunt) => void;
}

function List({ bijeenkomst, may, editing, changes, onOpen, onMoveOn }: ListProps) {
  const { agendapunten, fase, begin, begonnenOp } = bijeenkomst;
  const times = startTimes(begonnenOp ?? begin, agendapunten);
  const now = fase === 'bezig' ? current(agendapunten)?.id : undefined;
  const drag = useDragOrder((id, to) => {
    const punt = agendapunten.find((each) => each.id === id);
    if (punt) void changes.place(punt, to);
  });
  return (
    <ol className={classes.list}>
      {agendapunten.map((punt, index) => (
        <AgendaRow
          key={punt.id}
          punt={punt}
          place={index + 1}
          count={agendapunten.length}
          at={times[index]}
          now={punt.id === now}
          editing={editing}
          changes={changes}
          may={may}
          onOpen={() => onOpen(punt)}
          onMoveOn={() => onMoveOn(punt)}
          {...(editing && { drag: drag.props(punt.id, index) })}
        />
      ))}
    </ol>
  );
}

interface Props {
  bijeenkomst: Bijeenkomst;
  /** What comes back from earlier meetings by itself. */
  terug?: ReactNode;
}

/** The agenda: where one is, when each begins, and for who runs the meeting ticking off, moving on and changing. */
export function Agenda({ bijeenkomst, terug }: Props) {
  const { t } = useTranslation('bijeenkomsten');
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState<Agendapunt | 'new' | null>(null);
  const [moving, setMoving] = useState<Agendapunt[] | null>(null);
  const changes = useAgenda(bijeenkomst);
  const { agendapunten, fase, gestopt } = bijeenkomst;
  const runs = useMay((actor, now) => mayRunBijeenkomst(actor, bijeenkomst, now));
  const may = runs && isTeWijzigen(fase, gestopt !== null);
  const left = agendapunten.filter(isOpen);
  const over = fase === 'bezig' || fase === 'afgerond';
  return (
    <div className={classes.agenda}>
      {fase === 'bezig' && agendapunten.length > 0 && (
        <Klok bijeenkomst={bijeenkomst} tick={may ? changes.tick : null} />
      )}
      {isTeWijzigen(fase) && terug}
      {agendapunten.length === 0 ? (
        <EmptyState title={t('agenda.empty')}>{t('agenda.emptyText')}</EmptyState>
      ) : (
        <List
          {...{ bijeenkomst, may, changes }}
          editing={may && editing}
          onOpen={setOpen}
          onMoveOn={(punt) => setMoving([punt])}
        />
      )}
      {agendapunten.length > 0 && (
        <p className={classes.total}>{t('agenda.total', { count: total(agendapunten) })}</p>
      )}
      <div className={classes.buttons}>
        {may && (
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('agenda.add')}
          </Button>
        )}
        {may && agendapunten.length > 0 && (
          <Button variant="subtle" aria-pressed={editing} onClick={() => setEditing(!editing)}>
            {editing ? t('agenda.ready') : t('agenda.edit')}
          </Button>
        )}
        {runs && gestopt === null && over && left.length > 0 && (
          <Button variant="subtle" onClick={() => setMoving(left)}>
            {t('agenda.moveAll')}
          </Button>
        )}
      </div>
      {open && (
        <AgendapuntDialog
          bijeenkomst={bijeenkomst}
          punt={open === 'new' ? null : open}
          add={changes.add}
          onClose={() => setOpen(null)}
        />
      )}
      {moving && (
        <DoorschuifDialog bijeenkomst={bijeenkomst} punten={moving} onClose={() => setMoving(null)} />
      )}
    </div>
  );
}
