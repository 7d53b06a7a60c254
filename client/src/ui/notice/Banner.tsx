import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Props {
  /** The word one sees first. */
  title: string;
  children: ReactNode;
  /** For news that comes while one reads (the connection is gone): it is also said. */
  live?: boolean;
}

/** One line above the page, across its whole width. */
export function Banner({ title, children, live = false }: Props) {
  return (
    <aside className={classes.banner} aria-label={title}>
      <p className={classes.inner} role={live ? 'status' : undefined}>
        <strong>{title}</strong> <span>{children}</span>
      </p>
    </aside>
  );
}
