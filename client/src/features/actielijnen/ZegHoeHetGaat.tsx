import { Button } from '@mantine/core';
import { mayPostStatusbericht } from '@opgaveteams/shared/actielijnen/actielijn.policy';
import type { Actielijn, Statusbericht } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { isEindstatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/ik.ts';
import { ListSkeleton } from '../../ui/state/Skeletons.tsx';

const StatusberichtForm = lazy(async () => ({
  default: (await import('./StatusberichtForm.tsx')).StatusberichtForm,
}));

/** A button for who may say how it goes, while the actielijn runs. */
export function ZegHoeHetGaat({ lijn, onOpen }: { lijn: Actielijn; onOpen: () => void }) {
  const { t } = useTranslation('actielijnen');
  const may = useMay((actor, now) => mayPostStatusbericht(actor, lijn, now));
  if (!may || isEindstatus(lijn.status)) return null;
  return <Button onClick={onOpen}>{t('bericht.open')}</Button>;
}

interface Props {
  lijn: Actielijn;
  laatste: Statusbericht | null | undefined;
  onDone: () => void;
}

/** The form of a statusbericht, loaded when it opens. */
export function StatusberichtVak(props: Props) {
  return (
    <Suspense fallback={<ListSkeleton />}>
      <StatusberichtForm {...props} />
    </Suspense>
  );
}
