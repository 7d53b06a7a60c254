import { Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import classes from './Mention.module.css';

/** Whom or what one can mention. */
export const mentionKinds = ['persoon', 'actielijn', 'opgave'] as const;
export type MentionKind = (typeof mentionKinds)[number];

interface Mention {
  soort: MentionKind;
  id: string;
  /** What its writer saw and chose. It stays, also when the thing goes or its reader may not see it. */
  label: string;
  /** Of an opgave: the slug of the team that works on it. */
  team: string | null;
}

/** Where a mention leads; null when it leads nowhere. The screen there judges who may see it. */
function pathOf({ soort, id, team }: Mention): string | null {
  if (soort === 'opgave') return team && /^[a-z0-9-]{1,80}$/.test(team) ? `/opgaveteams/${team}` : null;
  if (!/^[0-9a-f]{24}$/.test(id)) return null;
  return soort === 'persoon' ? `/personen/${id}` : `/actielijnen/${id}`;
}

function mentionOf(attrs: Record<string, unknown>): Mention {
  const { soort, id, label, team } = attrs;
  return {
    soort: mentionKinds.find((kind) => kind === soort) ?? 'persoon',
    id: typeof id === 'string' ? id : '',
    label: typeof label === 'string' ? label : '',
    team: typeof team === 'string' ? team : null,
  };
}

const data = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  rendered: false,
});

/** Somebody or something that is mentioned: a link that reads as its name. */
export const MentionNode = Node.create<{ follow(path: string): void }>({
  name: 'vermelding',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ follow: () => undefined }),
  addAttributes: () => ({
    soort: data('vermelding'),
    id: data('id'),
    label: data('label'),
    team: data('team'),
  }),
  parseHTML: () => [{ tag: 'a[data-vermelding]', priority: 1001 }, { tag: 'span[data-vermelding]' }],
  renderText: ({ node }) => mentionOf(node.attrs).label,
  renderHTML: ({ node }) => {
    const mention = mentionOf(node.attrs);
    const { soort, id, label, team } = mention;
    const path = pathOf(mention);
    const known = {
      ...{ 'data-vermelding': soort, 'data-id': id, 'data-label': label, class: classes.mention },
      ...(team ? { 'data-team': team } : {}),
    };
    return path ? ['a', { ...known, href: path }, label] : ['span', known, label];
  },
  addProseMirrorPlugins() {
    const { follow } = this.options;
    return [
      new Plugin({
        props: {
          handleClick(_view, _pos, event) {
            const link = event.target instanceof Element && event.target.closest('a[data-vermelding]');
            const path = link && link.getAttribute('href');
            if (!path || event.button !== 0 || event.shiftKey) return false;
            event.preventDefault();
            if (event.ctrlKey || event.metaKey) window.open(path, '_blank', 'noopener');
            else follow(path);
            return true;
          },
        },
      }),
    ];
  },
});
