import { lazy, Suspense } from 'react';
import type { Blokken } from '../../ui/blok/blok.ts';
import { BlokkenContext } from './blokken/BlokkenContext.ts';
import { loadEditor } from './loadEditor.ts';
import { TextSkeleton } from './TextSkeleton.tsx';
import type { EditorProps } from './editor/Editor.tsx';

const Editor = lazy(loadEditor);

/**
 * A text that several people write at once.
 * @param props.verslagId the text
 * @param props.magSchrijven what the API said; the live connection judges again
 * @param props.label name of the text box for people who hear the page ("Verslag van het overleg")
 * @param props.print what stands above the text on paper: title, when, of whom
 * @param props.blokken how its actiepunten and besluiten are shown; without, it has none
 * @param props.persoon who writes; null for somebody who is not signed in
 */
export function VerslagEditor({ blokken, ...props }: EditorProps & { blokken?: Blokken }) {
  return (
    <BlokkenContext value={blokken ?? null}>
      <Suspense fallback={<TextSkeleton />}>
        {/* Another text or another person is another document: nothing of the one may end up in the other. */}
        <Editor key={`${props.verslagId} ${props.persoon?.id ?? ''}`} {...props} />
      </Suspense>
    </BlokkenContext>
  );
}
