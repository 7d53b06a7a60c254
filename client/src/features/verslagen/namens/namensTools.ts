import { NAMENS_BLOK, namensKanalen, type NamensKanaal } from '@opgaveteams/shared/verslagen/verslag.namens';
import IconMessageUser from '@tabler/icons-react/dist/esm/icons/IconMessageUser.mjs';
import IconNotes from '@tabler/icons-react/dist/esm/icons/IconNotes.mjs';
import type { TFunction } from 'i18next';
import type { Tool } from '../editor/tools/tool.ts';

const looks: Record<NamensKanaal, Pick<Tool, 'Icon' | 'keys'>> = {
  papier: { Icon: IconNotes, keys: 'Control+Alt+N' },
  gesproken: { Icon: IconMessageUser, keys: 'Control+Alt+Shift+N' },
};

/** Writing down what somebody said, or wrote on paper, who does not write here. */
export const namensTools = (t: TFunction<'verslagen'>): Tool[] =>
  namensKanalen.map((kanaal) => ({
    key: `namens-${kanaal}`,
    label: t(`namens.${kanaal}`),
    words: t(`zoekwoord.namens_${kanaal}`),
    ...looks[kanaal],
    isActive: (editor) => editor.isActive(NAMENS_BLOK, { kanaal }),
    run: (editor) => editor.chain().focus().toggleNamens(kanaal).run(),
  }));
