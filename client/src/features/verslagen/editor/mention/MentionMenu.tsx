import type { Editor } from '@tiptap/core';
import IconListDetails from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs';
import IconTarget from '@tabler/icons-react/dist/esm/icons/IconTarget.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../../api/useApi.ts';
import { SuggestMenu, useAsking, type Suggested } from '../suggest/SuggestMenu.tsx';
import type { Asker } from '../suggest/suggest.ts';
import type { MentionKind } from './mentionNode.ts';

/** Longer is a sentence with an "@" in it, not a name. */
const MAX_QUERY = 40;
const AT_MOST = 8;
/** The words of an opgave are a sentence; its beginning tells which one it is. */
const OPGAVE_LENGTH = 80;

const icons = { persoon: IconUser, actielijn: IconListDetails, opgave: IconTarget } as const;

interface Found {
  soort: MentionKind;
  id: string;
  label: string;
  detail?: string;
  team?: string;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const short = (text: string): string =>
  text.length > OPGAVE_LENGTH ? `${text.slice(0, OPGAVE_LENGTH).trimEnd()}…` : text;

/** People and actielijnen as the search gives them to this reader, and the opgaven of the area. */
function useFound(query: string | null): Found[] {
  const q = query?.trim() ?? '';
  const enabled = q.length >= 2 && q.length <= MAX_QUERY;
  const search = useApi('GET /zoekresultaten', { query: { q, aantal: 30 } }, { enabled, keep: true });
  const opgaven = useApi('GET /opgaven', {}, { enabled: query !== null });
  const teams = useApi('GET /opgaveteams', {}, { enabled: query !== null });
  if (!enabled) return [];
  const results = (search.data?.items ?? []).flatMap(({ soort, id, titel, onderschrift }): Found[] =>
    soort === 'persoon' || soort === 'actielijn' ? [{ soort, id, label: titel, detail: onderschrift }] : [],
  );
  const named = (opgaven.data?.items ?? [])
    .filter(({ tekst }) => plain(tekst).includes(plain(q)))
    .map(({ id, tekst, themaId }): Found => {
      const team = teams.data?.items.find((item) => item.themaId === themaId);
      return {
        soort: 'opgave',
        id,
        label: short(tekst),
        ...(team ? { detail: team.naam, team: team.slug } : {}),
      };
    });
  return [...results, ...named.slice(0, AT_MOST - Math.min(results.length, AT_MOST - 2))].slice(0, AT_MOST);
}

/** "@" at the beginning of a word: people, actielijnen and opgaven with this name. */
export function MentionMenu({ editor, asker }: { editor: Editor; asker: Asker }) {
  const { t } = useTranslation('verslagen');
  const asking = useAsking(asker);
  const [query] = useDebouncedValue(asking?.query ?? null, 150);
  const found = useFound(asking ? query : null);
  const options = found.map(({ soort, id, label, detail, team = null }): Suggested => {
    const Icon = icons[soort];
    return {
      ...{ key: `${soort}-${id}`, label, icon: <Icon aria-hidden="true" /> },
      detail: [t(`vermelding.${soort}`), detail].filter(Boolean).join(' · '),
      run: (now) =>
        now
          .chain()
          .insertContent([
            { type: 'vermelding', attrs: { soort, id, label, team } },
            { type: 'text', text: ' ' },
          ])
          .run(),
    };
  });
  return <SuggestMenu editor={editor} asker={asker} label={t('vermelding.menu')} options={options} />;
}
