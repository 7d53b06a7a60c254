import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../../realtime/LiveProvider.tsx';
import { TextSkeleton } from '../TextSkeleton.tsx';
import { useVerslag, type OpenVerslag, type Writer } from '../useVerslag.ts';
import { extensionsFor } from './extensions.ts';
import { SaveState } from './SaveState.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useLabels } from './useLabels.ts';
import { useLeaveWarning } from './useLeaveWarning.ts';
import { WritersNow } from './WritersNow.tsx';
import classes from './Editor.module.css';

export interface EditorProps {
  verslagId: string;
  magSchrijven: boolean;
  label: string;
  persoon: Writer | null;
}

/** Opens the text, and shows it when the device gave what it kept. */
export default function Editor(props: EditorProps) {
  const open = useVerslag(useLive(), props.verslagId, props.persoon);
  return open ? <OpenEditor {...props} open={open} /> : <TextSkeleton />;
}

function OpenEditor({ open, label, magSchrijven }: EditorProps & { open: OpenVerslag }) {
  const { t } = useTranslation('verslagen');
  const { doc, awareness, sync, kept } = open;
  const state = useSyncExternalStore(sync.subscribe, sync.state);
  const labels = useLabels();
  useLeaveWarning(state.unsaved > 0);

  const extensions = useMemo(
    () =>
      extensionsFor({ doc, awareness, checkboxLabel: (text) => t('vinkje', { tekst: text || t('leeg') }) }),
    [doc, awareness, t],
  );
  // Until the server judged, what the page knew holds: one can begin to write without a connection.
  const editable = state.magSchrijven ?? magSchrijven;
  const editor = useEditor(
    {
      extensions,
      editable,
      // Its styles stand in our own sheet, so the page needs no inline style element.
      injectCSS: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-readonly': String(!editable),
        },
      },
    },
    [extensions],
  );
  useEffect(() => {
    editor.setOptions({
      editable,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-readonly': String(!editable),
        },
      },
    });
  }, [editor, editable, label]);

  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <SaveState state={state} kept={kept} />
        <WritersNow awareness={awareness} />
      </div>
      <RichTextEditor
        editor={editor}
        labels={labels}
        classNames={{
          root: classes.root,
          toolbar: classes.toolbar,
          control: classes.control,
          controlIcon: classes.icon,
          controlsGroup: classes.group,
          content: classes.content,
          Typography: classes.text,
        }}
      >
        {editable && <Toolbar />}
        <RichTextEditor.Content />
      </RichTextEditor>
    </div>
  );
}
