import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page/Page.tsx';
import { Section } from '../../ui/page/Section.tsx';
import classes from './Info.module.css';

const expectations = ['keyboard', 'reader', 'zoom', 'colour', 'motion'] as const;

/** How accessible the site is, said honestly, and how to report what does not work (R05). */
export default function ToegankelijkheidScreen() {
  const { t } = useTranslation('info');
  return (
    <Page title={t('toegankelijkheid.title')} lead={t('toegankelijkheid.lead')}>
      <Section title={t('toegankelijkheid.status.title')}>
        <p className={classes.text}>{t('toegankelijkheid.status.text')}</p>
        <p className={classes.text}>{t('toegankelijkheid.status.aim')}</p>
      </Section>
      <Section title={t('toegankelijkheid.how.title')}>
        <ul className={classes.list}>
          {expectations.map((each) => (
            <li key={each}>{t(`toegankelijkheid.how.${each}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('toegankelijkheid.report.title')}>
        <p className={classes.text}>{t('toegankelijkheid.report.text')}</p>
        <p className={classes.text}>{t('toegankelijkheid.report.also')}</p>
      </Section>
    </Page>
  );
}
