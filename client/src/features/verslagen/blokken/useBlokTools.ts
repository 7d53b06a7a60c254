import { ACTIEPUNT_BLOK, BESLUIT_BLOK } from '@opgaveteams/shared/verslagen/verslag.blokken';
import IconCheckbox from '@tabler/icons-react/dist/esm/icons/IconCheckbox.mjs';
import IconGavel from '@tabler/icons-react/dist/esm/icons/IconGavel.mjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tool } from '../editor/tools/tool.ts';
import { useBlokken } from './BlokkenContext.ts';

/** Making an actiepunt or a besluit of what one writes, where the text is one that has them. */
export function useBlokTools(): Tool[] {
  const { t } = useTranslation('blokken');
  const known = useBlokken() !== null;
  return useMemo(
    () =>
      known
        ? [
            {
              key: ACTIEPUNT_BLOK,
              label: t('actiepunt'),
              words: t('zoekwoord.actiepunt'),
              Icon: IconCheckbox,
              keys: 'Control+Alt+A',
              isActive: (editor) => editor.isActive(ACTIEPUNT_BLOK),
              run: (editor) => editor.chain().focus().toggleBlok(ACTIEPUNT_BLOK).run(),
            },
            {
              key: BESLUIT_BLOK,
              label: t('besluit'),
              words: t('zoekwoord.besluit'),
              Icon: IconGavel,
              keys: 'Control+Alt+B',
              isActive: (editor) => editor.isActive(BESLUIT_BLOK),
              run: (editor) => editor.chain().focus().toggleBlok(BESLUIT_BLOK).run(),
            },
          ]
        : [],
    [known, t],
  );
}
