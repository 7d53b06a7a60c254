import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { accentProps } from '../theme/accent.ts';
import classes from './ThemaBand.module.css';

interface Props {
  name: string;
  /** Number of the thema colour, 1 to 8. */
  accent?: number;
  /** Where the thema lives. */
  to?: string;
  /** Under or beside the name. */
  children?: ReactNode;
}

/** A thin band in the colour of the thema with its name: the colour never stands alone. */
export function ThemaBand({ name, accent, to, children }: Props) {
  return (
    <div className={classes.band} {...accentProps(accent)}>
      <span className={classes.name}>{to ? <Link to={to}>{name}</Link> : name}</span>
      {children}
    </div>
  );
}
