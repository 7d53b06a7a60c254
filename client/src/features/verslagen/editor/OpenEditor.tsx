import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenVerslag } from '../useVerslag.ts';
import { extensionsFor } from './extensions.ts';
import { Asker } from './suggest/suggest.ts';
import { TextHead } from './TextHead.tsx';
import { SlashMenu } from './tools/SlashMenu.tsx';
import { Toolbar } from './tools/Toolbar.tsx';
import { useTools } from './tools/useTools.ts';
import classes from './Editor.module.css';

interface Props {
  open: OpenVerslag;
  label: string;
  /** What the API said, until the live connection judged. */
  magSchrijven: boolean;
}

/** What the element one writes in is to those who hear the page. */
const textbox = (label: string, editable: boolean) => ({
  attributes: {
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    'aria-readonly': String(!editable),
  },
});

/** The text with its buttons, how it stands with it, and who writes along. */
export function OpenEditor({ open, label, magSchrijven }: Props) {
  const { t } = useTranslation('verslagen');
  const { doc, awareness, sync } = open;
  const state = useSyncExternalStore(sync.subscribe, sync.state);
  const tools = useTools();
  const [slash] = useState(() => new Asker('/', false));

  const extensions = useMemo(
    () =>
      extensionsFor({
        ...{ doc, awareness, askers: [slash] },
        checkboxLabel: (text) => t('vinkje', { tekst: text || t('leeg') }),
      }),
    [doc, awareness, slash, t],
  );
  // Until the server judged, what the page knew holds: one can begin to write without a connection.
  const editable = state.magSchrijven ?? magSchrijven;
  const editor = useEditor(
    {
      extensions,
      editable,
      // Its styles stand in our own sheet, so the page needs no inline style element.
      injectCSS: false,
      editorProps: textbox(label, editable),
    },
    [extensions],
  );
  useEffect(() => {
    editor.setOptions({
      editable,
      editorProps: textbox(label, editable),
    });
  }, [editor, editable, label]);

  return (
    <div className={classes.frame}>
      <TextHead open={open} state={state} />
      <RichTextEditor
        editor={editor}
        classNames={{ root: classes.root, content: classes.content, Typography: classes.text }}
      >
        {editable && <Toolbar editor={editor} tools={tools} />}
        <RichTextEditor.Content />
      </RichTextEditor>
      {editable && <SlashMenu editor={editor} asker={slash} tools={[...tools.blocks, ...tools.inserts]} />}
    </div>
  );
}
