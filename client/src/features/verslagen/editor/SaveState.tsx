import type { SyncState, SyncStatus } from '@opgaveteams/shared/verslagen/verslag.state';
import { IconCheck, IconCloudOff, IconEye, IconLoader2, IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../ui/live/Announcer.tsx';
import classes from './Editor.module.css';

/** After the last letter "saving" stays this long, so that the words do not flicker while one types. */
const CALM_MS = 600;

const icons = {
  laden: IconLoader2,
  bezig: IconLoader2,
  opgeslagen: IconCheck,
  niet_verbonden: IconCloudOff,
  alleen_lezen: IconEye,
  geen_toegang: IconAlertTriangle,
  te_groot: IconAlertTriangle,
  geweigerd: IconAlertTriangle,
} satisfies Record<SyncStatus, typeof IconCheck>;

/** "Saved" may come late, never early; everything else is shown at once. */
function useCalm(status: SyncStatus): SyncStatus {
  const [saved, setSaved] = useState(status === 'opgeslagen');
  useEffect(() => {
    const timer = setTimeout(() => setSaved(status === 'opgeslagen'), status === 'opgeslagen' ? CALM_MS : 0);
    return () => clearTimeout(timer);
  }, [status]);
  return status === 'opgeslagen' && !saved ? 'bezig' : status;
}

/** How it stands with the text, in words, on every width of screen. */
export function SaveState({ state, kept }: { state: SyncState; kept: boolean }) {
  const { t } = useTranslation('verslagen');
  const announce = useAnnounce();
  const status = useCalm(state.status);
  const words = wordsFor();
  const counted = status === 'niet_verbonden' && kept && state.unsaved > 0;
  const Icon = icons[status];

  function wordsFor(): string {
    if (status === 'niet_verbonden' && !kept) return t('status.niet_bewaard');
    if (status === 'alleen_lezen' && state.waarom) return t(`waarom.${state.waarom}`);
    return t(`status.${status}`);
  }

  // Saved and saving follow each other all the time; only what asks for attention is said aloud, and its end.
  const wasQuiet = useRef(true);
  useEffect(() => {
    if (status === 'bezig' || status === 'laden') return;
    const quiet = status === 'opgeslagen';
    if (!quiet || !wasQuiet.current) announce(words);
    wasQuiet.current = quiet;
  }, [announce, status, words]);

  return (
    <p className={classes.state} data-status={status}>
      <Icon aria-hidden="true" size={20} />
      {/* The number grows with every letter: it is seen, and not said aloud each time. */}
      {counted ? t('status.niet_verbonden_n', { count: state.unsaved }) : words}
    </p>
  );
}
