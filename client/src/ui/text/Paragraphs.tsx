import classes from './Paragraphs.module.css';

/**
 * Plain text as people typed it: an empty line begins a paragraph, a new line stays one. No markup is understood, so
 * nothing that somebody types can become an element of the page.
 */
export function Paragraphs({ text, lang }: { text: string; lang?: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div className={classes.text} lang={lang} dir="auto">
      {paragraphs.map((paragraph, index) => (
        <p key={index}>{paragraph.trim()}</p>
      ))}
    </div>
  );
}
