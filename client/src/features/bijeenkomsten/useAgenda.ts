import type { Agendapunt, Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { onNewest } from '../../ui/conflict/onNewest.ts';
import { showDone, showUndo } from '../../ui/notice/messages.tsx';
import { moved, placed, withItem } from './agenda.ts';
import type { AgendaItem } from './agenda.ts';

export interface AgendaChanges {
  tick: (punt: Agendapunt) => Promise<void>;
  move: (punt: Agendapunt, by: -1 | 1) => Promise<void>;
  /** Puts it at this place of the list. */
  place: (punt: Agendapunt, to: number) => Promise<void>;
  remove: (punt: Agendapunt) => Promise<void>;
  add: (punt: AgendaItem) => Promise<void>;
}

/**
 * Changes to the agenda that mean the same on any version, one after the other in the order in which one made them,
 * so that two quick steps up are two steps also on a slow line.
 */
export function useAgenda(bijeenkomst: Bijeenkomst): AgendaChanges {
  const { t } = useTranslation('bijeenkomsten');
  const write = useWrite('PATCH /bijeenkomsten/:id');
  const newest = useRef(bijeenkomst);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    if (bijeenkomst.versie > newest.current.versie) newest.current = bijeenkomst;
  }, [bijeenkomst]);

  const send = async (edit: (list: Agendapunt[]) => AgendaItem[]): Promise<void> => {
    newest.current = await onNewest(newest.current, ({ id, versie, agendapunten }) =>
      write.mutateAsync({ params: { id }, versie, body: { agendapunten: edit(agendapunten) } }),
    );
  };
  const change = (edit: (list: Agendapunt[]) => AgendaItem[]): Promise<boolean> => {
    const done = line.current
      .then(() => send(edit))
      .then(
        () => true,
        async (error: unknown) => {
          await showDone(error instanceof Error ? error.message : t('failed'));
          return false;
        },
      );
    line.current = done;
    return done;
  };

  return {
    tick: async ({ id, afgerond }) => {
      await change((list) => list.map((punt) => (punt.id === id ? { ...punt, afgerond: !afgerond } : punt)));
    },
    move: async ({ id }, by) => {
      await change((list) => moved(list, id, by));
    },
    place: async ({ id }, to) => {
      await change((list) => placed(list, id, to));
    },
    remove: async (gone) => {
      const place = bijeenkomst.agendapunten.findIndex(({ id }) => id === gone.id);
      if (!(await change((list) => list.filter(({ id }) => id !== gone.id)))) return;
      await showUndo(t('agenda.removed', { titel: gone.titel }), t('undo'), async () => {
        await change((list) => withItem(list, gone, place));
      });
    },
    add: (punt) => send((list) => withItem(list, punt)),
  };
}
