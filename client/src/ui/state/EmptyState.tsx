import type { ReactNode } from 'react';
import classes from './State.module.css';

interface Props {
  /** What will be here: "Hier komen de besluiten". */
  title: string;
  /** How to begin. */
  children: ReactNode;
  actions?: ReactNode;
}

/** For a place that is still empty: what will be here and how to begin. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className={classes.state}>
      <p className={classes.title}>{title}</p>
      <div className={classes.text}>{children}</div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
