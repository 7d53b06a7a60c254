import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { Aanvraag } from '@opgaveteams/shared/aanvragen/aanvraag.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useIk } from '../../api/ik.ts';
import { useApi, useWrite } from '../../api/useApi.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { Section } from '../../ui/page/Section.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { useNamens } from '../../ui/spreken/useNamens.ts';
import { TimeText } from '../../ui/time/TimeText.tsx';
import classes from './Meedoen.module.css';

/** Who asks to come in and waits for my answer: of one groep, or of all. Nothing when nobody waits. */
export function Aanvragen({ groepId }: { groepId?: string }) {
  const { t } = useTranslation('meedoen');
  const { persoon } = useIk();
  const query = groepId ? { groep: groepId } : {};
  const { data } = useApi('GET /aanvragen', { query }, { enabled: persoon !== null });
  if (!data || data.items.length === 0) return null;
  return (
    <Section title={t('asked.title', { count: data.items.length })}>
      <ul className={classes.list}>
        {data.items.map((aanvraag) => (
          <li key={aanvraag.id} className={classes.row}>
            <Regel aanvraag={aanvraag} waar={!groepId} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Regel({ aanvraag, waar }: { aanvraag: Aanvraag; waar: boolean }) {
  const { t } = useTranslation('meedoen');
  const [refusing, setRefusing] = useState(false);
  const write = useWrite('PUT /aanvragen/:id/antwoord');
  const { id, persoon, vraag, motivatie, basis, groep, zetel, op } = aanvraag;
  const behalf = useNamens(aanvraag.namens);
  const naam = persoon.naam ?? t('asked.someone');
  const letIn = (): void =>
    write.mutate(
      { params: { id }, body: { uitkomst: 'toegelaten' } },
      {
        onSuccess: () => void showDone(t('asked.in', { naam })),
        onError: ({ message }) => void showDone(message),
      },
    );
  return (
    <>
      <div>
        <p>
          <strong>
            <PersonName person={persoon} link />
          </strong>
          {waar && (
            <>
              {' · '}
              <Link to={`/groepen/${groep.id}`}>{groep.naam}</Link>
            </>
          )}
        </p>
        <p className={classes.small}>
          {t(`basis.${basis}`)} · {behalf && `${behalf} · `}
          <TimeText moment={op} as="relative" />
        </p>
        {zetel && <p>{t(zetel.vrij ? 'asked.plek' : 'asked.plekTaken', { plek: zetel.naam })}</p>}
        {motivatie && vraag && <p className={classes.small}>{vraag}</p>}
        {motivatie && <p>{motivatie}</p>}
      </div>
      <div className={classes.acts}>
        <Button aria-label={t('asked.letInOf', { naam })} loading={write.isPending} onClick={letIn}>
          {t('asked.letIn')}
        </Button>
        <Button
          variant="default"
          aria-label={t('asked.refuseOf', { naam })}
          onClick={() => setRefusing(true)}
        >
          {t('asked.refuse')}
        </Button>
      </div>
      {refusing && <Nee aanvraag={aanvraag} naam={naam} onClose={() => setRefusing(false)} />}
    </>
  );
}

function Nee({ aanvraag, naam, onClose }: { aanvraag: Aanvraag; naam: string; onClose: () => void }) {
  const { t } = useTranslation('meedoen');
  const write = useWrite('PUT /aanvragen/:id/antwoord');
  const form = useForm({
    initialValues: { reden: '' },
    validate: { reden: (reden) => (reden.trim() ? null : t('asked.needReason')) },
  });
  const send = async ({ reden }: { reden: string }) => {
    await write.mutateAsync({ params: { id: aanvraag.id }, body: { uitkomst: 'afgewezen', reden } });
    onClose();
    await showDone(t('asked.told'));
  };
  return (
    <Dialog opened onClose={onClose} title={t('asked.refuseOf', { naam })}>
      <Form form={form} send={send} submit={t('asked.refuseSubmit')} onCancel={onClose}>
        <Textarea
          label={t('asked.why')}
          description={t('asked.whyHint', { naam })}
          maxLength={300}
          data-autofocus
          {...form.getInputProps('reden')}
        />
      </Form>
    </Dialog>
  );
}
