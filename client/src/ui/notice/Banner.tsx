import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Props {
  /** The word one sees first. */
  title: string;
  children: ReactNode;
  /** For news that comes while one reads (the connection is gone): it is also said. */
  live?: boolean;
  /** What one can do about it. */
  action?: ReactNode;
}

/** One line above the page, across its whole width. */
export function Banner({ title, children, live = false, action }: Props) {
  return (
    <aside className={classes.banner} aria-label={title}>
      <div className={classes.inner}>
        <p className={classes.words} role={live ? 'status' : undefined}>
          <strong>{title}</strong> <span>{children}</span>
        </p>
        {action}
      </div>
    </aside>
  );
}
