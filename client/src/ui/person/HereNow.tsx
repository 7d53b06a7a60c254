import { useTranslation } from 'react-i18next';
import { PersonAvatar } from './PersonAvatar.tsx';
import type { AvatarPerson } from './PersonAvatar.tsx';
import classes from './Person.module.css';

interface Props {
  /** What `usePresence` gives. */
  here: { personen: (AvatarPerson & { gast?: true })[]; overigen: number };
}

const most = 3;

/** Who else is on this page: faces and a sentence. Nothing when one is alone. */
export function HereNow({ here: { personen, overigen } }: Props) {
  const { t, i18n } = useTranslation('ui');
  const shown = personen.slice(0, most);
  const rest = personen.length - shown.length + overigen;
  const count = shown.length + rest;
  if (count === 0) return null;
  const names = [
    ...shown.map(({ naam, gast }) => (gast ? t('guest', { naam }) : naam)),
    ...(rest > 0 ? [t('here.others', { count: rest })] : []),
  ];
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return (
    <div className={classes.row}>
      {shown.length > 0 && (
        <ul className={classes.faces}>
          {shown.map((person) => (
            <li key={person.id}>
              <PersonAvatar person={person} />
            </li>
          ))}
        </ul>
      )}
      <span>{shown.length > 0 ? t('here.now', { count, names: list }) : t('here.unnamed', { count })}</span>
    </div>
  );
}
