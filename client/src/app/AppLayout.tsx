import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconLogin from '@tabler/icons-react/dist/esm/icons/IconLogin.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { useIk } from '../api/ik.ts';
import { UserMenu } from '../features/toegang/UserMenu.tsx';
import { Zoeken } from '../features/zoeken/Zoeken.tsx';
import { AppFrame } from '../ui/layout/AppFrame.tsx';
import { DeviceSettings } from '../ui/layout/DeviceSettings.tsx';
import { Footer } from '../ui/layout/Footer.tsx';
import { useProductName } from '../ui/page/productName.ts';
import { Banners } from './Banners.tsx';

/** Puts the parts of the frame together. */
export function AppLayout() {
  const { t } = useTranslation();
  const name = useProductName();
  const { persoon } = useIk();
  const own = persoon
    ? { to: '/mijn', label: t('nav.mine'), icon: <IconUser size={24} /> }
    : { to: '/inloggen', label: t('nav.signIn'), icon: <IconLogin size={24} />, phoneOnly: true };
  const nav = [
    { to: '/', label: t('nav.home'), icon: <IconHome size={24} />, end: true },
    { to: '/opgaveteams', label: t('nav.teams'), icon: <IconUsersGroup size={24} /> },
    own,
  ];
  const links = [
    { to: '/toegankelijkheid', label: t('footer.accessibility') },
    { to: '/privacy', label: t('footer.privacy') },
  ];
  return (
    <AppFrame
      name={name}
      nav={nav}
      banner={<Banners />}
      tools={
        <>
          <Zoeken />
          <UserMenu />
        </>
      }
      footer={<Footer name={name} links={links} settings={<DeviceSettings />} />}
    >
      <Outlet />
      <ScrollRestoration />
    </AppFrame>
  );
}
