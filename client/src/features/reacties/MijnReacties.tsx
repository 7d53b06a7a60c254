import { useTranslation } from 'react-i18next';
import { useApiList } from '../../api/useApi.ts';
import { Section } from '../../ui/page/Section.tsx';
import { ReactieItem } from './ReactieItem.tsx';
import classes from './Reacties.module.css';

/** What I said of a programme, and what was done with it. Nothing for who said nothing. */
export function MijnReacties() {
  const { t } = useTranslation('reacties');
  const { items = [] } = useApiList('GET /reacties/van-mij', { query: { aantal: 20 } });
  if (items.length === 0) return null;
  return (
    <Section title={t('mijn')}>
      <ul className={classes.list}>
        {items.map((reactie) => (
          <li key={reactie.id}>
            <ReactieItem reactie={reactie} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
