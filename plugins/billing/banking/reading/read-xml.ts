import Sax from 'sax';
import { refusedFile } from './refused-file.ts';

/** An element that was asked for, with what is in it. Names are without their prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/**
 * What to do when an element has ended; it is not part of the elements around it. `outer` is the nearest of these that was
 * asked for too, as far as it is read.
 */
export type OnElement = Readonly<Record<string, (node: XmlNode, outer?: XmlNode) => void>>;

/** Reads XML piece by piece. */
export interface XmlReader {
  write(text: string): void;
  close(): void;
}

/** Only the five entities of XML itself; the types of sax do not know the option. */
const options = { trim: true, position: true, strictEntities: true };
const deepest = 60;
const longestText = 20_000;

/**
 * Reads XML piece by piece and hands over the elements that are asked for; nothing else is kept. A document type, which is
 * what entities of one's own and those of other files need, is refused before anything of it is looked at.
 */
export function readXml(onRoot: (root: XmlNode) => void, onElement: OnElement): XmlReader {
  const sax = Sax.parser(true, options);
  const kept: (XmlNode | undefined)[] = [];
  let isClosed = false;
  sax.onerror = ({ message }) => {
    throw refusedFile(`is no well-formed XML: ${message.replaceAll('\n', ', ')}`);
  };
  sax.ondoctype = () => {
    throw refusedFile(
      'has a document type (<!DOCTYPE); bank statements have none, and entities are not resolved',
    );
  };
  sax.onopentag = ({ name, attributes }) => {
    if (kept.length >= deepest) throw refusedFile(`is nested more than ${deepest} elements deep`);
    const node: XmlNode = {
      name: localName(name),
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    if (kept.length === 0) onRoot(node);
    const around = kept.at(-1);
    const isAsked = Object.hasOwn(onElement, node.name);
    if (around && !isAsked) around.children.push(node);
    kept.push(around || isAsked ? node : undefined);
  };
  const add = (text: string) => {
    const node = kept.at(-1);
    if (!node) return;
    node.text += text;
    if (node.text.length > longestText)
      throw refusedFile(`has a text of more than ${longestText} characters in ${node.name}`);
  };
  sax.ontext = add;
  sax.oncdata = add;
  sax.onclosetag = (name) => {
    const node = kept.pop();
    const isAsked = node && Object.hasOwn(onElement, localName(name));
    if (isAsked)
      onElement[node.name]?.(
        node,
        kept.findLast((one) => one && Object.hasOwn(onElement, one.name)),
      );
  };
  return {
    write: (text) => {
      sax.write(text);
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      sax.close();
    },
  };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first element at one of these paths: `find(node, 'Dbtr/Nm', 'Dbtr/Pty/Nm')`. */
export function find(node: XmlNode, ...paths: readonly string[]): XmlNode | undefined {
  for (const path of paths) {
    const found = findAll(node, path)[0];
    if (found) return found;
  }
  return undefined;
}

/** All elements at a path. */
export function findAll(node: XmlNode, path: string): XmlNode[] {
  return path
    .split('/')
    .reduce<XmlNode[]>(
      (nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
      [node],
    );
}

/** The text at one of these paths; undefined where there is none. */
export function textAt(node: XmlNode, ...paths: readonly string[]): string | undefined {
  return find(node, ...paths)?.text || undefined;
}
