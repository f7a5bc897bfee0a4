/**
 * What a column is, said once: the codebook, the Data Package, the workbook, Datasette and Parquet all take it from here.
 */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Chinese and English title. */
  readonly zh: string;
  readonly en: string;
  /** Chinese and English description; empty where the title says all. */
  readonly about: string;
  readonly aboutEn: string;
  /** The codes that it takes, and their Chinese names. */
  readonly values?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Words of a document or of a person: what a spreadsheet could run, and where a name may stand. */
  readonly words?: boolean;
}

/** `decimal` is exact decimal text (or one of few words); `number` its floating-point shadow. */
export type FieldType = 'string' | 'integer' | 'number' | 'decimal';

export type Cell = string | number | null;
export type Cells = readonly Cell[];

type Titles = readonly [zh: string, en: string, about?: string, aboutEn?: string];
type More = Omit<Partial<Field>, 'name' | 'type' | 'zh' | 'en' | 'about' | 'aboutEn'>;

export const field = (
  name: string,
  type: FieldType,
  [zh, en, about = '', aboutEn = '']: Titles,
  more: More = {},
): Field => ({ name, type, zh, en, about, aboutEn, ...more });

export const required = { required: true } as const;
export const words = { words: true } as const;
/** The column beside a coded one, with the Chinese name of its code. */
export const nameOf = (zh: string, en: string, of: string): Field =>
  field(zh, 'string', [zh, en, `${of} 的中文名`, `Chinese name of ${of}`]);
