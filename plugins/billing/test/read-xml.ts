import { parser } from 'sax';

/** An element as a test looks at it. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Reads XML strictly: what is not well-formed throws. */
export function readXml(xml: string): XmlNode {
  const reader = parser(true, {});
  const top: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  reader.onopentag = ({ name, attributes }) => {
    const node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  };
  reader.ontext = (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  };
  reader.onclosetag = () => open.pop();
  reader.onerror = (error) => {
    throw error;
  };
  reader.write(xml).close();
  return top.children[0] as XmlNode;
}

/** All elements at a path of local names, such as `TaxTotal/TaxSubtotal`. */
export function all(node: XmlNode, path: string): XmlNode[] {
  return path
    .split('/')
    .reduce<XmlNode[]>(
      (nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => local(child) === name)),
      [node],
    );
}

/** The text at a path; undefined where there is none. */
export function textAt(node: XmlNode, path: string): string | undefined {
  return all(node, path)[0]?.text.trim();
}

/** A name without its prefix. */
export function local({ name }: XmlNode): string {
  return name.replace(/^.*:/, '');
}
