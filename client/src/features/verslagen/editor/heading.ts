import { Node, textblockTypeInputRule } from '@tiptap/core';

/** The levels that a text stores; on the page each stands one deeper, under the heading of the text itself. */
const LEVELS = [2, 3] as const;
type Level = (typeof LEVELS)[number];

/** Headings of the text, at the depth where they stand on the page. */
export const TextHeading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () =>
    LEVELS.flatMap((level) => [
      { tag: `h${level + 1}[data-niveau="${level}"]`, attrs: { level }, priority: 60 },
      { tag: `h${level}`, attrs: { level } },
    ]),
  renderHTML: ({ node }) => {
    const level: Level = node.attrs.level === 3 ? 3 : 2;
    return [`h${level + 1}`, { 'data-niveau': String(level) }, 0];
  },
  addCommands() {
    return {
      setHeading:
        (attributes) =>
        ({ commands }) =>
          commands.setNode(this.name, attributes),
      toggleHeading:
        (attributes) =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph', attributes),
    };
  },
  addKeyboardShortcuts() {
    const toggle = (level: Level) => () => this.editor.commands.toggleHeading({ level });
    return { 'Mod-Alt-2': toggle(2), 'Mod-Alt-3': toggle(3) };
  },
  addInputRules() {
    return LEVELS.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    );
  },
});
