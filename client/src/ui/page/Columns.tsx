import type { ReactNode } from 'react';
import classes from './Page.module.css';

/** Two columns with a rule between them, as in a newspaper: the story, and what stands beside it. One on a phone. */
export function Columns({ children, aside }: { children: ReactNode; aside: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{children}</div>
      <div className={classes.column}>{aside}</div>
    </div>
  );
}
