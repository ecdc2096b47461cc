import type { PaperFormat, PaperNote } from '../paper.ts';

const WORDS: Readonly<Record<PaperFormat, string>> = {
  markdown: 'text',
  text: 'text',
  html: 'a web page',
  docx: 'a Word file',
  pdf: 'a PDF',
  picture: 'a picture',
};
/** What an extension promises. */
const EXTENSIONS: Readonly<Record<string, PaperFormat>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  doc: 'docx',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  md: 'text',
  markdown: 'text',
  txt: 'text',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
};

/** Says that a file is something else than its name says; nothing when they agree. */
export function extensionNote(name: string | null, format: PaperFormat): readonly PaperNote[] {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const promised = EXTENSIONS[extension];
  if (promised === undefined || WORDS[promised] === WORDS[format]) return [];
  return [
    {
      code: 'extension-differs',
      severity: 'note',
      message: `The file is named .${extension} and is ${WORDS[format]}; it was read as what it is.`,
      pages: [],
    },
  ];
}
