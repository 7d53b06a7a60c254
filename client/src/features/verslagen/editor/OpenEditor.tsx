import '@mantine/tiptap/styles.layer.css';
import { VisuallyHidden } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import { useCallback, useEffect, useId, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../../ui/lazy/lazyPart.tsx';
import type { Marge } from '../../../ui/tekst/marge.ts';
import type { OpenVerslag } from '../useVerslag.ts';
import type { TekstSoort } from './extensions.ts';
import { printText, type PrintHead } from './print/print.ts';
import { TextHead } from './TextHead.tsx';
import { SlashMenu } from './tools/SlashMenu.tsx';
import { ReadBar, Toolbar } from './tools/Toolbar.tsx';
import { useTools } from './tools/useTools.ts';
import { useMarge } from './useMarge.ts';
import { useExtensions } from './useExtensions.ts';
import classes from './Editor.module.css';

// Not needed to begin to write: they come after the text.
const Later = lazyPart(async () => (await import('./Later.tsx')).Later);

interface Props {
  /** Without: a text that holds everything. */
  soort?: TekstSoort;
  open: OpenVerslag;
  verslagId: string;
  label: string;
  /** What the API said, until the live connection judged. */
  magSchrijven: boolean;
  /** What stands above the text on paper. */
  print: PrintHead;
  /** What stands beside the text, and moves along with its words. */
  marge?: ((marge: Marge) => ReactNode) | undefined;
}

/** What the element one writes in is to those who hear the page. */
const textbox = (label: string, keysId: string, editable: boolean) => ({
  attributes: {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-readonly': String(!editable),
    // What the keys do matters to who writes.
    ...(editable ? { 'aria-describedby': keysId } : {}),
  },
});

/** The text with its buttons, how it stands with it, and who writes along. */
export function OpenEditor({ soort = 'verslag', open, verslagId, label, magSchrijven, print, marge }: Props) {
  const { t } = useTranslation('verslagen');
  const { sync } = open;
  const keysId = useId();
  const state = useSyncExternalStore(sync.subscribe, sync.state);
  const tools = useTools(
    soort,
    useCallback((text) => void printText(text, print), [print]),
  );
  const { extensions, slash, at } = useExtensions(open, soort);

  // Until the server judged, what the page knew holds: one can begin to write without a connection.
  const editable = state.magSchrijven ?? magSchrijven;
  const editorProps = textbox(label, keysId, editable);
  const editor = useEditor(
    {
      extensions,
      editable,
      // Its styles stand in our own sheet, so the page needs no inline style element.
      injectCSS: false,
      editorProps,
    },
    [extensions],
  );
  useEffect(() => {
    editor.setOptions({ editable, editorProps: textbox(label, keysId, editable) });
  }, [editor, editable, label, keysId]);

  const beside = useMarge(editor, open.doc, editable);

  return (
    <div className={classes.frame}>
      <TextHead open={open} state={state} />
      <RichTextEditor
        editor={editor}
        classNames={{ root: classes.root, content: classes.content, Typography: classes.text }}
      >
        {editable ? (
          <Toolbar editor={editor} tools={tools} />
        ) : (
          <ReadBar editor={editor} tools={tools.page} />
        )}
        <Later {...{ soort, editor, verslagId, at, editable }} online={state.status !== 'niet_verbonden'} />
        <RichTextEditor.Content />
      </RichTextEditor>
      {marge?.(beside)}
      {editable && (
        <>
          <VisuallyHidden id={keysId}>{t('toetsen')}</VisuallyHidden>
          <SlashMenu editor={editor} asker={slash} tools={[...tools.blocks, ...tools.inserts]} />
        </>
      )}
    </div>
  );
}
