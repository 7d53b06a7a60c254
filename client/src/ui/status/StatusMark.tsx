import type { GetoondeStatus } from '@opgaveteams/shared/actielijnen/actielijn.status';
import { useTranslation } from 'react-i18next';
import { StatusShape } from './StatusShape.tsx';
import classes from './StatusMark.module.css';

/** A status as shape and word; the muted colour comes last and may be missed. */
export function StatusMark({ status }: { status: GetoondeStatus }) {
  const { t } = useTranslation('ui');
  return (
    <span className={classes.mark} data-status={status}>
      <StatusShape status={status} />
      {t(`status.${status}`)}
    </span>
  );
}
