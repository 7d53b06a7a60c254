import { RichTextEditor } from '@mantine/tiptap';
import { useTranslation } from 'react-i18next';
import { LinkControl } from './LinkControl.tsx';

/** The buttons above the text. */
export function Toolbar() {
  const { t } = useTranslation('verslagen');
  return (
    <RichTextEditor.Toolbar sticky stickyOffset={0} role="group" aria-label={t('knoppen')}>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <LinkControl />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.TaskList />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor.Toolbar>
  );
}
