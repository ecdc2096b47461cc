import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from '@cantoo/pdf-lib';

/**
 * Declares a PDF that the typesetter made to be what it is: PDF/A-2a, for archives, and PDF/UA-1, for
 * readers who hear it (ISO 19005-2, 6.6.4; ISO 14289-1, 5 and 7.1). It has the tags, fonts and colours
 * that both ask for, and the typesetter does not say so. Nothing that is seen changes.
 */
export async function declareArchival(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog, context } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('The typesetter wrote no XMP metadata.');
  const xmp = new TextDecoder().decode(decodePDFRawStream(metadata).decode());
  const declared = new TextEncoder().encode(xmp.replace(END, `${IDENTIFICATION}${END}`));
  catalog.set(
    PDFName.of('Metadata'),
    context.register(context.stream(declared, { Type: 'Metadata', Subtype: 'XML' })),
  );
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}

const END = '</rdf:RDF>';

// PDF/A knows no properties of PDF/UA, so it wants their schema described (ISO 19005-2, 6.6.2.3).
const IDENTIFICATION = [
  '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
  '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>',
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
  '<pdfuaid:part>1</pdfuaid:part></rdf:Description>',
  '<rdf:Description rdf:about=""',
  ' xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>',
].join('');
