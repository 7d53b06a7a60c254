import { Button } from '@mantine/core';
import { mayPostStatusbericht } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';

/** A button for who may say how it goes, while the actielijn runs. */
export function ZegHoeHetGaat({ lijn, onOpen }: { lijn: Actielijn; onOpen: () => void }) {
  const { t } = useTranslation('actielijnen');
  const may = useMay((actor, now) => mayPostStatusbericht(actor, lijn, now));
  if (!may || isEindstatus(lijn.status)) return null;
  return <Button onClick={onOpen}>{t('bericht.open')}</Button>;
}

/** The form of a statusbericht, loaded when it opens. */
export const StatusberichtVak = lazyPart(
  async () => (await import('./StatusberichtForm.tsx')).StatusberichtForm,
  <ListSkeleton />,
);
