import { useId } from 'react';
import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface Props {
  title: string;
  /** Beside the title: a link to more, a button. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A part of a page under its own title: a rule and white space, no box. */
export function Section({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.section}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
