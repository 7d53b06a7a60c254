import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useBuurtNaam } from '../../api/gebied.ts';
import { Section } from '../../ui/page/Section.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Actielijn.module.css';

function Fact({ label, items }: { label: string; items: ReactNode[] }) {
  if (items.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <ul>
          {items.map((item, index) => (
            <li key={index}>{item}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** Who and where: trekkers, groepen, partners, buurten, and the period. */
export function ActielijnFeiten({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('actielijnen');
  const buurtNaam = useBuurtNaam();
  const { van, tot } = lijn.periode;
  const days = {
    from: <TimeText moment={van} as="day" />,
    until: <TimeText moment={tot ?? van} as="day" />,
  };
  return (
    <Section title={t('feiten.title')}>
      <dl className={classes.facts}>
        <Fact
          label={t('feiten.trekkers')}
          items={lijn.trekkers.map((person, index) => (
            <PersonName key={index} person={person} link />
          ))}
        />
        <Fact
          label={t('feiten.groepen')}
          items={lijn.groepen.map(({ id, naam }) => (
            <Link key={id} to={`/groepen/${id}`}>
              {naam}
            </Link>
          ))}
        />
        <Fact label={t('feiten.partners')} items={lijn.partners.map(({ naam }) => naam)} />
        <Fact label={t('feiten.buurten')} items={lijn.buurten.map(buurtNaam)} />
        <Fact
          label={t('feiten.periode')}
          items={[
            <Trans
              key="periode"
              t={t}
              i18nKey={tot ? 'feiten.fromUntil' : 'feiten.from'}
              components={days}
            />,
          ]}
        />
      </dl>
    </Section>
  );
}
