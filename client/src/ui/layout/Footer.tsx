import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './Footer.module.css';

interface Props {
  name: string;
  /** Links that every page has: `/toegankelijkheid`, `/privacy`. */
  links: { to: string; label: string }[];
  /** Choices for this device: language, light or dark. */
  settings?: ReactNode;
}

/** The end of every page: whose site it is, the pages that the law asks for, and the choices for this device. */
export function Footer({ name, links, settings }: Props) {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <div className={classes.inner}>
        <p className={classes.name}>{name}</p>
        <nav aria-label={t('footer.label')} className={classes.links}>
          {links.map(({ to, label }) => (
            <Link key={to} to={to} className={classes.link}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={classes.settings}>{settings}</div>
      </div>
    </footer>
  );
}
