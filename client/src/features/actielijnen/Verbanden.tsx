import type { Actielijn } from '@opgaveteams/shared/actielijnen/actielijn.schema';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Where an actielijn came from and where it went on, each a way there; nothing of those that one may not open. */
export function Verbanden({ lijn }: { lijn: Actielijn }) {
  const { t } = useTranslation('lijnen');
  const { komtUit, opgenomen, delen } = lijn;
  const kinds = [
    { key: 'komtUit', lijnen: komtUit ? [komtUit] : [] },
    { key: 'opgenomen', lijnen: opgenomen },
    { key: 'delen', lijnen: delen },
  ] as const;
  return kinds
    .filter(({ lijnen }) => lijnen.length > 0)
    .map(({ key, lijnen }) => (
      <p key={key}>
        {t(`verband.${key}`)}{' '}
        {lijnen.map(({ id, titel }, i) => (
          <Fragment key={id}>
            {i > 0 && ', '}
            <Link to={`/actielijnen/${id}`}>{titel}</Link>
          </Fragment>
        ))}
      </p>
    ));
}
