import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Groep } from '@opgaveteams/shared/groepen/groep.schema';
import { vrijeZetels } from '@opgaveteams/shared/zetels/zetel.policy';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi, useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { useVoorWie } from '../../ui/spreken/useVoorWie.ts';
import { VoorWieVeld } from '../../ui/spreken/VoorWieVeld.tsx';
import classes from './Meedoen.module.css';

interface Props {
  groep: Groep;
  /** How one gets in: for who did not ask yet. */
  children: ReactNode;
}

/** Ask to come into a groep that lets people in when they ask; then where that stands. */
export function VraagMeeTeDoen({ groep, children }: Props) {
  const { t } = useTranslation('meedoen');
  const { persoon, actor } = useIk();
  const [asking, setAsking] = useState(false);
  const signedIn = persoon !== null && !actor.gast;
  const { data } = useApi('GET /aanvragen', { query: { groep: groep.id } }, { enabled: signedIn });
  if (!persoon)
    return (
      <>
        {children}
        <Button component={Link} variant="default" to={`/inloggen?verder=/groepen/${groep.id}`}>
          {t('ask.signIn')}
        </Button>
      </>
    );
  if (!signedIn) return children;
  if (!data) return null;
  const laatste = data.eigen[0];
  if (laatste?.status === 'open') return <p role="status">{t('ask.waiting')}</p>;
  return (
    <div className={classes.made}>
      {children}
      {laatste?.status === 'afgewezen' && <p>{t('ask.refused', { reden: laatste.reden })}</p>}
      <div>
        <Button onClick={() => setAsking(true)}>{t('ask.open')}</Button>
      </div>
      {asking && <Vraag groep={groep} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Vraag({ groep, onClose }: { groep: Groep; onClose: () => void }) {
  const { t } = useTranslation('meedoen');
  const write = useWrite('POST /aanvragen');
  const { keuze, kies, namens } = useVoorWie();
  const { data: zetels } = useApi('GET /zetels', { query: { groep: groep.id } });
  const empty = (zetels?.items ?? []).filter((zetel) => vrijeZetels(zetel) > 0);
  const form = useForm({
    initialValues: { motivatie: '', zetelId: '', basis: 'flexibel' as 'vast' | 'flexibel' },
  });
  const send = async ({ zetelId, ...values }: typeof form.values) => {
    await write.mutateAsync({ body: { groepId: groep.id, ...values, namens, zetelId: zetelId || null } });
    onClose();
    await showDone(t('ask.sent'));
  };
  return (
    <Dialog opened onClose={onClose} title={t('ask.title', { groep: groep.naam })}>
      <Form form={form} send={send} submit={t('ask.submit')} onCancel={onClose}>
        <Textarea
          label={groep.vraag || t('ask.why')}
          description={t('ask.whyHint')}
          maxLength={600}
          {...form.getInputProps('motivatie')}
        />
        {empty.length > 0 && (
          <NativeSelect
            label={t('ask.plek')}
            data={[
              { value: '', label: t('ask.noPlek') },
              ...empty.map(({ id, naam }) => ({ value: id, label: naam })),
            ]}
            {...form.getInputProps('zetelId')}
          />
        )}
        {keuze !== null && <VoorWieVeld value={keuze} onChange={kies} />}
        <NativeSelect
          label={t('ask.basis')}
          data={(['flexibel', 'vast'] as const).map((value) => ({ value, label: t(`basis.${value}`) }))}
          {...form.getInputProps('basis')}
        />
      </Form>
    </Dialog>
  );
}
