import type { ReactNode } from 'react';
import classes from './Subhead.module.css';

/** Close under the headline: what one needs to know first, and what one does most beside it (below it on a phone). */
export function Subhead({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.subhead}>
      <div className={classes.words}>{children}</div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
