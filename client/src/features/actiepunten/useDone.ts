import type { Actiepunt } from '@opgaveteams/shared/actiepunten/actiepunt.schema';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, call } from '../../api/call.ts';
import { refreshAfter } from '../../api/refresh.ts';
import { showDone, showUndo } from '../../ui/notice/messages.tsx';

type Status = 'open' | 'gedaan';

/** Says that it is done or not; when somebody changed something else of it meanwhile, says it of the newer one. */
async function say(punt: Pick<Actiepunt, 'id' | 'versie'>, status: Status): Promise<Actiepunt> {
  const input = (versie: number) => ({ params: { id: punt.id }, body: { status }, versie });
  try {
    return await call('PATCH /actiepunten/:id', input(punt.versie));
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'verouderde_versie') throw error;
    const now = await call('GET /actiepunten/:id', { params: { id: punt.id } });
    return call('PATCH /actiepunten/:id', input(now.versie));
  }
}

/** Whether an actiepunt is done, as one just ticked it, and the tick itself; done can be undone. */
export function useDone(punt: Actiepunt): { done: boolean; toggle: () => void } {
  const { t } = useTranslation('actiepunten');
  const queryClient = useQueryClient();
  const [ticked, setTicked] = useState<boolean | null>(null);
  const done = ticked ?? punt.status === 'gedaan';

  async function become(from: Pick<Actiepunt, 'id' | 'versie'>, status: Status): Promise<void> {
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
