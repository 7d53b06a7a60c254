import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { useTranslation } from 'react-i18next';
import { useWrite } from '../../api/useApi.ts';
import { onNewest } from '../../ui/conflict/onNewest.ts';
import { showDone, showUndo } from '../../ui/notice/messages.tsx';

export type Mijlpaal = Actielijn['mijlpalen'][number];
/** As the API takes one: with the reason when its date moves. */
type New = Omit<Mijlpaal, 'id' | 'verschoven'> & { id?: string; reden?: string };

export type PutMijlpaal = (mijlpaal: New) => Promise<void>;

/** The list with this one in it: in the place of its older self, else at the end. */
function withMijlpaal(list: readonly New[], changed: New): New[] {
  const known = changed.id !== undefined && list.some(({ id }) => id === changed.id);
  return known ? list.map((each) => (each.id === changed.id ? changed : each)) : [...list, changed];
}

/** Changes one mijlpaal at a time; what others changed meanwhile stays. */
export function useMijlpalen(lijn: Actielijn) {
  const { t } = useTranslation('actielijnen');
  const write = useWrite('PATCH /actielijnen/:id');

  const change = async (edit: (list: New[]) => New[]): Promise<void> => {
    try {
      await onNewest(lijn, ({ id, versie, mijlpalen }) =>
        write.mutateAsync({ params: { id }, versie, body: { mijlpalen: edit(mijlpalen) } }),
      );
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('failed'));
    }
  };

  const put = (changed: New) => change((list) => withMijlpaal(list, changed));
  const remove = async (gone: Mijlpaal) => {
    await change((list) => list.filter(({ id }) => id !== gone.id));
    await showUndo(t('mijlpalen.removed', { titel: gone.titel }), t('undo'), () => put(gone));
  };
  return { put, remove };
}
