import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Lines where the text will be. */
export function TextSkeleton() {
  const { t } = useTranslation('ui');
  return (
    <Stack gap="xs" aria-busy="true">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {['90%', '80%', '85%', '40%'].map((width) => (
        <Skeleton key={width} height="1.2em" width={width} />
      ))}
    </Stack>
  );
}
