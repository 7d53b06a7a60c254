import { Combobox } from '@mantine/core';
import type { Zoekresultaat } from '@opgaveteams/shared/zoeken/zoeken.api';
import { useTranslation } from 'react-i18next';
import classes from './Zoeken.module.css';

/** What was found, by kind, in the order of the server. */
export function Resultaten({ items }: { items: Zoekresultaat[] }) {
  const { t } = useTranslation('zoeken');
  const soorten = [...new Set(items.map(({ soort }) => soort))];
  return (
    <Combobox.Options aria-label={t('results')} className={classes.list}>
      {soorten.map((soort) => (
        <Combobox.Group
          key={soort}
          label={t(`soort.${soort}`)}
          classNames={{ groupLabel: classes.kind ?? '' }}
        >
          {items
            .filter((item) => item.soort === soort)
            .map((item) => (
              <Combobox.Option key={item.id} value={item.pad} className={classes.option}>
                <span className={classes.title}>{item.titel}</span>
                {item.onderschrift && <span className={classes.under}>{item.onderschrift}</span>}
                {item.fragment && <span className={classes.under}>{item.fragment}</span>}
              </Combobox.Option>
            ))}
        </Combobox.Group>
      ))}
    </Combobox.Options>
  );
}
