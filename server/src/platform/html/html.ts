import { escapeHtml } from '../mail/html.ts';

/** Text that is HTML already. Made by {@link html} alone, so whatever else stands in a page was escaped. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

function textOf(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value ? value.map(textOf).join('') : '';
}

/** A piece of HTML: every value in it is escaped, unless it is a piece itself. Nothing stands for what is absent. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(strings.reduce((text, part, i) => text + textOf(values[i - 1]) + part));
}
