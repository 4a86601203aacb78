/** A namespace of XMP that PDF/A does not know, which has to be described (ISO 19005-3, 6.6.2.3). */
interface Schema {
  readonly title: string;
  readonly uri: string;
  readonly prefix: string;
  readonly properties: readonly (readonly [name: string, type: string, description: string])[];
}

const universalAccess: Schema = {
  title: 'PDF/UA identification schema',
  uri: 'http://www.aiim.org/pdfua/ns/id/',
  prefix: 'pdfuaid',
  properties: [['part', 'Integer', 'Part of ISO 14289']],
};

const facturX: Schema = {
  title: 'Factur-X PDFA Extension Schema',
  uri: 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#',
  prefix: 'fx',
  properties: [
    ['DocumentFileName', 'Text', 'The name of the embedded XML document'],
    ['DocumentType', 'Text', 'The type of the hybrid document in capital letters'],
    ['Version', 'Text', 'The actual version of the standard applying to the embedded XML document'],
    ['ConformanceLevel', 'Text', 'The conformance level of the embedded XML document'],
  ],
};

/** What a document says of itself beside title and date: that it is accessible, and which invoice is embedded in it. */
export function metadata({ embedded }: { readonly embedded?: string }): string {
  const schemas = embedded ? [universalAccess, facturX] : [universalAccess];
  const invoice = {
    DocumentType: 'INVOICE',
    DocumentFileName: embedded ?? '',
    Version: '1.0',
    ConformanceLevel: 'EN 16931',
  };
  return [
    description(universalAccess, { part: '1' }),
    ...(embedded ? [description(facturX, invoice)] : []),
    extensions(schemas),
  ].join('\n');
}

function description({ uri, prefix }: Schema, values: Readonly<Record<string, string>>): string {
  const inside = Object.entries(values).map(
    ([name, value]) => `<${prefix}:${name}>${value}</${prefix}:${name}>`,
  );
  return `<rdf:Description rdf:about="" xmlns:${prefix}="${uri}">${inside.join('')}</rdf:Description>`;
}

function extensions(schemas: readonly Schema[]): string {
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
    xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag>${schemas.map(schemaOf).join('')}</rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>`;
}

function schemaOf({ title, uri, prefix, properties }: Schema): string {
  const described = properties.map(
    ([name, type, text]) => `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name>
      <pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>${prefix === 'fx' ? 'external' : 'internal'}</pdfaProperty:category>
      <pdfaProperty:description>${text}</pdfaProperty:description></rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>${title}</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>${uri}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq>${described.join('')}</rdf:Seq></pdfaSchema:property></rdf:li>`;
}
