import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import { useAnnounce } from '../../../ui/live/Announcer.tsx';
import { currentLanguage } from '../../../i18n/i18n.ts';
import type { Writer } from '../useVerslag.ts';
import { othersIn } from './carets.ts';
import classes from './Editor.module.css';

/** Says who writes along, and announces each who comes in. */
export function WritersNow({ awareness }: { awareness: Awareness }) {
  const { t } = useTranslation('verslagen');
  const announce = useAnnounce();
  const [others, setOthers] = useState<Writer[]>(() => othersIn(awareness));
  const known = useRef(new Set<string>());

  useEffect(() => {
    const look = (): void => {
      const now = othersIn(awareness);
      const fresh = now.filter((writer) => !known.current.has(writer.id));
      for (const { naam } of fresh) announce(t('schrijft_mee', { count: 1, namen: naam }));
      known.current = new Set(now.map((writer) => writer.id));
      setOthers((before) => (sameNames(before, now) ? before : now));
    };
    awareness.on('change', look);
    look();
    return () => awareness.off('change', look);
  }, [announce, awareness, t]);

  if (others.length === 0) return null;
  const names = new Intl.ListFormat(currentLanguage(), { type: 'conjunction' });
  const namen = names.format(others.map(({ naam }) => naam));
  return <p className={classes.writers}>{t('schrijft_mee', { count: others.length, namen })}</p>;
}

function sameNames(one: Writer[], other: Writer[]): boolean {
  return one.map((w) => w.naam).join('\n') === other.map((w) => w.naam).join('\n');
}
