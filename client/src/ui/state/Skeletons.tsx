import { Skeleton, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './State.module.css';

/** Lines in the shape of a list, while it loads. */
export function ListSkeleton({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.skeleton} role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes.skeletonRow}>
          <Skeleton circle height={24} width={24} />
          <Skeleton height={18} width={`${72 - ((row * 17) % 30)}%`} />
        </div>
      ))}
    </div>
  );
}

/** The shape of a whole page: headline, leading sentence, a list. */
export function PageSkeleton() {
  return (
    <div className={classes.skeleton}>
      <Skeleton height={44} width="60%" />
      <Skeleton height={22} width="85%" />
      <ListSkeleton />
    </div>
  );
}
