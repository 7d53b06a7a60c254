import { Extension, type Editor, type Range } from '@tiptap/core';
import { PluginKey, type Plugin } from '@tiptap/pm/state';
import { Suggestion, exitSuggestion } from '@tiptap/suggestion';

/** Somebody is looking for something to put here: "/tab", "@noor". */
export interface Asking {
  /** What was typed behind the sign. */
  query: string;
  /** The sign and what follows. */
  range: Range;
  /** Where that stands on the screen; null when it is nowhere. */
  rect(): DOMRect | null;
}

/** Between the plugin, which knows what is typed, and the menu on screen, which knows what can be chosen. */
export class Asker {
  #asking: Asking | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #key = new PluginKey();
  readonly #char: string;
  readonly #allowSpaces: boolean;
  #onKey: ((event: KeyboardEvent) => boolean) | null = null;

  constructor(char: string, allowSpaces: boolean) {
    this.#char = char;
    this.#allowSpaces = allowSpaces;
  }

  readonly asking = (): Asking | null => this.#asking;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #say(asking: Asking | null): void {
    this.#asking = asking;
    for (const listener of this.#listeners) listener();
  }

  /**
   * Gives keys to the menu first.
   * @param onKey tells whether it did something with the key
   */
  takeKeys(onKey: (event: KeyboardEvent) => boolean): () => void {
    this.#onKey = onKey;
    return () => {
      if (this.#onKey === onKey) this.#onKey = null;
    };
  }

  /** The menu goes; what was typed stays. */
  dismiss(editor: Editor): void {
    if (this.#asking) exitSuggestion(editor.view, this.#key);
  }

  plugin(editor: Editor): Plugin {
    const tell = (props: { query: string; range: Range; clientRect?: (() => DOMRect | null) | null }): void =>
      this.#say({ query: props.query, range: props.range, rect: props.clientRect ?? (() => null) });
    return Suggestion({
      editor,
      pluginKey: this.#key,
      char: this.#char,
      allowSpaces: this.#allowSpaces,
      render: () => ({
        onStart: tell,
        onUpdate: tell,
        onExit: () => this.#say(null),
        onKeyDown: ({ event }) => event.key !== 'Escape' && (this.#onKey?.(event) ?? false),
      }),
    });
  }
}

/** Looks for something to put in at "/" and at "@", at the beginning of a word. */
export const Suggest = Extension.create<{ askers: readonly Asker[] }>({
  name: 'suggest',
  // Before the keys of lists and tables: Enter and Tab choose while a menu is open.
  priority: 1100,
  addOptions: () => ({ askers: [] }),
  addProseMirrorPlugins() {
    return this.options.askers.map((asker) => asker.plugin(this.editor));
  },
});
