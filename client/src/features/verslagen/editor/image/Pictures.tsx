import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { afbeeldingSoorten } from '@opgaveteams/shared/afbeeldingen/afbeelding.limits';
import { sentenceOf } from '@opgaveteams/shared/errors/errors';
import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../../api/call.ts';
import { currentLanguage } from '../../../../i18n/i18n.ts';
import { Dialog } from '../../../../ui/dialog/Dialog.tsx';
import { Form } from '../../../../ui/form/Form.tsx';
import { showDone } from '../../../../ui/notice/messages.tsx';
import { refusal, upload } from './upload.ts';
import classes from './Image.module.css';

/** Longer is a story, which belongs in the text. */
const MAX_ALT = 300;

function Preview({ file }: { file: File }) {
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return <img src={url} alt="" className={classes.preview} />;
}

interface DescribeProps {
  /** The picture to put in; null: the one at the cursor. */
  file: File | null;
  alt: string;
  save: (alt: string) => Promise<void>;
  close: () => void;
}

/** Asks in plain words what a picture shows. */
function Describe({ file, alt, save, close }: DescribeProps) {
  const { t } = useTranslation('verslagen');
  const form = useForm({
    initialValues: { alt },
    validate: { alt: (value) => (value.trim() === '' ? t('afbeelding.niets') : null) },
  });
  const send = async (values: { alt: string }): Promise<void> => {
    await save(values.alt.trim()).catch((error: unknown) => {
      const offline = error instanceof ApiError && error.code === 'geen_verbinding';
      if (!offline) throw error;
      form.setErrors({ alt: t('afbeelding.verbinding') });
    });
  };
  return (
    <Form form={form} send={send} submit={t(file ? 'afbeelding.zet' : 'afbeelding.bewaar')} onCancel={close}>
      {file && <Preview file={file} />}
      <TextInput
        label={t('afbeelding.veld')}
        description={t('afbeelding.uitleg')}
        maxLength={MAX_ALT}
        data-autofocus
        {...form.getInputProps('alt')}
      />
    </Form>
  );
}

/** Sends a file and puts it in the text, under what one was writing. */
async function putIn(editor: Editor, verslagId: string, file: File, alt: string): Promise<void> {
  const { id, breedte, hoogte } = await upload(verslagId, file);
  const picture = { type: 'afbeelding', attrs: { id, alt, width: breedte, height: hoogte } };
  editor
    .chain()
    .insertContent([picture, { type: 'paragraph' }])
    .run();
}

interface Props {
  editor: Editor;
  verslagId: string;
  /** There is a connection. */
  online: boolean;
}

/** Pictures that are chosen, pasted or dropped: asks for each what it shows, sends it, puts it in the text. */
export function Pictures({ editor, verslagId, online }: Props) {
  const { t } = useTranslation('verslagen');
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<File[]>([]);
  const [describing, setDescribing] = useState<string | null>(null);

  useEffect(() => {
    const onPictures = ({ files }: { files: File[] | null }): void => {
      if (!online) return void showDone(t('afbeelding.verbinding'));
      if (files === null) return input.current?.click();
      const wrong = files.map(refusal).find((code) => code !== null);
      if (wrong) void showDone(sentenceOf(wrong, currentLanguage()));
      setWaiting((before) => [...before, ...files.filter((file) => refusal(file) === null)]);
    };
    const onDescribe = (): void => setDescribing(String(editor.getAttributes('afbeelding').alt ?? ''));
    editor.on('pictures', onPictures);
    editor.on('describePicture', onDescribe);
    return () => {
      editor.off('pictures', onPictures);
      editor.off('describePicture', onDescribe);
    };
  }, [editor, online, t]);

  const file = waiting[0] ?? null;
  const next = (): void => {
    if (file) setWaiting((before) => before.slice(1));
    else setDescribing(null);
    editor.commands.focus();
  };
  const save = async (alt: string): Promise<void> => {
    if (file) await putIn(editor, verslagId, file, alt);
    else editor.commands.updateAttributes('afbeelding', { alt });
    next();
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={afbeeldingSoorten.join(',')}
        aria-label={t('knop.afbeelding')}
        onChange={({ currentTarget }) => {
          editor.emit('pictures', { files: [...(currentTarget.files ?? [])] });
          currentTarget.value = '';
        }}
      />
      <Dialog opened={file !== null || describing !== null} onClose={next} title={t('afbeelding.titel')}>
        <Describe
          key={file ? `${file.name} ${waiting.length}` : 'now'}
          {...{ file, save }}
          alt={describing ?? ''}
          close={next}
        />
      </Dialog>
    </>
  );
}
