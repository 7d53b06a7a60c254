import { useTranslation } from 'react-i18next';
import { PersonAvatar } from './PersonAvatar.tsx';
import type { AvatarPerson } from './PersonAvatar.tsx';
import classes from './Person.module.css';

interface Props {
  people: AvatarPerson[];
  /** How many there are, when `people` is only the beginning. */
  total?: number;
  /** How many faces; the rest is in the number. */
  max?: number;
  /** Where a face leads. */
  linkTo?: (person: AvatarPerson) => string;
}

/** A few faces and a number in words: "6 mensen". */
export function AvatarRow({ people, total = people.length, max = 5, linkTo }: Props) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.row}>
      <ul className={classes.faces}>
        {people.slice(0, max).map((person) => (
          <li key={person.id}>
            <PersonAvatar person={person} {...(linkTo && { to: linkTo(person) })} />
          </li>
        ))}
      </ul>
      <span>{t('people', { count: total })}</span>
    </div>
  );
}
