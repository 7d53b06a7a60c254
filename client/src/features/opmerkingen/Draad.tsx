import { Button, VisuallyHidden } from '@mantine/core';
import type { Opmerking } from '@opgaveteams/shared/opmerkingen/opmerking.schema';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/live/Announcer.tsx';
import { PersonName } from '../../ui/person/PersonName.tsx';
import type { Marge } from '../../ui/tekst/marge.ts';
import { Dots } from '../../ui/text/Dots.tsx';
import { Paragraphs } from '../../ui/text/Paragraphs.tsx';
import { TimeText } from '../../ui/time/TimeText.tsx';
import { Antwoorden } from './Antwoorden.tsx';
import classes from './Opmerkingen.module.css';
import type { Passage } from './passages.ts';
import { Reageer } from './Reageer.tsx';

interface Props {
  opmerking: Opmerking;
  marge: Marge;
  /** Where its words are now; null when they are gone. */
  passage: Passage | null;
}

/** Goes to the words in the text; Escape leads back to the button that one came from. */
function useJump({ editor, editable }: Marge) {
  const { t } = useTranslation('opmerkingen');
  const announce = useAnnounce();
  return ({ from, to }: Passage, button: HTMLElement) => {
    editor.commands.setTextSelection({ from, to });
    editor.commands.scrollIntoView();
    if (!editable) {
      const { node } = editor.view.domAtPos(from);
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
      return;
    }
    editor.view.focus();
    announce(t('terugHint'));
    const back = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') button.focus();
      if (event.key === 'Escape') editor.view.dom.removeEventListener('keydown', back);
    };
    editor.view.dom.addEventListener('keydown', back);
  };
}

/** What it is about: the words, where they are now, and what should stand there instead. */
function Waarover({ opmerking: { anker, nieuw }, marge, passage }: Props) {
  const { t } = useTranslation('opmerkingen');
  const jump = useJump(marge);
  if (!anker) return <p className={classes.about}>{t('geheel')}</p>;
  return (
    <>
      {nieuw === null ? (
        <p className={classes.about} dir="auto">
          {t(passage ? 'over' : 'weg', { citaat: anker.citaat })}
        </p>
      ) : (
        <p className={classes.proposal} dir="auto">
          <VisuallyHidden>{t('verander')} </VisuallyHidden>
          <del>{anker.citaat}</del> <VisuallyHidden>{t('in')} </VisuallyHidden>
          <ins>{nieuw === '' ? t('niets') : nieuw}</ins>
        </p>
      )}
      {passage && (
        <button
          type="button"
          className={classes.link}
          onClick={(event) => jump(passage, event.currentTarget)}
        >
          {t('naar')}
        </button>
      )}
    </>
  );
}

function Zei({ wie, op, tekst }: Pick<Opmerking, 'wie' | 'op' | 'tekst'>) {
  return (
    <div>
      <p className={classes.small}>
        <Dots>
          <PersonName person={wie} link />
          <TimeText moment={op} as="relative" />
        </Dots>
      </p>
      <div dir="auto">
        <Paragraphs text={tekst} />
      </div>
    </div>
  );
}

/** One remark or proposal: what it is about, what was said, and how it was answered. */
export function Draad(props: Props) {
  const { t } = useTranslation('opmerkingen');
  const [replying, setReplying] = useState(false);
  const { opmerking, marge, passage } = props;
  const { id, wie, op, tekst, reacties, antwoord } = opmerking;
  return (
    <article className={classes.thread}>
      <Waarover opmerking={opmerking} marge={marge} passage={passage} />
      <Zei wie={wie} op={op} tekst={tekst} />
      {reacties.map((reactie) => (
        <Zei key={reactie.id} {...reactie} />
      ))}
      {antwoord && (
        <p className={classes.answer} dir="auto">
          {t(`antwoord.${antwoord.uitkomst}`, {
            naam: antwoord.wie.naam ?? t('iemand'),
            reden: antwoord.reden,
          })}
        </p>
      )}
      <div className={classes.row}>
        {!replying && (
          <Button variant="subtle" onClick={() => setReplying(true)}>
            {t('reageer')}
          </Button>
        )}
        <Antwoorden opmerking={opmerking} marge={marge} />
      </div>
      {replying && <Reageer opmerkingId={id} onClose={() => setReplying(false)} />}
    </article>
  );
}
