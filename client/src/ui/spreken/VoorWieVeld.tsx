import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useIk } from '../../api/ik.ts';

interface Props {
  value: string;
  /** What happens with this choice, when that has to be known before. */
  hint?: string | null;
  onChange: (value: string) => void;
}

/** For whom one speaks: one's own organisations, residents, or oneself. */
export function VoorWieVeld({ value, hint = null, onChange }: Props) {
  const { t } = useTranslation('lidmaatschappen');
  const organisaties = useIk().persoon?.organisaties ?? [];
  return (
    <NativeSelect
      label={t('speak.label')}
      description={hint}
      data={[
        ...organisaties.map(({ id, naam }) => ({ value: id, label: naam })),
        { value: 'bewoners', label: t('speak.bewoners') },
        { value: 'zichzelf', label: t('speak.zichzelf') },
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
