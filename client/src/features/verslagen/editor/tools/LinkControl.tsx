import { Button, Popover, Stack, TextInput } from '@mantine/core';
import IconLink from '@tabler/icons-react/dist/esm/icons/IconLink.mjs';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { hrefOf } from '../links.ts';
import { ToolButton } from './ToolButton.tsx';

/** Makes a link of the chosen words, changes it, or takes it away. */
export function LinkControl({ editor }: { editor: Editor }) {
  const { t } = useTranslation('verslagen');
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const active = useEditorState({ editor, selector: () => editor.isActive('link') });

  function close(): void {
    setTyped(null);
    setWrong(false);
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    const href = hrefOf(typed ?? '');
    if (href === null) return setWrong(true);
    close();
    const chain = editor.chain().focus().extendMarkRange('link');
    // Without chosen words the address itself becomes the words.
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
  }

  return (
    <Popover
      opened={typed !== null}
      onChange={(opened) => !opened && close()}
      trapFocus
      returnFocus
      // Fixed: a field that gets the focus before it has its place would pull the page to the top.
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <ToolButton
          toolKey="link"
          label={t('knop.link')}
          Icon={IconLink}
          active={active}
          onClick={() => setTyped(String(editor.getAttributes('link').href ?? ''))}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={save} noValidate>
          <Stack gap="xs">
            <TextInput
              label={t('link.adres')}
              value={typed ?? ''}
              inputMode="url"
              autoComplete="off"
              data-autofocus
              error={wrong && t('link.fout')}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <Button type="submit">{t('link.maak')}</Button>
            {active && (
              <Button
                variant="subtle"
                onClick={() => {
                  close();
                  editor.chain().focus().extendMarkRange('link').unsetLink().run();
                }}
              >
                {t('link.weg')}
              </Button>
            )}
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
