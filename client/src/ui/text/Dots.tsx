import { Children } from 'react';
import type { ReactNode } from 'react';
import classes from './Dots.module.css';

/** Short facts in a row with a dot between two of them; where the row breaks the dot is left out. */
export function Dots({ children }: { children: ReactNode }) {
  const facts = Children.toArray(children);
  if (facts.length === 0) return null;
  return (
    <p className={classes.dots}>
      {facts.map((fact, index) => (
        <span key={index} className={classes.fact}>
          {fact}{' '}
        </span>
      ))}
    </p>
  );
}
