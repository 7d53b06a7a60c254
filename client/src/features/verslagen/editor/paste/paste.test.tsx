import { act, screen } from '@testing-library/react';
import type { Editor, JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { show } from '../../testing/openEditor.tsx';
import { cleanHtml } from './clean.ts';

const fixtures = import.meta.glob<string>('./fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const fixture = (name: string): string => fixtures[`./fixtures/${name}.html`] ?? '';

/** What a browser gives the page at a paste. */
function clipboard(content: Record<string, string>, files: File[] = []): DataTransfer {
  return { getData: (type: string) => content[type] ?? '', files, types: Object.keys(content) } as never;
}

function paste(editor: Editor, content: Record<string, string>, files: File[] = []): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: clipboard(content, files) });
  act(() => void editor.view.dom.dispatchEvent(event));
  return event;
}

/** The text as lines with their kind: what it is, without how it is stored. */
function outline(node: JSONContent, depth = 0): string[] {
  const inline = (content: JSONContent[] = []): string =>
    content
      .map(({ type, text = '', marks = [] }) => {
        if (type === 'hardBreak') return '⏎';
        return marks.reduce((words, mark) => {
          if (mark.type === 'bold') return `**${words}**`;
          return mark.type === 'italic' ? `_${words}_` : `[${words}](${String(mark.attrs?.href)})`;
        }, text);
      })
      .join('');
  const kind = node.type === 'heading' ? `h${node.attrs?.level}` : (node.type ?? '');
  const isLine = node.type === 'paragraph' || node.type === 'heading';
  if (isLine)
    return [`${'  '.repeat(depth)}${kind === 'paragraph' ? '' : `${kind} `}${inline(node.content)}`];
  const checked = node.type === 'taskItem' ? ` ${node.attrs?.checked ? 'x' : '-'}` : '';
  const wide = node.attrs?.colspan > 1 ? ` ${node.attrs?.colspan}` : '';
  const head = node.type === 'doc' ? [] : [`${'  '.repeat(depth)}<${kind}${checked}${wide}>`];
  return [
    ...head,
    ...(node.content ?? []).flatMap((child) => outline(child, node.type === 'doc' ? 0 : depth + 1)),
  ];
}

async function pasted(name: string): Promise<{ text: string; html: string }> {
  const { editor } = await show();
  await screen.findByText('Opgeslagen');
  paste(editor(), { 'text/html': fixture(name), 'text/plain': 'platte tekst' });
  return { text: outline(editor().getJSON()).join('\n'), html: editor().getHTML() };
}

describe('what is pasted becomes clean text', () => {
  it('from Word: headings, real lists with their depth, numbers, tables; no fonts and colours', async () => {
    const { text, html } = await pasted('word');
    expect(text).toBe(
      `h2 Verslag schouw
h2 Wat we zagen
De muur is **nat** en de _verf_ laat los.
<bulletList>
  <listItem>
    Keuken
    <bulletList>
      <listItem>
        onder het raam
  <listItem>
    Gang
h3 Wat we doen
<orderedList>
  <listItem>
    Meten
  <listItem>
    Zie [de uitleg](https://www.voorbeeld.nl/meten)
<table>
  <tableRow>
    <tableCell>
      **Wie**
    <tableCell>
      **Wanneer**
  <tableRow>
    <tableCell>
      Sam
    <tableCell>
      dinsdag`,
    );
    expect(html).not.toMatch(/style=|class="Mso|o:p|file:/);
  });

  it('from Word on the web: one list of many small ones', async () => {
    const { text } = await pasted('word-web');
    expect(text).toBe(
      `**Afspraken**
<bulletList>
  <listItem>
    Bellen
    <bulletList>
      <listItem>
        met de corporatie
  <listItem>
    Schrijven`,
    );
  });

  it('from Outlook: paragraphs, links to where they lead and not past a watcher, a signature without its frame', async () => {
    const { text } = await pasted('outlook');
    expect(text).toBe(
      `Beste Noor,
De meting is **donderdag**. Kijk op [de agenda](https://www.voorbeeld.nl/agenda).
Groet,⏎Sam
Woningcorporatie
Tel [020 123 45 67](tel:+31201234567)`,
    );
  });

  it('from Google Docs: bold only where it is bold, lists in lists, check lists, tables', async () => {
    const { text } = await pasted('google-docs');
    expect(text).toBe(
      `h2 Ventilatie
We kiezen **vandaag**_ nog_. Lees [het plan](https://voorbeeld.nl/plan)
<bulletList>
  <listItem>
    Meten
    <bulletList>
      <listItem>
        in de winter
<taskList>
  <taskItem x>
    Bellen
  <taskItem ->
    Schrijven
<table>
  <tableRow>
    <tableCell>
      a
    <tableCell>
      b
  <tableRow>
    <tableCell 2>
      `,
    );
  });

  it('from a page: nothing that runs, nothing hidden, no picture of elsewhere, only links that are safe', async () => {
    const { text, html } = await pasted('web');
    expect(text).toBe(
      `h2 Meedoen
Iedereen kan **meedoen**.
Ook _jij_.
h3 Hoe?
<orderedList>
  <listItem>
    Kom **langs**
  <listItem>
    Of bel
<blockquote>
  Samen lukt het.
  _Een buur_
Lees dit, dat en [zo](https://voorbeeld.nl).
Het plein
regel een⏎regel twee
Waar
Buurtkamer
Dag
Uur
h3 ma
10
x
<table>
  <tableRow>
    <tableHeader>
      Dag
    <tableHeader>
      Uur
  <tableRow>
    <tableCell>
      **ma**
    <tableCell>
      10`,
    );
    expect(html).not.toMatch(/script|alert|geheim|elders|onclick|onmouseover|javascript/);
    expect(await screen.findByText(/Er was een foto bij van een andere pagina/)).toBeTruthy();
  });
});

describe('a paste', () => {
  it('as plain text takes the words alone', async () => {
    const { editor } = await show();
    await screen.findByText('Opgeslagen');
    paste(editor(), { 'text/plain': 'een <b>twee</b>\ndrie' });
    expect(outline(editor().getJSON())).toEqual(['een <b>twee</b>', 'drie']);
  });

  it('of what was copied here is what it was', async () => {
    const { editor } = await show();
    await screen.findByText('Opgeslagen');
    const html =
      '<h3 data-niveau="2" data-pm-slice="1 1 []">Kop</h3><p>Vraag <a data-vermelding="persoon" data-id="aaaaaaaaaaaaaaaaaaaaaaaa" data-label="Noor" href="/personen/x">Noor</a></p><figure data-afbeelding="bbbbbbbbbbbbbbbbbbbbbbbb"><img src="https://kwaad.test/x.png" alt="De muur" width="4" height="3"></figure>';
    paste(editor(), { 'text/html': html, 'text/plain': 'x' });
    const made = editor().getHTML();
    expect(made).toContain('<h3 data-niveau="2">Kop</h3>');
    expect(made).toContain('href="/personen/aaaaaaaaaaaaaaaaaaaaaaaa"');
    expect(made).toContain('<img src="/v1/afbeeldingen/bbbbbbbbbbbbbbbbbbbbbbbb" alt="De muur"');
    expect(made).not.toContain('kwaad');
  });

  it('that is far too much gets an answer, and takes nothing away', async () => {
    const { editor } = await show();
    await screen.findByText('Opgeslagen');
    act(() => void editor().chain().insertContent('Dit blijft').selectAll().run());
    const page = `<p>${'woord '.repeat(60_000)}</p>`;
    expect(paste(editor(), { 'text/html': page, 'text/plain': 'kort' }).defaultPrevented).toBe(true);
    expect(editor().getText()).toBe('Dit blijft');
    expect(await screen.findByText(/te veel om in één keer te plakken/)).toBeTruthy();
    expect(cleanHtml('x'.repeat(4_000_001))).toBeNull();
    expect(cleanHtml('<p>x</p>'.repeat(9_000))).toBeNull();
  });

  it('of a picture asks what it shows; of words with a picture of the words takes the words', async () => {
    const { editor } = await show();
    await screen.findByText('Opgeslagen');
    URL.createObjectURL = () => 'blob:x';
    URL.revokeObjectURL = () => undefined;
    const picture = new File(['x'], 'muur.png', { type: 'image/png' });
    paste(editor(), { 'text/html': '<p>Woorden uit Word</p>', 'text/plain': 'x' }, [picture]);
    expect(editor().getText()).toBe('Woorden uit Word');
    expect(screen.queryByText('Wat is er te zien?')).toBeNull();
    paste(editor(), {}, [picture]);
    expect(await screen.findByText('Wat is er te zien?')).toBeTruthy();
  });
});
