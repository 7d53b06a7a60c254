import type { ActiepuntVelden } from '@opgaveteams/shared/verslagen/verslag.blokken';
import { ACTIEPUNT_BLOK } from '@opgaveteams/shared/verslagen/verslag.blokken';
import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useBlokken } from './BlokkenContext.ts';
import classes from '../../../ui/blok/Blok.module.css';

/** A block in the text: its words are the text's, the rest is shown by who knows the thing. */
export function BlokView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const { t } = useTranslation('blokken');
  const blokken = useBlokken();
  const isActiepunt = node.type.name === ACTIEPUNT_BLOK;
  const words = <NodeViewContent className={classes.text} />;
  const props = {
    blok: String(node.attrs.blok ?? ''),
    tekst: node.textContent.replace(/\s+/g, ' ').trim(),
    editable: editor.isEditable,
    children: words,
  };

  function zetTekst(tekst: string): void {
    const pos = getPos();
    if (pos === undefined) return;
    const { tr, schema } = editor.state;
    editor.view.dispatch(tr.replaceWith(pos + 1, pos + 1 + node.content.size, schema.text(tekst)));
  }

  const inside = (): React.ReactNode => {
    if (!blokken || props.blok === '') return words;
    if (!isActiepunt) return blokken.besluit({ ...props, zetTekst });
    const { actiehouderId, datum, actielijnId } = node.attrs as ActiepuntVelden;
    const velden = { actiehouderId, datum, actielijnId };
    return blokken.actiepunt({ ...props, velden, zet: (nu) => updateAttributes({ ...nu }) });
  };
  return (
    <NodeViewWrapper
      className={classes.blok}
      role="group"
      aria-label={isActiepunt ? t('actiepunt') : t('besluit')}
    >
      {inside()}
    </NodeViewWrapper>
  );
}
