/**
 * A PDF that was cut off has lost its trailer, which says where the catalog is. pdf.js finds the objects that are left
 * by itself; told which of them is the catalog, it reads the pages that are whole.
 */
export function withTrailer(bytes: Uint8Array): Uint8Array | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const root = catalogOf(buffer);
  if (root === undefined) return undefined;
  return new Uint8Array(
    Buffer.concat([
      buffer,
      Buffer.from(`\nendstream\nendobj\ntrailer\n<< /Root ${root} R >>\nstartxref\n0\n%%EOF\n`),
    ]),
  );
}

/** `1 0` of the object that calls itself the catalog; of several, the last, which an update wrote. */
function catalogOf(buffer: Buffer): string | undefined {
  let found: string | undefined;
  for (let at = buffer.indexOf('/Catalog'); at >= 0; at = buffer.indexOf('/Catalog', at + 1)) {
    const before = buffer.subarray(Math.max(0, at - 400), at).toString('latin1');
    if (!/\/Type\s*$/.test(before)) continue;
    const object = [...before.matchAll(/(\d+)\s+(\d+)\s+obj\b/g)].at(-1);
    if (object) found = `${object[1]} ${object[2]}`;
  }
  return found;
}
