import type { Editor } from '@tiptap/core';
import type { TekstSoort } from './extensions.ts';
import { FindBar } from './find/FindBar.tsx';
import { Pictures } from './image/Pictures.tsx';
import { MentionMenu } from './mention/MentionMenu.tsx';
import type { Asker } from './suggest/suggest.ts';

interface Props {
  soort: TekstSoort;
  editor: Editor;
  verslagId: string;
  at: Asker;
  editable: boolean;
  online: boolean;
}

/** What one does not need to begin to read or write: finding words, "@", pictures. */
export function Later({ soort, editor, verslagId, at, editable, online }: Props) {
  return (
    <>
      <FindBar editor={editor} />
      {editable && soort === 'verslag' && (
        <>
          <MentionMenu editor={editor} asker={at} />
          <Pictures editor={editor} verslagId={verslagId} online={online} />
        </>
      )}
    </>
  );
}
