import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refreshAfter } from '../../api/refresh.ts';
import { onNewest } from '../../ui/conflict/onNewest.ts';
import { showDone, showUndo } from '../../ui/notice/messages.tsx';

type Status = 'open' | 'gedaan';

/** Says of the newest version that it is done or not. */
function say(punt: Actiepunt, status: Status): Promise<Actiepunt> {
  return onNewest(punt, ({ id, versie }) =>
    call('PATCH /actiepunten/:id', { params: { id }, body: { status }, versie }),
  );
}

/** Whether an actiepunt is done, as one just ticked it, and the tick itself; done can be undone. */
export function useDone(punt: Actiepunt): { done: boolean; toggle: () => void } {
  const { t } = useTranslation('actiepunten');
  const queryClient = useQueryClient();
  const [ticked, setTicked] = useState<boolean | null>(null);
  const done = ticked ?? punt.status === 'gedaan';

  async function become(from: Actiepunt, status: Status): Promise<void> {
    setTicked(status === 'gedaan');
    try {
      const now = await say(from, status);
      await refreshAfter(queryClient, 'PATCH /actiepunten/:id');
      if (status === 'gedaan')
        await showUndo(t('done.message', { tekst: punt.tekst }), t('done.undo'), () => become(now, 'open'));
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('done.failed'));
    } finally {
      setTicked(null);
    }
  }

  return { done, toggle: () => void become(punt, done ? 'open' : 'gedaan') };
}
