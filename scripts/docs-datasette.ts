import { datasetteMetadata, openDatabase } from '../store/index.ts';

/** `docs/datasette.json`: titles and descriptions for Datasette, from the same registry as the codebook. */
export function datasetteDocument(): string {
  const db = openDatabase(':memory:');
  const text = JSON.stringify(datasetteMetadata(db), null, 2);
  db.close();
  return text;
}
