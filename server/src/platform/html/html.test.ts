import { describe, expect, it } from 'vitest';
import { html } from './html.ts';

describe('a piece of HTML', () => {
  it('escapes what stands in it, also between the quotes of an attribute', () => {
    const kwaad = `"><script>alert('x')</script>&`;
    expect(html`<a title="${kwaad}">${kwaad}</a>`.text).not.toContain('<script');
    expect(html`<a title="${kwaad}"></a>`.text).toBe(
      '<a title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;"></a>',
    );
  });

  it('takes pieces as they are, one by one or many, and nothing for what is absent', () => {
    const items = ['een', 'twee'].map((each) => html`<li>${each}</li>`);
    expect(html`${items}${null}${undefined}${false}${0}`.text).toBe('<li>een</li><li>twee</li>0');
  });
});
