import { useTranslation } from 'react-i18next';
import { useAlliantie } from '../../api/ik.ts';
import { Choice } from '../../ui/form/Choice.tsx';

interface Props {
  value: string;
  onChange: (code: string) => void;
}

/** All buurten of the area, under the wijk that they lie in. */
export function BuurtKeuze({ value, onChange }: Props) {
  const { t } = useTranslation('overzicht');
  const buurten = useAlliantie()?.buurten ?? [];
  const options = [...buurten]
    .sort((a, b) => a.wijk.localeCompare(b.wijk, 'nl') || a.naam.localeCompare(b.naam, 'nl'))
    .map(({ code, naam, wijk }) => ({ value: code, label: naam, group: wijk }));
  return (
    <Choice
      label={t('buurt.label')}
      value={value}
      options={[{ value: '', label: t('buurt.all') }, ...options]}
      onChange={onChange}
    />
  );
}
