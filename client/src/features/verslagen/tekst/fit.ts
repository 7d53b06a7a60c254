import { Fragment, Mark, type Node, type NodeType, type Schema } from '@tiptap/pm/model';
import type { TekstNode } from '@opgaveteams/shared/verslagen/verslag.tekst';

/*
 * From what is shared to a document that the schema allows. Two people may have made, together, what neither would
 * have made alone (an item of one kind in a list of another). Nothing is thrown out for that: blocks around the
 * lines are wrapped or left out until it fits, and each line keeps each of its characters.
 */

function marksOf(schema: Schema, marks: TekstNode['marks']): readonly Mark[] {
  const known = (marks ?? []).flatMap(({ type, attrs }) => {
    try {
      return schema.marks[type]?.create(attrs) ?? [];
    } catch {
      // A mark with attributes of another version: the words matter more.
      return [];
    }
  });
  return Mark.setFrom(known);
}

/** An inline node; one that this editor does not know keeps its place as a line break, which is as long. */
function inlineOf(schema: Schema, json: TekstNode): Node | null {
  const marks = marksOf(schema, json.marks);
  if (json.text !== undefined) return schema.text(json.text, marks);
  const type = schema.nodes[json.type];
  try {
    if (type?.isInline && type.isLeaf) return type.createChecked(json.attrs, null, marks);
  } catch {
    // Attributes of another version: the same as an unknown node.
  }
  return schema.nodes.hardBreak?.create() ?? null;
}

/** A line as what it says it is, or as a paragraph when it cannot be that. */
function lineOf(schema: Schema, json: TekstNode): Node {
  const content = Fragment.from((json.content ?? []).flatMap((child) => inlineOf(schema, child) ?? []));
  const type = schema.nodes[json.type];
  const isLine = type?.isTextblock ?? false;
  const isEmptyBlock = type?.isBlock && type.isLeaf && content.size === 0;
  try {
    if (type && (isLine || isEmptyBlock)) return type.createChecked(json.attrs, content);
  } catch {
    // What stands in it, or what it carries, is not allowed there.
  }
  const paragraph = schema.nodes.paragraph;
  if (!paragraph) throw new Error('a text needs paragraphs');
  return paragraph.create(null, content);
}

/** The wrapped node, with each of the types around it from the outside in. */
function wrap(node: Node, types: readonly NodeType[]): Node | null {
  try {
    return types.reduceRight((inner, type) => type.createChecked(null, inner), node);
  } catch {
    return null;
  }
}

/** Puts nodes in a block, wrapping or opening those that do not fit; null when it cannot hold them all. */
function fill(type: NodeType, attrs: TekstNode['attrs'], nodes: readonly Node[]): Node | null {
  const content: Node[] = [];
  let match = type.contentMatch;
  const put = (node: Node): boolean => {
    const direct = match.matchType(node.type);
    if (direct) {
      match = direct;
      content.push(node);
      return true;
    }
    const wrapped = wrap(node, match.findWrapping(node.type) ?? []);
    const around = wrapped && wrapped !== node ? match.matchType(wrapped.type) : null;
    if (wrapped && around) {
      match = around;
      content.push(wrapped);
      return true;
    }
    return !node.isTextblock && !node.isLeaf && node.children.every(put);
  };
  if (!nodes.every(put) || !match.validEnd) return null;
  try {
    return type.createChecked(attrs, content);
  } catch {
    return null;
  }
}

function nodesOf(schema: Schema, json: TekstNode): Node[] {
  const blocks = json.content?.some(({ content, type }) => content ?? schema.nodes[type]?.isBlock) ?? false;
  const type = schema.nodes[json.type];
  if (!blocks && (!type || type.isTextblock || type.isLeaf)) return [lineOf(schema, json)];
  const children = (json.content ?? []).flatMap((child) => nodesOf(schema, child));
  const whole = type && !type.isTextblock ? fill(type, json.attrs, children) : null;
  return whole ? [whole] : children;
}

/** The document that the schema makes of a shared text: with the same lines, in the same order. */
export function fitDoc(schema: Schema, json: TekstNode): Node {
  const nodes = (json.content ?? []).flatMap((child) => nodesOf(schema, child));
  const doc = fill(schema.topNodeType, {}, nodes);
  if (!doc) throw new Error('these lines fit in no document');
  return doc;
}
