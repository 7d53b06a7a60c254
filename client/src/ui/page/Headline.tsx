import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { accentProps } from '../theme/accent.ts';
import classes from './Headline.module.css';

interface Props {
  to: string;
  title: string;
  /** Number of an actielijn or besluit, before the title. */
  number?: number | string;
  /** A StatusMark, in front. */
  mark?: ReactNode;
  /** One sentence under the title. */
  children?: ReactNode;
  /** Short and late: a TimeText, a count. */
  meta?: ReactNode;
  /** Number of the thema colour, 1 to 8. */
  accent?: number;
}

/** One item of a list as a newspaper would set it: headline, sentence, small print. The whole line can be tapped. */
export function Headline({ to, title, number, mark, children, meta, accent }: Props) {
  return (
    <article className={classes.item} {...accentProps(accent)}>
      <h3 className={classes.title}>
        {number !== undefined && <span className={classes.number}>{number}</span>}
        <Link to={to} className={classes.link}>
          {title}
        </Link>
      </h3>
      {mark && <div className={classes.mark}>{mark}</div>}
      {children && <div className={classes.text}>{children}</div>}
      {meta && <div className={classes.meta}>{meta}</div>}
    </article>
  );
}

/** A list of headlines with a rule between them. */
export function Headlines({ children }: { children: ReactNode }) {
  return <div className={classes.list}>{children}</div>;
}
