/**
 * Whether a zip archive wants a password, which the library that unpacks it does not ask: what it makes of such files is noise. Reads
 * the archive's own directory and nothing else.
 */

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;

/** @param archive one that could be opened */
export function isEncrypted(archive: Uint8Array): boolean {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - END_BYTES;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) return false;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    if (at + ENTRY_BYTES > archive.length || view.getUint32(at, true) !== ENTRY) return false;
    if ((view.getUint16(at + 8, true) & 1) === 1) return true;
    // Its name, what is said more of it, and a comment are behind it.
    const behind = [28, 30, 32].reduce((sum, length) => sum + view.getUint16(at + length, true), 0);
    at += ENTRY_BYTES + behind;
  }
  return false;
}
