import IconHome from '@tabler/icons-react/dist/esm/icons/IconHome.mjs';
import IconUsersGroup from '@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration } from 'react-router';
import { AppFrame } from '../ui/layout/AppFrame.tsx';
import { DeviceSettings } from '../ui/layout/DeviceSettings.tsx';
import { Footer } from '../ui/layout/Footer.tsx';
import { useProductName } from '../ui/page/productName.ts';

/** Puts the parts of the frame together: here search, user menu, presence and banners get their place. */
export function AppLayout() {
  const { t } = useTranslation();
  const name = useProductName();
  const nav = [
    { to: '/', label: t('nav.home'), icon: <IconHome size={24} />, end: true },
    { to: '/opgaveteams', label: t('nav.teams'), icon: <IconUsersGroup size={24} /> },
  ];
  const links = [
    { to: '/toegankelijkheid', label: t('footer.accessibility') },
    { to: '/privacy', label: t('footer.privacy') },
  ];
  return (
    <AppFrame
      name={name}
      nav={nav}
      footer={<Footer name={name} links={links} settings={<DeviceSettings />} />}
    >
      <Outlet />
      <ScrollRestoration />
    </AppFrame>
  );
}
