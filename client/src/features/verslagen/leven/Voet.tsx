import { Button } from '@mantine/core';
import type { Vaststelling } from '@opgaveteams/shared/vaststellingen/vaststelling.schema';
import { mayReadOntstaan } from '@opgaveteams/shared/verslagen/verslag.policy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../../api/ik.ts';
import { Paragraphs } from '../../../ui/text/Paragraphs.tsx';
import { GewoneTaalDialog } from './GewoneTaalDialog.tsx';
import classes from './Leven.module.css';
import { Vastgesteld } from './Vastgesteld.tsx';

/** What the verslag says in plain language (rule 6), and, once it is there, how it was vastgesteld. */
export default function Voet({ vaststelling }: { vaststelling: Vaststelling }) {
  const { t } = useTranslation('leven');
  const [writing, setWriting] = useState(false);
  const ziet = useMay((actor, now) => mayReadOntstaan(actor, { ...vaststelling, schrijverIds: [] }, now));
  const { gewoneTaal, magSchrijven, vastgesteld } = vaststelling;
  return (
    <>
      <section aria-labelledby={`gewoon-${vaststelling.id}`} className={classes.plain}>
        <h3 id={`gewoon-${vaststelling.id}`} className={classes.title}>
          {t('gewoon.title')}
        </h3>
        {gewoneTaal === '' ? (
          <p className={classes.small}>{t('gewoon.leeg')}</p>
        ) : (
          <div dir="auto">
            <Paragraphs text={gewoneTaal} />
          </div>
        )}
        {magSchrijven && (
          <Button variant="default" onClick={() => setWriting(true)}>
            {t(gewoneTaal === '' ? 'gewoon.schrijf' : 'gewoon.verander')}
          </Button>
        )}
      </section>
      {ziet && (
        <p className={classes.link}>
          <Link to={`/verslagen/${vaststelling.id}/geschiedenis`}>{t('geschiedenis')}</Link>
        </p>
      )}
      {vastgesteld && <Vastgesteld verslagId={vaststelling.id} vastgesteld={vastgesteld} />}
      {writing && <GewoneTaalDialog vaststelling={vaststelling} onClose={() => setWriting(false)} />}
    </>
  );
}
