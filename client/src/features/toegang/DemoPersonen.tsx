import type { DemoPersoon } from '@opgaveteams/shared/toegang/toegang.schema';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/page/Section.tsx';
import { Failure } from '../../ui/form/Failure.tsx';
import type { useSignIn } from './useSignIn.ts';
import classes from './Toegang.module.css';

interface Props {
  personen: DemoPersoon[];
  signIn: ReturnType<typeof useSignIn>;
}

/** The people of the demo data, each with what is worth trying as them. */
export function DemoPersonen({ personen, signIn }: Props) {
  const { t } = useTranslation('toegang');
  return (
    <Section title={t('demo.title')}>
      <p>{t('demo.text')}</p>
      {signIn.variables?.met === 'demo' && <Failure error={signIn.error} />}
      <ul className={classes.people}>
        {personen.map(({ id, naam, uitleg }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.person}
              aria-disabled={signIn.isPending}
              onClick={() => !signIn.isPending && signIn.mutate({ met: 'demo', persoonId: id })}
            >
              <span className={classes.name}>{naam}</span>
              <span className={classes.about}>{uitleg}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
