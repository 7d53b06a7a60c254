import { useTranslation } from 'react-i18next';
import { useApi } from '../../api/useApi.ts';
import { Section } from '../../ui/page/Section.tsx';
import { Failure } from './Failure.tsx';
import type { useSignIn } from './useSignIn.ts';
import classes from './Toegang.module.css';

/** The people of the demo data, each with what is worth trying as them. Nothing where there are none. */
export function DemoPersonen({ signIn }: { signIn: ReturnType<typeof useSignIn> }) {
  const { t } = useTranslation('toegang');
  const { data } = useApi('GET /demo-personen', {});
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('demo.title')}>
      <p>{t('demo.text')}</p>
      {signIn.variables?.met === 'demo' && <Failure error={signIn.error} />}
      <ul className={classes.people}>
        {data.items.map(({ id, naam, uitleg }) => (
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
