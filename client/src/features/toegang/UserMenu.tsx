import { useClickOutside } from '@mantine/hooks';
import { useId, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { initials } from '../../ui/person/initials.ts';
import { useSignOut } from './useSignIn.ts';
import classes from './UserMenu.module.css';

/** For the header: the way in for who is not signed in, else one's own menu. */
export function UserMenu() {
  const { t } = useTranslation('toegang');
  const { persoon, isPending } = useIk();
  const { pathname, search } = useLocation();
  if (isPending) return null;
  if (persoon) return <OwnMenu id={persoon.id} naam={persoon.naam} key={pathname} />;
  const here =
    pathname === '/' || pathname === '/inloggen'
      ? ''
      : `?${new URLSearchParams({ verder: pathname + search })}`;
  return (
    <Link to={{ pathname: '/inloggen', search: here }} className={classes.signIn}>
      {t('menu.signIn')}
    </Link>
  );
}

/**
 * A button that shows a list of links: plain links rather than a `menu`, so that every reader and keyboard knows
 * them. Closes by Escape, a tap beside it, when the focus leaves, and after a navigation.
 */
function OwnMenu({ id, naam }: { id: string; naam: string }) {
  const { t } = useTranslation('toegang');
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const root = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const signOut = useSignOut();
  const links = [
    { to: '/mijn', label: t('menu.mine') },
    { to: `/personen/${id}`, label: t('menu.profile') },
    { to: '/mijn/account', label: t('menu.account') },
  ];
  // The menu has no room for what went wrong.
  const out = (): void =>
    signOut.mutate(undefined, {
      onError: async ({ message }) => (await import('../../ui/notice/messages.tsx')).showDone(message),
    });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>): void => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div ref={root} className={classes.menu} onKeyDown={onKeyDown} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className={classes.button}
        aria-label={t('menu.label', { naam })}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true" className={classes.face}>
          {initials(naam)}
        </span>
      </button>
      <div id={panel} className={classes.panel} hidden={!open}>
        <p className={classes.who}>{naam}</p>
        <ul className={classes.links}>
          {links.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className={classes.item} onClick={() => setOpen(false)}>
                {label}
              </Link>
            </li>
          ))}
          <li>
            <button type="button" className={classes.item} onClick={out}>
              {t('menu.out')}
            </button>
          </li>
        </ul>
      </div>
    </div>
  );
}
