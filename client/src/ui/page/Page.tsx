import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { Back } from './Back.tsx';
import { useProductName } from './productName.ts';
import { accentProps } from '../theme/accent.ts';
import classes from './Page.module.css';

interface Props {
  /** The one headline; also the title of the tab. */
  title: string;
  /** The tab of the page that is open, for the title of the browser's tab. */
  part?: string;
  /** One sentence that answers the question people come with. */
  lead?: ReactNode;
  /** Where this page hangs: the page above it. */
  back?: { to: string; label: string };
  /** Above the headline: a ThemaBand, a kind of page. */
  kicker?: ReactNode;
  /** What one does most here, beside the headline. */
  actions?: ReactNode;
  /** Number of the thema colour, 1 to 8. */
  accent?: number;
  children?: ReactNode;
}

/**
 * One screen: headline, leading sentence, and the rest. Sets the title of the tab, and after a navigation moves the
 * focus to the headline, so that a screen reader tells where one is (not on the first load, and never on a live change).
 */
export function Page({ title, part, lead, back, kicker, actions, accent, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const product = useProductName();
  const { key, state } = useLocation();
  const keepFocus = (state as { keepFocus?: boolean } | null)?.keepFocus === true;
  const type = useNavigationType();

  useEffect(() => {
    document.title = [part, title, product]
      .filter((each, index, all) => each && all.indexOf(each) === index)
      .join(' – ');
  }, [part, title, product]);

  useEffect(() => {
    // A filter in the address replaces the entry: the focus stays in the filter. A tab keeps it by its state.
    if (key !== 'default' && type !== 'REPLACE' && !keepFocus)
      heading.current?.focus({ preventScroll: true });
  }, [key, type, keepFocus]);

  return (
    <article className={classes.page} {...accentProps(accent)}>
      <header className={classes.header}>
        <div className={classes.words}>
          {back && <Back {...back} />}
          {kicker}
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}
