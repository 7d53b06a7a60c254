import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink } from 'react-router';
import type { NavItem } from './NavItem.ts';
import { BottomNav } from './BottomNav.tsx';
import classes from './AppFrame.module.css';

interface Props {
  /** What the workspace is called, from the area pack. */
  name: string;
  nav: NavItem[];
  /** Above everything: demo banner, offline notice. */
  banner?: ReactNode;
  /** Small things at the end of the header: presence, search button, user menu. */
  tools?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: skip link, masthead, the page itself, footer, and on a phone a bar within thumb reach. */
export function AppFrame({ name, nav, banner, tools, footer, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#inhoud">
        {t('skipToContent')}
      </a>
      {banner}
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.name}>
            {name}
          </Link>
          <nav aria-label={t('nav.main')} className={classes.nav}>
            {nav
              .filter(({ phoneOnly }) => !phoneOnly)
              .map(({ to, label, end }) => (
                <NavLink key={to} to={to} end={end ?? false} className={classes.link}>
                  {label}
                </NavLink>
              ))}
          </nav>
          <div className={classes.tools}>{tools}</div>
        </div>
      </header>
      <main id="inhoud" className={classes.main} tabIndex={-1}>
        {children}
      </main>
      {footer}
      <BottomNav items={nav} />
    </div>
  );
}
