import { Link } from 'react-router';
import classes from './Page.module.css';

/** The way up, by the name of the page that it leads to. */
export function Back({ to, label }: { to: string; label: string }) {
  return (
    <Link to={to} className={classes.back}>
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" className={classes.arrow}>
        <path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      </svg>
      {label}
    </Link>
  );
}
