import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface Props {
  children: ReactNode;
  aside?: ReactNode;
}

/** Two columns with a rule between them, as in a newspaper: the story, and what stands beside it. One on a phone. */
export function Columns({ children, aside }: Props) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{children}</div>
      {aside && <div className={classes.column}>{aside}</div>}
    </div>
  );
}
