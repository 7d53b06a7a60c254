import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyDialog } from '../../ui/dialog/lazyDialog.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Panelen.module.css';

const Sheet = lazyDialog(async () => (await import('../../ui/sheet/Sheet.tsx')).Sheet);

export interface Paneel {
  key: string;
  title: string;
  icon: ReactNode;
  /** How many, beside the title; leave it out when a number says nothing. */
  count?: number | undefined;
  content: ReactNode;
}

/** What stands beside the verslag, under each other. */
export function Kolom({ panelen }: { panelen: Paneel[] }) {
  return panelen.map(({ key, title, count, content }) => (
    <Section
      key={key}
      title={title}
      aside={count !== undefined && <span className={classes.count}>{count}</span>}
    >
      {content}
    </Section>
  ));
}

/** The same on a narrow screen: a bar within reach of the thumb, each part in a sheet; the verslag keeps the page. */
export function Balk({ panelen }: { panelen: Paneel[] }) {
  const { t } = useTranslation('bijeenkomsten');
  const [shown, setShown] = useState<string | null>(null);
  const paneel = panelen.find(({ key }) => key === shown);
  return (
    <>
      <div role="toolbar" aria-label={t('balk')} className={classes.bar} data-page-bar>
        {panelen.map(({ key, title, icon, count }) => (
          <button
            key={key}
            type="button"
            aria-haspopup="dialog"
            className={classes.item}
            onClick={() => setShown(key)}
          >
            <span aria-hidden="true" className={classes.icon}>
              {icon}
            </span>
            <span className={classes.label}>
              {count === undefined ? title : t('counted', { title, count })}
            </span>
          </button>
        ))}
      </div>
      {paneel && (
        <Sheet opened onClose={() => setShown(null)} title={paneel.title}>
          {paneel.content}
        </Sheet>
      )}
    </>
  );
}
