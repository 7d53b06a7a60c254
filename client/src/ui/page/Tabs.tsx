import { NavLink } from 'react-router';
import classes from './Tabs.module.css';

interface Props {
  /** What they are the parts of, for who hears the page. */
  label: string;
  /** Each is an address of its own; the first is that of the page itself. */
  tabs: readonly { to: string; label: string }[];
}

/** The parts of a page, each an address. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={classes.tabs}>
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          end
          to={tab.to}
          // The focus stays on the tab and the page where it is: only what is below changes.
          state={{ keepFocus: true }}
          preventScrollReset
          className={classes.tab}
        >
          {tab.label}
        </NavLink>
      ))}
    </nav>
  );
}
