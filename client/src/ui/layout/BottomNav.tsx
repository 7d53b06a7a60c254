import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { NavItem } from './NavItem.ts';
import classes from './BottomNav.module.css';

/** The main menu at the bottom of a phone's screen, where the thumb is. Wider screens have it in the header. */
export function BottomNav({ items }: { items: NavItem[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.main')} className={classes.bar}>
      {items.map(({ to, label, icon, end }) => (
        <NavLink key={to} to={to} end={end ?? false} className={classes.item}>
          <span aria-hidden="true" className={classes.icon}>
            {icon}
          </span>
          <span className={classes.label}>{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}
