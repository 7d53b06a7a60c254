import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import IconEyeCheck from '@tabler/icons-react/dist/esm/icons/IconEyeCheck.mjs';
import IconLock from '@tabler/icons-react/dist/esm/icons/IconLock.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../api/now.ts';
import { useAnnounce } from '../../../ui/live/Announcer.tsx';
import { TimeText } from '../../../ui/time/TimeText.tsx';
import classes from './Leven.module.css';
import { Stappen } from './Stappen.tsx';

const icons = { in_bewerking: IconPencil, ter_correctie: IconEyeCheck, vastgesteld: IconLock };

/** Who had it open hears that it went on, and what that means for them. */
function useAnnouncedFase({ fase, vastgesteld }: Vaststelling): boolean {
  const { t } = useTranslation('leven');
  const announce = useAnnounce();
  const before = useRef(fase);
  useEffect(() => {
    if (before.current === fase) return;
    before.current = fase;
    announce(t(`nu.${fase}`));
  }, [announce, fase, t]);
  return vastgesteld !== null;
}

interface Props {
  vaststelling: Vaststelling;
  groepen: { id: string; naam: string }[];
}

/** Where a verslag is in its life, in words, with the steps from here. */
export default function Stand({ vaststelling, groepen }: Props) {
  const { t } = useTranslation('leven');
  const { fase, correctieTot, openCorrecties } = vaststelling;
  const done = useAnnouncedFase(vaststelling);
  const Icon = icons[fase];
  const open = correctieTot !== null && serverNow() < new Date(correctieTot);
  return (
    <div className={classes.stand} data-fase={fase}>
      <p className={classes.line}>
        <Icon aria-hidden="true" size={20} />
        <span>
          {t(`stand.${fase}`)}{' '}
          {fase === 'ter_correctie' &&
            (open ? (
              <>
                {t('stand.tot')} <TimeText moment={correctieTot} as="moment" />.{' '}
              </>
            ) : (
              `${t('stand.voorbij')} `
            ))}
          {openCorrecties > 0 && t('stand.open', { count: openCorrecties })}
        </span>
      </p>
      {!done && <Stappen vaststelling={vaststelling} groepen={groepen} />}
    </div>
  );
}
