import { Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import { accentProps } from '../theme/accent.ts';
import { initials, personAccent } from './initials.ts';
import classes from './Person.module.css';

export interface AvatarPerson {
  id: string;
  naam: string;
}

interface Props {
  person: AvatarPerson;
  /** Where a tap leads; without it a tap shows the name. */
  to?: string;
}

/** A person as initials on a colour of their own. The name shows on hover, focus or tap, and is read aloud. */
export function PersonAvatar({ person, to }: Props) {
  const face = (
    <span aria-hidden="true" className={classes.face} {...accentProps(personAccent(person.id))}>
      {initials(person.naam)}
    </span>
  );
  return (
    <Tooltip label={person.naam}>
      {to ? (
        <Link to={to} className={classes.target} aria-label={person.naam}>
          {face}
        </Link>
      ) : (
        <button type="button" className={classes.target} aria-label={person.naam}>
          {face}
        </button>
      )}
    </Tooltip>
  );
}
