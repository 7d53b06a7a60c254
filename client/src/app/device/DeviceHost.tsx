import { Button } from '@mantine/core';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { erasingWaits } from '../../device/erasing.ts';
import { signOutQuestion } from '../../device/signOut.ts';
import { newVersion, takeNewVersion } from '../../device/worker.ts';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { Banner } from '../../ui/notice/Banner.tsx';
import { useOwnDevice, useUnsent, useWake, useWorker } from './useDevice.ts';

const Leftovers = lazy(() => import('./Leftovers.tsx'));
const SignOutDialog = lazyDialog(async () => (await import('./SignOutDialog.tsx')).default);

/**
 * What the device does behind the screens: keeps the client, sends what waits, forgets who left. It speaks in lines
 * above the page, and asks before it throws something away.
 */
export default function DeviceHost() {
  const { t } = useTranslation('apparaat');
  const { data: ik } = useApi('GET /ik', {});
  const id = ik?.persoon?.id ?? null;
  useWake(useWorker(id !== null));
  const { others } = useOwnDevice(ik);
  const stuck = useUnsent(id).filter(({ vast }) => vast !== null);
  const newer = useSyncExternalStore(newVersion.subscribe, newVersion.waits);
  const erasing = useSyncExternalStore(erasingWaits.subscribe, erasingWaits.now);
  const question = useSyncExternalStore(signOutQuestion.subscribe, signOutQuestion.now);
  const [shown, setShown] = useState(false);
  const [taking, setTaking] = useState(false);
  const take = async (): Promise<void> => {
    setTaking(true);
    setTaking(await takeNewVersion());
  };
  return (
    <>
      {newer && (
        <Banner
          title={t('versie.titel')}
          live
          action={
            <BannerButton loading={taking} onClick={() => void take()}>
              {t('versie.knop')}
            </BannerButton>
          }
        >
          {t('versie.tekst')}
        </Banner>
      )}
      {erasing && (
        <Banner title={t('wissen.titel')} live>
          {t('wissen.tekst')}
        </Banner>
      )}
      {others && (
        <Banner title={t('ander.titel')} live>
          {t('ander.tekst')}
        </Banner>
      )}
      {stuck.length > 0 && (
        <Banner
          title={t('vast.balk')}
          live
          action={<BannerButton onClick={() => setShown(true)}>{t('vast.bekijk')}</BannerButton>}
        >
          {t('vast.balkTekst')}
        </Banner>
      )}
      <Suspense fallback={null}>
        {id && stuck.length > 0 && (
          <Leftovers persoonId={id} texts={stuck} opened={shown} onClose={() => setShown(false)} />
        )}
      </Suspense>
      {question && <SignOutDialog question={question} onClose={() => question.answer(false)} />}
    </>
  );
}

function BannerButton({
  loading = false,
  onClick,
  children,
}: {
  loading?: boolean;
  onClick: () => void;
  children: string;
}) {
  return (
    <Button variant="default" loading={loading} onClick={onClick}>
      {children}
    </Button>
  );
}
