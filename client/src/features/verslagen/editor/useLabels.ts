import type { RichTextEditorLabels } from '@mantine/tiptap';
import { useTranslation } from 'react-i18next';

/** The words of the toolbar. */
export function useLabels(): Partial<RichTextEditorLabels> {
  const { t } = useTranslation('verslagen');
  return {
    boldControlLabel: t('knop.vet'),
    italicControlLabel: t('knop.cursief'),
    h2ControlLabel: t('knop.kop'),
    h3ControlLabel: t('knop.tussenkop'),
    bulletListControlLabel: t('knop.lijst'),
    orderedListControlLabel: t('knop.nummers'),
    tasksControlLabel: t('knop.afvinken'),
    undoControlLabel: t('knop.terug'),
    redoControlLabel: t('knop.opnieuw'),
  };
}
