import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Info.module.css';

const parts = {
  read: ['text', 'device'],
  join: ['name', 'email', 'seats', 'work', 'log', 'guest'],
  signIn: ['cookie', 'devices', 'offline', 'code'],
  who: ['text', 'admin'],
  long: ['text', 'session', 'erase', 'typed'],
  where: ['text'],
} as const;

/** What is kept about people, why and how long: only what this version really does. */
export default function PrivacyScreen() {
  const { t } = useTranslation('info');
  return (
    <Page title={t('privacy.title')} lead={t('privacy.lead')}>
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
        <Section key={part} title={t(`privacy.${part}.title`)}>
          <ul className={classes.list}>
            {parts[part].map((line) => (
              <li key={line}>{t(`privacy.${part}.${line}` as 'privacy.read.text')}</li>
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}
