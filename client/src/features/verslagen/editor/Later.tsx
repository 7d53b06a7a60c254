import type { Editor } from '@tiptap/core';
import { FindBar } from './find/FindBar.tsx';
import { Pictures } from './image/Pictures.tsx';
import { MentionMenu } from './mention/MentionMenu.tsx';
import type { Asker } from './suggest/suggest.ts';

interface Props {
  editor: Editor;
  verslagId: string;
  at: Asker;
  editable: boolean;
  online: boolean;
}

/** What one does not need to begin to read or write: finding words, "@", pictures. */
export function Later({ editor, verslagId, at, editable, online }: Props) {
  return (
    <>
      <FindBar editor={editor} />
      {editable && (
        <>
          <MentionMenu editor={editor} asker={at} />
          <Pictures editor={editor} verslagId={verslagId} online={online} />
        </>
      )}
    </>
  );
}
