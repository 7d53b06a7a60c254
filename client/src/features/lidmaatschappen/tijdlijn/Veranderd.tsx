import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../../api/now.ts';
import { addDays } from '../../../ui/time/days.ts';
import { dayOf, momentOf } from '../../../ui/time/local.ts';
import { veranderd, type Rij } from './tijdlijn.ts';
import { useWoorden } from './woorden.ts';
import classes from './Tijdlijn.module.css';

/** Who came, who went and who changed since a day that one chooses. */
export function Veranderd({ rijen }: { rijen: readonly Rij[] }) {
  const { t } = useTranslation('lidmaatschappen');
  const woorden = useWoorden();
  const today = dayOf(serverNow());
  const [sinds, setSinds] = useState(addDays(today, -90));
  const { kwamen, gingen, anders } = veranderd(
    rijen,
    Date.parse(momentOf(sinds || today, '00:00')),
    serverNow().getTime(),
  );
  const none = kwamen.length + gingen.length + anders.length === 0;
  const lists = [
    { key: 'came', items: kwamen },
    { key: 'went', items: gingen },
    { key: 'other', items: anders },
  ] as const;
  return (
    <section aria-labelledby="veranderd-sinds" className={classes.all}>
      <h2 id="veranderd-sinds">{t('changed.title')}</h2>
      <TextInput
        type="date"
        label={t('changed.day')}
        max={today}
        value={sinds}
        onChange={(event) => setSinds(event.currentTarget.value)}
        className={classes.date}
      />
      <p role="status" className={classes.hint}>
        {none
          ? t('changed.none')
          : t('changed.sum', { came: kwamen.length, went: gingen.length, other: anders.length })}
      </p>
      {lists.map(({ key, items }) =>
        items.length === 0 ? null : (
          <div key={key}>
            <h3 className={classes.subhead}>{t(`changed.${key}`, { count: items.length })}</h3>
            <ul className={classes.list}>
              {items.map(({ id, naam, groep, voor, na }) => (
                <li key={id}>
                  <strong>{naam ?? woorden.onbekend}</strong>, {groep}
                  {voor && na
                    ? `: ${t('changed.from', { voor: woorden.balk(voor), na: woorden.balk(na) })}`
                    : ` (${woorden.balk((na ?? voor) as NonNullable<typeof na>)})`}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </section>
  );
}
