import module from '7z-wasm';

// what its types call the default is what importing it gives
const start = module as unknown as typeof module.default;

/** Writes a 7z with the real 7-Zip, compiled to WebAssembly. */
export async function sevenZip(
  entries: readonly { readonly name: string; readonly data: string }[],
): Promise<Uint8Array> {
  const program = await start({ print: () => {}, printErr: () => {} });
  const folders = new Set(entries.flatMap(({ name }) => name.split('/').slice(0, -1)));
  for (const folder of folders) program.FS.mkdir(folder);
  for (const { name, data } of entries) program.FS.writeFile(name, data);
  program.callMain(['a', 'out.7z', ...new Set(entries.map(({ name }) => name.split('/')[0]!))]);
  return program.FS.readFile('out.7z');
}
