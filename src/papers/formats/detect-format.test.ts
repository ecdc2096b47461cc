import { describe, expect, it } from 'vitest';
import { DucesError } from '../../faults/index.ts';
import { readPaper } from '../read-paper.ts';
import { detectFormat } from './detect-format.ts';
import { extensionNote } from './extension-note.ts';

function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

const OLD_WORD = Buffer.concat([
  latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'),
  Buffer.from('WordDocument', 'utf16le'),
]);

describe('a format is told by the bytes', () => {
  it.each<[string, Uint8Array, string]>([
    ['a PDF', latin1('%PDF-1.7\n'), 'pdf'],
    ['a PDF with mail before it', latin1('Content-Type: x\n\n%PDF-1.4\n'), 'pdf'],
    ['a Word file', latin1('PK\x03\x04 [Content_Types].xml … word/document.xml'), 'docx'],
    [
      'a Word file with macros',
      latin1('PK\x03\x04 [Content_Types].xml word/vbaProject.bin'),
      'docx',
    ],
    ['a PNG', latin1('\x89PNG\r\n\x1A\n'), 'picture'],
    ['a JPEG', latin1('\xFF\xD8\xFF\xE0'), 'picture'],
    ['a web page', latin1('<!DOCTYPE html><html>'), 'html'],
    ['a web page in capitals', latin1('\n <HTML><BODY>'), 'html'],
    [
      'a web page after a comment',
      latin1('<!-- saved from url=(0014)about:internet -->\n<html>'),
      'html',
    ],
    ['a web page as XML', latin1('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">'), 'html'],
    ['a web page in UTF-16', Buffer.from('\uFEFF<html>', 'utf16le'), 'html'],
    ['a part of a web page', latin1('<div class="opinion"><p>Text.</p></div>\n'), 'html'],
    ['text', latin1('UNITED STATES DISTRICT COURT'), 'text'],
    ['Markdown with tags in it', latin1('# ORDER\n\n<center>x</center>\n'), 'text'],
    [
      'Markdown that begins with a tag',
      latin1('<center>ORDER</center>\n\nThe court orders.\n'),
      'text',
    ],
    ['nothing', new Uint8Array(0), 'text'],
  ])('%s', (_, bytes, kind) => {
    expect(detectFormat(bytes).kind).toBe(kind);
  });

  it.each<[string, Uint8Array, string, RegExp]>([
    ['old Word', OLD_WORD, 'format-not-read', /\.doc/],
    ['old Excel', latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), 'format-not-read', /\.xls/],
    [
      'Word under a password',
      Buffer.concat([
        latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'file-encrypted',
      /password/,
    ],
    ['RTF', latin1('{\\rtf1\\ansi'), 'format-not-read', /Rich Text/],
    ['Excel', latin1('PK\x03\x04 [Content_Types].xml xl/workbook.xml'), 'format-not-read', /Excel/],
    ['an archive', latin1('PK\x03\x04 order.pdf'), 'format-not-read', /archive/],
    ['TIFF', latin1('II*\0'), 'format-not-read', /TIFF/],
    ['WordPerfect', latin1('\xFFWPC'), 'format-not-read', /WordPerfect/],
    [
      'a web archive',
      latin1('MIME-Version: 1.0\nContent-Type: multipart/related;'),
      'format-not-read',
      /MHTML/,
    ],
  ])('%s is refused as what it is', (_, bytes, code, what) => {
    expect(detectFormat(bytes)).toMatchObject({ kind: 'refused', code });
    expect(detectFormat(bytes)).toHaveProperty('what', expect.stringMatching(what));
  });
});

describe('a file that is not read', () => {
  it.each<[string, Uint8Array, string, string[]]>([
    ['scan.tiff', latin1('II*\0'), 'a TIFF picture', ['PDF', 'PNG', 'JPEG']],
    ['scan.tif', latin1('MM\0*'), 'a TIFF picture', ['PDF', 'PNG', 'JPEG']],
    ['order.rtf', latin1('{\\rtf1\\ansi'), 'a Rich Text file (RTF)', ['PDF', '.docx']],
    ['order.doc', OLD_WORD, 'an old Word file (.doc)', ['PDF', '.docx']],
    // Its name says nothing: it is told what it is, not that it is a damaged PDF.
    ['order.pdf', latin1('{\\rtf1\\ansi'), 'a Rich Text file (RTF)', ['PDF', '.docx']],
  ])('%s: the user hears what it is and what to save it as', async (name, bytes, what, saveAs) => {
    const [outcome] = await Promise.allSettled([readPaper(bytes, name)]);
    const error = outcome.status === 'rejected' ? (outcome.reason as DucesError) : null;
    expect(error).toBeInstanceOf(DucesError);
    expect(error).toMatchObject({
      code: 'format-not-read',
      message: `The file is ${what}.`,
      place: { file: name },
    });
    for (const format of saveAs) expect(error?.next).toContain(format);
  });
});

describe('a name that promises another format is noted', () => {
  it.each([
    ['order.docx', 'pdf', true],
    ['order.PDF', 'html', true],
    ['order.txt', 'html', true],
    ['order.md', 'text', false],
    ['order.txt', 'markdown', false],
    ['order.docm', 'docx', false],
    ['order', 'pdf', false],
    ['order.2023', 'pdf', false],
    [null, 'pdf', false],
  ] as const)('%s that is %s: %s', (name, format, noted) => {
    expect(extensionNote(name, format).map(({ code }) => code)).toEqual(
      noted ? ['extension-differs'] : [],
    );
  });
});
