/** Browsers look for the encoding in as many bytes. */
const HEAD = 1024;
const META = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i;

/** Decodes a web page: by its byte order mark, by what it says, as UTF-8, or as Windows-1252. */
export function decodeHtml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const said = marked ? undefined : META.exec(head)?.[1];
  return decodeAs(said, bytes) ?? decodeUtf8(bytes) ?? decodeWindows(bytes);
}

/** A page that was read to find its own encoding is not in UTF-16, whatever it says. */
function decodeAs(label: string | undefined, bytes: Uint8Array): string | null {
  if (label === undefined || /^utf-?(?:8|16)/i.test(label)) return null;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
