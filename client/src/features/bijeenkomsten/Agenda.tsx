import { Button } from '@mantine/core';
import { isTeWijzigen } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.fase';
import { mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type { Agendapunt, Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { EmptyState } from '../../ui/state/EmptyState.tsx';
import { current, startTimes, total } from './agenda.ts';
import classes from './Agenda.module.css';
import { AgendaRow } from './AgendaRow.tsx';
import { useAgenda } from './useAgenda.ts';

const AgendapuntDialog = lazy(async () => ({
  default: (await import('./AgendapuntDialog.tsx')).AgendapuntDialog,
}));

/** The agenda: where one is, when each begins, and for who runs the meeting ticking off and changing. */
export function Agenda({ bijeenkomst }: { bijeenkomst: Bijeenkomst }) {
  const { t } = useTranslation('bijeenkomsten');
  const [editing, setEditing] = useState(false);
  const [open, setOpen] = useState<Agendapunt | 'new' | null>(null);
  const changes = useAgenda(bijeenkomst);
  const { agendapunten, fase, begin } = bijeenkomst;
  const may = useMay((actor, now) => mayRunBijeenkomst(actor, bijeenkomst, now)) && isTeWijzigen(fase);
  const times = startTimes(bijeenkomst.begonnenOp ?? begin, agendapunten);
  const now = fase === 'bezig' ? current(agendapunten)?.id : undefined;
  return (
    <div className={classes.agenda}>
      {agendapunten.length === 0 ? (
        <EmptyState title={t('agenda.empty')}>{t('agenda.emptyText')}</EmptyState>
      ) : (
        <ol className={classes.list}>
          {agendapunten.map((punt, index) => (
            <AgendaRow
              key={punt.id}
              punt={punt}
              place={index + 1}
              count={agendapunten.length}
              at={times[index]}
              now={punt.id === now}
              editing={may && editing}
              changes={changes}
              may={may}
              onOpen={() => setOpen(punt)}
            />
          ))}
        </ol>
      )}
      {agendapunten.length > 0 && (
        <p className={classes.total}>{t('agenda.total', { count: total(agendapunten) })}</p>
      )}
      {may && (
        <div className={classes.buttons}>
          <Button variant="default" onClick={() => setOpen('new')}>
            {t('agenda.add')}
          </Button>
          {agendapunten.length > 0 && (
            <Button variant="subtle" aria-pressed={editing} onClick={() => setEditing(!editing)}>
              {editing ? t('agenda.ready') : t('agenda.edit')}
            </Button>
          )}
        </div>
      )}
      {open && (
        <Suspense fallback={null}>
          <AgendapuntDialog
            bijeenkomst={bijeenkomst}
            punt={open === 'new' ? null : open}
            add={changes.add}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
