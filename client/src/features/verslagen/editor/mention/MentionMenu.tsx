import type { Editor } from '@tiptap/core';
import IconListDetails from '@tabler/icons-react/dist/esm/icons/IconListDetails.mjs';
import IconTarget from '@tabler/icons-react/dist/esm/icons/IconTarget.mjs';
import IconUser from '@tabler/icons-react/dist/esm/icons/IconUser.mjs';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useApi } from '../../../../api/useApi.ts';
import { SuggestMenu, useAsking, type Suggested } from '../suggest/SuggestMenu.tsx';
import type { Asker } from '../suggest/suggest.ts';
import { mentionKinds as kinds, type MentionKind } from './mentionNode.ts';

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

/** A word of it begins so: 0; it is somewhere in it: 1. */
const rank = ({ label }: Found, q: string): number => (` ${plain(label)}`.includes(` ${q}`) ? 0 : 1);

/**
 * People and actielijnen as the search gives them to this reader, and the opgaven of the area.
 * @param query what is typed now; the server is asked for it when one pauses
 */
function useFound(query: string | null): Found[] {
  const typed = query?.trim() ?? '';
  const [q] = useDebouncedValue(typed, 150);
  const isName = (text: string): boolean => text.length >= 2 && text.length <= MAX_QUERY;
  const search = useApi(
    'GET /zoekresultaten',
    { query: { q, aantal: 30 } },
    { enabled: query !== null && isName(q), keep: true },
  );
  const opgaven = useApi('GET /opgaven', {}, { enabled: query !== null });
  const teams = useApi('GET /opgaveteams', {}, { enabled: query !== null });
  if (!isName(typed)) return [];
  const results = (search.data?.items ?? []).flatMap(({ soort, id, titel, onderschrift }): Found[] =>
    soort === 'persoon' || soort === 'actielijn' ? [{ soort, id, label: titel, detail: onderschrift }] : [],
  );
  const named = (opgaven.data?.items ?? []).map(({ id, tekst, themaId }): Found => {
    const team = teams.data?.items.find((item) => item.themaId === themaId);
    return {
      ...{ soort: 'opgave', id, label: short(tekst) },
      ...(team && { detail: team.naam, team: team.slug }),
    };
  });
  const now = plain(typed);
  // The answer may be of what was typed before: what does not fit now is never offered.
  return [...results, ...named]
    .filter(({ label }) => plain(label).includes(now))
    .toSorted(
      (one, other) =>
        rank(one, now) - rank(other, now) || kinds.indexOf(one.soort) - kinds.indexOf(other.soort),
    )
    .slice(0, AT_MOST);
}

/** "@" at the beginning of a word: people, actielijnen and opgaven with this name. */
export function MentionMenu({ editor, asker }: { editor: Editor; asker: Asker }) {
  const { t } = useTranslation('verslagen');
  const asking = useAsking(asker);
  const found = useFound(asking?.query ?? null);
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
