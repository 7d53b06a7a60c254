import type { Extensions } from '@tiptap/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { showDone } from '../../../ui/notice/messages.tsx';
import type { OpenVerslag } from '../useVerslag.ts';
import { extensionsFor, type TekstSoort } from './extensions.ts';
import { Asker } from './suggest/suggest.ts';

/** What the text of this screen can hold and do, and what it asks the menus at "/" and "@". */
export function useExtensions(
  { doc, awareness }: OpenVerslag,
  soort: TekstSoort,
): {
  extensions: Extensions;
  slash: Asker;
  at: Asker;
} {
  const { t } = useTranslation('verslagen');
  const navigate = useNavigate();
  const [slash] = useState(() => new Asker('/', false));
  const [at] = useState(() => new Asker('@', true));
  const extensions = useMemo(
    () =>
      extensionsFor({
        ...{ soort, doc, awareness, askers: soort === 'notitie' ? [slash] : [slash, at] },
        checkboxLabel: (text) => t('vinkje', { tekst: text || t('leeg') }),
        imageWords: { missing: t('afbeelding.niet_te_zien'), undescribed: t('afbeelding.geen_beschrijving') },
        namensWords: {
          ...{ papier: t('namens.papier'), gesproken: t('namens.gesproken') },
          ...{ uitleg: t('namens.uitleg'), foto: t('namens.foto') },
        },
        follow: (path) => void navigate(path),
        say: (news) =>
          void showDone(
            news.soort === 'te_groot' ? t('plakken.te_groot') : t('plakken.plaatjes', { count: news.count }),
          ),
      }),
    [soort, doc, awareness, slash, at, navigate, t],
  );
  return { extensions, slash, at };
}
