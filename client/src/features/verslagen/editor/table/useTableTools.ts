import IconColumnInsertLeft from '@tabler/icons-react/dist/esm/icons/IconColumnInsertLeft.mjs';
import IconColumnInsertRight from '@tabler/icons-react/dist/esm/icons/IconColumnInsertRight.mjs';
import IconColumnRemove from '@tabler/icons-react/dist/esm/icons/IconColumnRemove.mjs';
import IconRowInsertBottom from '@tabler/icons-react/dist/esm/icons/IconRowInsertBottom.mjs';
import IconRowInsertTop from '@tabler/icons-react/dist/esm/icons/IconRowInsertTop.mjs';
import IconRowRemove from '@tabler/icons-react/dist/esm/icons/IconRowRemove.mjs';
import IconTableOff from '@tabler/icons-react/dist/esm/icons/IconTableOff.mjs';
import IconTableRow from '@tabler/icons-react/dist/esm/icons/IconTableRow.mjs';
import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Tool } from '../tools/tool.ts';
import { hasHeadRow, runTableCommand, type TableCommand } from './tables.ts';

const icons: Record<TableCommand, Icon> = {
  rij_boven: IconRowInsertTop,
  rij_onder: IconRowInsertBottom,
  rij_weg: IconRowRemove,
  kolom_voor: IconColumnInsertLeft,
  kolom_na: IconColumnInsertRight,
  kolom_weg: IconColumnRemove,
  koprij: IconTableRow,
  tabel_weg: IconTableOff,
};

/** What one can do with the table at the cursor. */
export function useTableTools(): Tool[] {
  const { t } = useTranslation('verslagen');
  return (Object.keys(icons) as TableCommand[]).map((key) => ({
    key,
    label: t(`tabel.${key}`),
    Icon: icons[key],
    ...(key === 'koprij' ? { isActive: hasHeadRow } : {}),
    run: (editor) => runTableCommand(editor, key),
  }));
}
