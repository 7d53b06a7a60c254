import type { Editor } from '@tiptap/core';
import { useTranslation } from 'react-i18next';
import { SuggestMenu, useAsking } from '../suggest/SuggestMenu.tsx';
import type { Asker } from '../suggest/suggest.ts';
import { matching } from './slash.ts';
import type { Tool } from './tool.ts';

/** "/" at the beginning of a word: a list of what can be put here. */
export function SlashMenu({ editor, asker, tools }: { editor: Editor; asker: Asker; tools: Tool[] }) {
  const { t } = useTranslation('verslagen');
  const asking = useAsking(asker);
  const options = asking
    ? matching(tools, asking.query).map(({ key, label, Icon, run }) => ({
        ...{ key, label, run },
        icon: <Icon aria-hidden="true" />,
      }))
    : [];
  return <SuggestMenu editor={editor} asker={asker} label={t('menu.invoegen')} options={options} />;
}
