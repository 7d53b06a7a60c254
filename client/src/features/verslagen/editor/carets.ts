import i18next from 'i18next';
import type { Awareness } from 'y-protocols/awareness';
import { initials, personAccent } from '../../../ui/person/initials.ts';
import { accentProps } from '../../../ui/theme/accent.ts';
import type { Writer } from '../useVerslag.ts';
import classes from './Editor.module.css';

/** Who else has a caret in the text, each person once. */
export function othersIn(awareness: Awareness): Writer[] {
  const people = new Map<string, Writer>();
  for (const [clientId, state] of awareness.getStates()) {
    const user = state.user as Writer | undefined;
    if (clientId !== awareness.clientID && user?.id) people.set(user.id, user);
  }
  return [...people.values()];
}

/** The name of who writes, and that they are a guest. */
export function nameOf({ naam, gast }: Writer): string {
  return gast ? i18next.t('ui:guest', { naam }) : naam;
}

function accented(element: HTMLElement, writer: Writer): HTMLElement {
  for (const [name, value] of Object.entries(accentProps(personAccent(writer.id))))
    element.setAttribute(name, value);
  return element;
}

/** A line with the name on it: a colour alone says nothing to who does not see it. */
function caretOf(writer: Writer): HTMLElement {
  const caret = accented(document.createElement('span'), writer);
  caret.className = classes.caret ?? '';
  // Who writes along is announced in words; in the middle of a sentence the name would be read as text.
  caret.setAttribute('aria-hidden', 'true');
  const name = document.createElement('span');
  name.className = classes.caretName ?? '';
  name.dataset.initials = initials(writer.naam);
  name.textContent = nameOf(writer);
  caret.append(name);
  return caret;
}

/** How others stand in the text, with their names. */
export const caretLooks = {
  caret: caretOf,
  selection: (writer: Writer) => ({
    class: classes.selection ?? '',
    ...accentProps(personAccent(writer.id)),
  }),
};
