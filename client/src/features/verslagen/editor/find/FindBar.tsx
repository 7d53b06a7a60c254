import { ActionIcon, TextInput } from '@mantine/core';
import IconChevronDown from '@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs';
import IconChevronUp from '@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs';
import IconX from '@tabler/icons-react/dist/esm/icons/IconX.mjs';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../../../ui/live/Announcer.tsx';
import { find, findingOf, step, stopFinding } from './find.ts';
import classes from './Find.module.css';

function Bar({ editor, close }: { editor: Editor; close: () => void }) {
  const { t } = useTranslation('verslagen');
  const announce = useAnnounce();
  const { query, matches, at } = useEditorState({ editor, selector: () => findingOf(editor.state) });
  const standing = { nummer: at + 1, aantal: matches.length };
  const words = matches.length === 0 ? t('zoeken.geen') : t('zoeken.stand', standing);
  const said = query === '' ? '' : words;

  // Not at each letter: when one stops typing.
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => announce(said), 500);
    return () => clearTimeout(timer);
  }, [announce, said]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(editor, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const buttons = [
    { label: t('zoeken.vorige'), Icon: IconChevronUp, onClick: () => step(editor, -1) },
    { label: t('zoeken.volgende'), Icon: IconChevronDown, onClick: () => step(editor, 1) },
    { label: t('zoeken.sluit'), Icon: IconX, onClick: close },
  ];
  return (
    <div role="search" className={classes.bar} aria-label={t('zoeken.veld')}>
      <TextInput
        className={classes.field}
        aria-label={t('zoeken.veld')}
        placeholder={t('zoeken.veld')}
        defaultValue={query}
        autoFocus
        enterKeyHint="search"
        autoComplete="off"
        maxLength={200}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => find(editor, currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <span className={classes.count}>{said}</span>
      {buttons.map(({ label, Icon, onClick }) => (
        <ActionIcon key={label} variant="subtle" size={44} aria-label={label} title={label} onClick={onClick}>
          <Icon aria-hidden="true" size={22} />
        </ActionIcon>
      ))}
    </div>
  );
}

/** Finds words in the text: how many, next and former, Escape to go on writing there. */
export function FindBar({ editor }: { editor: Editor }) {
  const [opened, setOpened] = useState(0);
  const open = opened > 0;

  useEffect(() => {
    const onFind = (): void => {
      const { from, to } = editor.state.selection;
      const chosen = editor.state.doc.textBetween(from, to, ' ');
      if (chosen !== '' && chosen.length <= 80) find(editor, chosen);
      setOpened((times) => times + 1);
    };
    editor.on('find', onFind);
    return () => void editor.off('find', onFind);
  }, [editor]);

  const close = (): void => {
    setOpened(0);
    stopFinding(editor);
  };
  // Asked for again while it is open: the field gets the focus again.
  return open && <Bar key={opened} editor={editor} close={close} />;
}
