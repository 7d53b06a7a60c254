import type { BijeenkomstRegel } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useTranslation } from 'react-i18next';
import { useThema } from '../../api/gebied.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Headline } from '../../ui/page/Headline.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Bijeenkomst.module.css';
import { FaseMark } from './FaseMark.tsx';

interface Props {
  bijeenkomst: BijeenkomstRegel;
  /** Say whose it is; for lists of several groepen. */
  groep?: boolean;
}

/** A bijeenkomst in a list: when first, then what and where. */
export function BijeenkomstRow({ bijeenkomst, groep = false }: Props) {
  const { t } = useTranslation('bijeenkomsten');
  const { id, titel, begin, plaats, fase, groepen, opgaveteams } = bijeenkomst;
  const thema = useThema(opgaveteams.length === 1 ? opgaveteams[0]?.themaId : undefined);
  const names = groepen.map(({ naam }) => naam).join(', ');
  return (
    <LiveHighlight version={`${fase} ${begin} ${plaats}`}>
      <Headline
        to={`/bijeenkomsten/${id}`}
        title={titel}
        {...(thema && { accent: thema.accent })}
        {...(fase !== 'gepland' && { mark: <FaseMark fase={fase} /> })}
        meta={[...(groep && names ? [names] : []), plaats || t('row.noPlace')].join(' · ')}
      >
        <p className={fase === 'afgelast' ? classes.struck : classes.when}>
          <TimeText moment={begin} />
        </p>
      </Headline>
    </LiveHighlight>
  );
}
