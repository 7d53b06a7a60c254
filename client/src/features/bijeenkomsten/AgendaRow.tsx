import { ActionIcon, VisuallyHidden } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowForwardUp from '@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import IconCheck from '@tabler/icons-react/dist/esm/icons/IconCheck.mjs';
import IconPencil from '@tabler/icons-react/dist/esm/icons/IconPencil.mjs';
import IconTrash from '@tabler/icons-react/dist/esm/icons/IconTrash.mjs';
import type { Agendapunt } from '@opgaveteams/shared/bijeenkomsten/bijeenkomst.schema';
import { useEffect, useId, useRef } from 'react';
import type { HTMLAttributes } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useTick } from '../../ui/form/useTick.ts';
import { useAnnounce } from '../../ui/live/Announcer.tsx';
import { LiveHighlight } from '../../ui/live/LiveHighlight.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { timeInWords } from '../../ui/time/words.ts';
import { isOpen } from './agenda.ts';
import classes from './Agenda.module.css';
import type { AgendaChanges } from './useAgenda.ts';

interface Props {
  punt: Agendapunt;
  place: number;
  count: number;
  /** When it begins, as planned. */
  at: Date | undefined;
  /** The meeting is here. */
  now: boolean;
  editing: boolean;
  changes: AgendaChanges;
  /** The box can be ticked. */
  may: boolean;
  onOpen: () => void;
  /** Moves it on to another meeting. */
  onMoveOn: () => void;
  /** What makes it move by dragging. */
  drag?: HTMLAttributes<HTMLLIElement>;
}

type ToolsProps = Pick<Props, 'punt' | 'place' | 'count' | 'changes' | 'onOpen' | 'onMoveOn'>;

/** Up, down, change, away. A button that moved keeps the focus, and the new place is said. */
function Tools({ punt, place, count, changes, onOpen, onMoveOn }: ToolsProps) {
  const { t } = useTranslation('bijeenkomsten');
  const announce = useAnnounce();
  const tools = useRef<HTMLDivElement>(null);
  const pressed = useRef<'up' | 'down' | null>(null);
  const { titel } = punt;

  useEffect(() => {
    const direction = pressed.current;
    if (!direction) return;
    pressed.current = null;
    announce(t('agenda.moved', { titel, place, count }));
    // A browser drops the focus of what moves in the page. At the end of the list the other direction is left.
    const buttons = ['up', 'down'].map((each) =>
      tools.current?.querySelector<HTMLButtonElement>(`[data-move=${each}]:not(:disabled)`),
    );
    (buttons[direction === 'up' ? 0 : 1] ?? buttons.find(Boolean))?.focus();
  }, [place, count, titel, announce, t]);

  const move = (direction: 'up' | 'down') => {
    pressed.current = direction;
    void changes.move(punt, direction === 'up' ? -1 : 1);
  };
  return (
    <div ref={tools} className={classes.tools}>
      <ActionIcon
        data-move="up"
        disabled={place === 1}
        aria-label={t('agenda.up', { titel })}
        onClick={() => move('up')}
      >
        <IconArrowUp size={20} />
      </ActionIcon>
      <ActionIcon
        data-move="down"
        disabled={place === count}
        aria-label={t('agenda.down', { titel })}
        onClick={() => move('down')}
      >
        <IconArrowDown size={20} />
      </ActionIcon>
      <ActionIcon aria-label={t('agenda.change', { titel })} onClick={onOpen}>
        <IconPencil size={20} />
      </ActionIcon>
      {isOpen(punt) && (
        <ActionIcon aria-label={t('agenda.moveOn', { titel })} onClick={onMoveOn}>
          <IconArrowForwardUp size={20} />
        </ActionIcon>
      )}
      <ActionIcon aria-label={t('agenda.remove', { titel })} onClick={() => void changes.remove(punt)}>
        <IconTrash size={20} />
      </ActionIcon>
    </div>
  );
}

/** For who only reads: a number, and a check when it has been discussed. */
function Place({ place, done }: { place: number; done: boolean }) {
  const { t } = useTranslation('bijeenkomsten');
  if (!done)
    return (
      <span aria-hidden="true" className={classes.place}>
        {place}
      </span>
    );
  return (
    <span className={classes.place}>
      <IconCheck size={20} aria-hidden="true" />
      <VisuallyHidden>{t('agenda.discussed')}</VisuallyHidden>
    </span>
  );
}

/** Where it went, for who may know. */
function MovedOn({ punt: { doorgeschovenNaar } }: Pick<Props, 'punt'>) {
  const { t } = useTranslation('bijeenkomsten');
  if (!doorgeschovenNaar) return <span>{t('agenda.movedOn')}</span>;
  const { id, titel } = doorgeschovenNaar;
  const andere = <Link to={`/bijeenkomsten/${id}`}>{titel}</Link>;
  return (
    <span>
      <Trans t={t} i18nKey="agenda.movedOnTo" components={{ andere }} />
    </span>
  );
}

/** One agendapunt: done or not, what, how long, when. */
export function AgendaRow(props: Props) {
  const { punt, place, count, at, now, editing, changes, onOpen, onMoveOn, drag } = props;
  const may = props.may && !punt.doorgeschoven;
  const { t } = useTranslation('bijeenkomsten');
  const id = useId();
  const { titel, toelichting, minuten, afgerond, actielijnId } = punt;
  const tick = useTick(afgerond, () => changes.tick(punt));
  return (
    <li className={classes.item} data-now={now || undefined} data-done={!isOpen(punt) || undefined} {...drag}>
      <LiveHighlight version={`${titel} ${toelichting} ${minuten} ${afgerond}`}>
        <div className={classes.row}>
          {may ? (
            <input
              id={id}
              type="checkbox"
              className={classes.box}
              {...tick}
              aria-label={t('agenda.done', { titel })}
            />
          ) : (
            <Place place={place} done={afgerond} />
          )}
          <div className={classes.words}>
            {may ? (
              <label htmlFor={id} className={classes.title}>
                {titel}
              </label>
            ) : (
              <p className={classes.title}>{titel}</p>
            )}
            <p className={classes.small}>
              {now && <strong>{t('agenda.now')}</strong>}
              {at && isOpen(punt) && <span>{timeInWords(at, currentLanguage())}</span>}
              <span>{t('agenda.minutes', { count: minuten })}</span>
              {punt.doorgeschoven && <MovedOn punt={punt} />}
              {actielijnId && <Link to={`/actielijnen/${actielijnId}`}>{t('agenda.actielijn')}</Link>}
            </p>
            {toelichting && (
              <div className={classes.small}>
                <Paragraphs text={toelichting} />
              </div>
            )}
          </div>
        </div>
      </LiveHighlight>
      {editing && <Tools {...{ punt, place, count, changes, onOpen, onMoveOn }} />}
    </li>
  );
}
