import { useTranslation } from 'react-i18next';
import classes from './SearchButton.module.css';

/** Opens the search: a field to the eye on a wide screen, an icon on a phone. */
export function SearchButton({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <button
      type="button"
      className={classes.button}
      onClick={onClick}
      aria-label={t('search.label')}
      aria-keyshortcuts="Control+K Meta+K"
    >
      <svg aria-hidden="true" width="20" height="20" viewBox="0 0 20 20" className={classes.icon}>
        <circle cx="8.5" cy="8.5" r="5.5" />
        <path d="m13 13 4.5 4.5" />
      </svg>
      <span className={classes.word}>{t('search.short')}</span>
      <kbd className={classes.key}>{t('search.key')}</kbd>
    </button>
  );
}
