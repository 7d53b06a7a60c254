import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Awareness } from 'y-protocols/awareness';
import { useAnnounce } from '../../../ui/live/Announcer.tsx';
import { currentLanguage } from '../../../i18n/i18n.ts';
import type { Writer } from '../useVerslag.ts';
import { nameOf, othersIn } from './carets.ts';
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
      if (fresh.length > 0) announce(t('schrijft_mee', { count: fresh.length, namen: namesOf(fresh) }));
      known.current = new Set(now.map((writer) => writer.id));
      setOthers((before) => (sameNames(before, now) ? before : now));
    };
    awareness.on('change', look);
    look();
    return () => awareness.off('change', look);
  }, [announce, awareness, t]);

  if (others.length === 0) return null;
  return (
    <p className={classes.writers}>{t('schrijft_mee', { count: others.length, namen: namesOf(others) })}</p>
  );
}

function namesOf(writers: Writer[]): string {
  const list = new Intl.ListFormat(currentLanguage(), { type: 'conjunction' });
  return list.format(writers.map(nameOf));
}

function sameNames(one: Writer[], other: Writer[]): boolean {
  return one.map((w) => w.naam).join('\n') === other.map((w) => w.naam).join('\n');
}
