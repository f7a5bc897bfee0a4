import type { Explanation } from '../parsers/explain.ts';
import type { Metadata } from '../schema/index.ts';
import type { ReadOptions } from './isolation.ts';

/**
 * Why figures of a file were read as they were. For somebody who mends the reader, so in this thread and with the
 * reading whole, where `read` gives only what the store keeps.
 */
export type Question = { readonly find: string } | { readonly at: number };
export interface Explained {
  readonly document: string;
  readonly metadata: Metadata;
  readonly explanations: readonly Explanation[];
}

export async function explain(path: string, question: Question, options: ReadOptions): Promise<Explained[]> {
  const { extract, readInput } = await import('../extractors/index.ts');
  const { parse } = await import('../parsers/index.ts');
  const { explainAt, explainText } = await import('../parsers/explain.ts');

  const document = await extract(await readInput(path, options.limits), options.limits);
  return parse(document, { bundle: options.bundle }).map((reading) => ({
    document: reading.document.id,
    metadata: reading.metadata,
    explanations:
      'find' in question
        ? explainText(reading, question.find)
        : question.at < reading.document.text.length
          ? [explainAt(reading, question.at)]
          : [],
  }));
}
export type { Explanation };
