/** What of libarchive.js is used under Node; the package types only its entry for browsers. */
declare module 'libarchive.js/dist/libarchive-node.mjs' {
  interface PackedFile {
    readonly name: string;
    readonly size: number;
    extract(): Promise<File>;
  }
  interface OpenArchive {
    hasEncryptedData(): Promise<boolean | null>;
    getFilesArray(): Promise<readonly { readonly file: PackedFile; readonly path: string }[]>;
    close(): Promise<void>;
  }
  export const Archive: { open(file: File): Promise<OpenArchive> };
}
