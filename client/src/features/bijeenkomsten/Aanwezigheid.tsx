import { Button } from '@mantine/core';
import { isLid } from '@opgaveteams/shared/access/actor';
import { mayMarkAanwezigheid, mayRunBijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.policy';
import type { Bijeenkomst } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useIk, useMay } from '../../api/ik.ts';
import { useWrite } from '../../api/useApi.ts';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { showDone } from '../../ui/notice/messages.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import { useNamens } from '../../ui/spreken/useNamens.ts';
import classes from './Aanwezigheid.module.css';

type Aanwezige = Bijeenkomst['aanwezigen'][number];
type Status = Aanwezige['status'];
/** Of who comes when they can nothing is said yet. */
type Genodigde = Omit<Aanwezige, 'status'> & { status: Status | null };
const statussen = ['verwacht', 'aanwezig', 'afgemeld'] as const satisfies readonly Status[];

const zichzelf = { soort: 'zichzelf', naam: null };

type Mark = (persoonId: string, status: Status) => Promise<boolean>;

function useMark(bijeenkomst: Bijeenkomst): Mark {
  const { t } = useTranslation('bijeenkomsten');
  const write = useWrite('PUT /bijeenkomsten/:id/aanwezigheid/:persoonId');
  return async (persoonId, status) => {
    try {
      await write.mutateAsync({ params: { id: bijeenkomst.id, persoonId }, body: { status } });
      return true;
    } catch (error) {
      await showDone(error instanceof Error ? error.message : t('failed'));
      return false;
    }
  };
}

/** I come, or I cannot; during the meeting: I am here. */
function Mine({ bijeenkomst, mark }: { bijeenkomst: Bijeenkomst; mark: Mark }) {
  const { t } = useTranslation('bijeenkomsten');
  const { persoon } = useIk();
  const may = useMay(
    (actor, now) =>
      persoon !== null &&
      (isLid(actor, bijeenkomst.groepIds, now) || isExpected(bijeenkomst, persoon.id)) &&
      mayMarkAanwezigheid(actor, bijeenkomst, persoon.id, now),
  );
  if (!persoon || !may || bijeenkomst.fase === 'afgelast' || bijeenkomst.fase === 'afgerond') return null;
  const mine = bijeenkomst.aanwezigen.find((each) => each.persoon.id === persoon.id)?.status;
  const yes = bijeenkomst.fase === 'bezig' ? ('aanwezig' as const) : ('verwacht' as const);
  const say = async (status: Status) => {
    if (await mark(persoon.id, status)) await showDone(t(`aanwezig.said.${status}`));
  };
  return (
    <div className={classes.mine} role="group" aria-label={t('aanwezig.mine')}>
      {([yes, 'afgemeld'] as const).map((status) => (
        <Button
          key={status}
          variant={mine === status ? 'filled' : 'default'}
          aria-pressed={mine === status}
          onClick={() => void say(status)}
        >
          {t(`aanwezig.say.${status}`)}
        </Button>
      ))}
    </div>
  );
}

/** Whether one is on the list: who runs the meetings of all groepen is not asked at each of them whether they come. */
function isExpected({ aanwezigen, alsHetKan }: Bijeenkomst, persoonId: string): boolean {
  return [...aanwezigen, ...alsHetKan].some(({ persoon }) => persoon.id === persoonId);
}

interface RowProps {
  aanwezige: Genodigde;
  runs: boolean;
  past: boolean;
  mark: Mark;
}

function Row({ aanwezige, runs, past, mark }: RowProps) {
  const { t } = useTranslation('bijeenkomsten');
  const { persoon, status } = aanwezige;
  const { id, naam } = persoon;
  const behalf = useNamens(aanwezige.namens ?? zichzelf);
  const word = (each: Status) => (past ? t(`aanwezig.past.${each}`) : t(`aanwezig.${each}`));
  return (
    <LiveHighlight version={status ?? ''}>
      <div className={classes.row} data-status={status}>
        <span>
          <PersonName person={persoon} link />
          {behalf && <span className={classes.behalf}> {behalf}</span>}
        </span>
        {runs && id ? (
          <select
            className={classes.choice}
            aria-label={t('aanwezig.of', { naam: naam ?? '' })}
            value={status ?? ''}
            onChange={(event) => void mark(id, event.currentTarget.value as Status)}
          >
            {status === null && <option value="">{t('aanwezig.open')}</option>}
            {statussen.map((each) => (
              <option key={each} value={each}>
                {word(each)}
              </option>
            ))}
          </select>
        ) : (
          status && <span className={classes.status}>{word(status)}</span>
        )}
      </div>
    </LiveHighlight>
  );
}

/** Those whom the reader may know by name, and how many others. */
function Lijst({ mensen, ...row }: { mensen: Genodigde[] } & Omit<RowProps, 'aanwezige'>) {
  const { t } = useTranslation('bijeenkomsten');
  const known = mensen.filter(({ persoon }) => persoon.naam !== null);
  const others = mensen.length - known.length;
  return (
    <>
      <ul className={classes.list}>
        {known.map((aanwezige) => (
          <li key={aanwezige.persoon.id}>
            <Row aanwezige={aanwezige} {...row} />
          </li>
        ))}
      </ul>
      {others > 0 && <p className={classes.sum}>{t('aanwezig.others', { count: others })}</p>}
    </>
  );
}

/** Who comes, is here, or cannot; one says it of oneself, who runs the meeting of everybody. */
export function Aanwezigheid({ bijeenkomst }: { bijeenkomst: Bijeenkomst }) {
  const { t } = useTranslation('bijeenkomsten');
  const mark = useMark(bijeenkomst);
  const id = useId();
  const { aanwezigen, alsHetKan, fase } = bijeenkomst;
  const past = fase === 'afgerond';
  const runs = useMay((actor, now) => mayRunBijeenkomst(actor, bijeenkomst, now)) && fase !== 'afgelast';
  return (
    <div className={classes.all}>
      <Mine bijeenkomst={bijeenkomst} mark={mark} />
      <p className={classes.sum}>
        {statussen
          .map((status) => ({ status, count: aanwezigen.filter((each) => each.status === status).length }))
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => t(`aanwezig.${past ? 'countPast' : 'count'}.${status}`, { count }))
          .join(' · ') || t('aanwezig.nobody')}
      </p>
      <Lijst mensen={aanwezigen} runs={runs} past={past} mark={mark} />
      {!past && fase !== 'afgelast' && alsHetKan.length > 0 && (
        <section aria-labelledby={id}>
          <h3 id={id} className={classes.apart}>
            {t('aanwezig.flexibel')}
          </h3>
          <Lijst mensen={alsHetKan.map((each) => ({ ...each, status: null }))} {...{ runs, past, mark }} />
        </section>
      )}
    </div>
  );
}
