import type { Stream } from './stream.ts';

/**
 * The words of a head that lost its cells, cut where white space parts them and else by what heads are made of:
 *
 *     项目本年支出合计基本支出项目支出功能分类科目编码科目名称栏次123 -> 项目, 本年支出合计, 基本支出, 项目支出, …
 */
export interface HeadWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
export interface HeadWords {
  readonly words: readonly HeadWord[];
  /** Where the body begins. */
  readonly end: number;
  /** How many columns a line of their numbers counts (栏次 1 2 3), if there is one. */
  readonly columns: number | null;
}

const year = '(?:20\\d\\d年(?:度|初)?|上年|当年|本年)';
const fund =
  '(?:一般公共预算|政府性基金预算|政府性基金|国有资本经营预算|国有资本经营|财政拨款|公共预算|基金预算)';
const patterns = [
  ...'编码 代码 名称 编号 序号 行次 栏次 金额 数量 备注 说明 内容 类 款 项 合计 小计 总计 其中:? 收入 支出 项目 科目 单位 部门'.split(
    ' ',
  ),
  '(?:预算|所属)?(?:单位|部门|科目|项目|指标|二级项目|一级项目|单位\\(项目\\)|采购项目|专项|品目)(?:代码|编码|编号|名称|类别|金额|简介|概况|内容)',
  '(?:支出)?(?:部门预算|政府预算|部门|政府|单位)?(?:支出)?(?:功能|经济)(?:分类)?(?:科目)?(?:\\((?:按大类|类|类款|类款项)\\))?(?:编码|代码|名称)?',
  `(?:${year}|年初|全年|调整后?|部门|单位)?(?:收入|支出)?(?:预算|决算|执行|批复)(?:数|金额)?(?:\\((?:万|千)?元\\))?`,
  `${year}?(?:部门|单位)?${fund}(?:财政)?(?:拨款)?(?:预算)?(?:安排的?)?(?:基本|项目)?(?:收入|支出|资金|预算)?(?:预算|预算数|决算数)?`,
  `${year}?(?:${fund}(?:财政拨款)?)?(?:基本|项目|日常公用|人员|公用|工资福利|专项业务)(?:支出|经费)(?:支出)?(?:预算)?`,
  `(?:${year}|部门|单位)(?:收入|支出)(?:预算|决算)?(?:合计)?`,
  '财政专户(?:管理)?(?:资金|拨款|核拨资金)?(?:收入)?',
  '(?:纳入)?(?:财政专户管理的)?(?:教育收费|非税收入|其他专户收入拨款)(?:收入)?(?:拨款|资金)?',
  '(?:上级补助|附属单位上缴|对附属单位上缴|对附属单位补助|上缴上级|事业单位经营|事业|经营|其他|其他资金|单位资金|单位自有|债务预算|非同级财政拨款|投资预算)(?:预算)?(?:收入|支出|收益|资金)?(?:\\([^()]{2,12}\\))?',
  '(?:单位|其他|自有|单位自有)资金(?:收入)?',
  '(?:使用|动用|用)?(?:非财政拨款|专用|实户资金|事业基金)(?:结余|余额|弥补收支差额)?(?:\\([^()]{2,12}\\))?',
  '(?:上年|年初|年末|年终|以前年度)?(?:财政拨款|实户资金|专项资金)?(?:结转结余|结转和结余|结转及结余|结转|结余|余额)(?:资金|收入|下年)?',
  '结转(?:结余)?(?:到)?下年(?:支出)?',
  '"?三公"?经费(?:支出)?(?:预算|决算)?(?:数|合计)?',
  '因公出国\\(境\\)(?:费用|经费|费|支出)?',
  '公务用车购置(?:及|和|与)运行(?:维护)?(?:费用|经费|费|支出)?',
  '公务用车(?:购置|运行维护|运行)(?:费用|经费|费|支出)?',
  '(?:车辆)?(?:购置|运行维护|运行)(?:费|经费)',
  '公务接待(?:费用|经费|费|支出)?',
  '(?:会议|培训|机关运行)(?:经费|费)(?:支出)?(?:预算|决算)?(?:数)?',
  '(?:绩效|项目|总体|年度)目标(?:内容)?',
  '(?:资金来源|项目类别|支出项目类别(?:\\([^()]{2,12}\\))?|采购方式|采购目录|采购品目|计量单位|单价|政府采购|总投资|建设年限)',
  '其中:(?:专项资金列入部门预算的?项目|财政拨款|基本支出|项目支出)',
  '日常公用支出|日常公用经费|人员支出|公用支出',
];
const anyWord = patterns.map((pattern) => new RegExp(pattern, 'y'));
const wholeWord = new RegExp(`^(?:${patterns.join('|')})$`);

/** The ends that a known word at a position can have, longest first. */
function endsAt(text: string, position: number): readonly number[] {
  const ends = new Set<number>();
  for (const pattern of anyWord) {
    pattern.lastIndex = position;
    if (pattern.exec(text)) ends.add(pattern.lastIndex);
  }
  return [...ends].sort((a, b) => b - a);
}

const bodyMark =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\(?\d{1,2}[)、]|\d{1,2}\.(?!\d)|[[(]?[235]\d{2}(?:\d{2}){0,2}[\])]?[\u4e00-\u9fff])/;
const beginsBody = (stream: Stream, position: number) =>
  stream.amountEnd(position) >= 0 || bodyMark.test(stream.text.slice(position, position + 12));
const longestPiece = 120;
const longestUnknown = 24;

/** Cuts head words from a position on, up to the first line of the body. */
export function readHeadWords(stream: Stream, start: number, end: number): HeadWords {
  const { text } = stream;
  const found: HeadWord[] = [];
  let position = start;
  let columns: number | null = null;
  while (position < end && found.length < 60) {
    const numbered = columnNumbers(stream, position, columns ?? 0);
    if (numbered) {
      columns = Math.max(columns ?? 0, numbered.last);
      position = numbered.end;
      if (found.at(-1)?.text === '栏次') found.pop();
      continue;
    }
    // behind the numbers of the columns begins the body: its 合计 is no head
    if (columns !== null && !text.startsWith('栏次', position)) break;
    if (beginsBody(stream, position)) break;
    const stop = wordEnd(stream, position, end);
    if (stop < 0) break;
    found.push({ text: text.slice(position, stop), start: position, end: stop });
    position = stop;
  }
  return bodyBegins(stream, found, position, columns);
}

/**
 * White space parts words, and where it parts none the words that are known; a word that nobody knows is one only if
 * white space ends it soon. Words wrapped within a cell go on behind it.
 */
function wordEnd(stream: Stream, position: number, limit: number): number {
  const { text } = stream;
  const gap = stream.nextGap(position, Math.min(limit, position + longestPiece));
  const piece = text.slice(position, gap);
  const ends = endsAt(text, position);
  const wrapped = ends.find((e) => e > gap && stream.parted(e));
  if (wrapped !== undefined && (piece.length === 1 || !wholeWord.test(piece))) return wrapped;
  if (wholeWord.test(piece)) return gap;
  const cut = ends.find((e) => e < gap && isHead(text.slice(e, gap)));
  if (cut !== undefined) return cut;
  const [longest] = ends;
  if (longest !== undefined && beginsBody(stream, longest)) return longest;
  const alone = stream.parted(position) && piece.length <= longestUnknown;
  return alone && /[\u4e00-\u9fff]/.test(piece) && !/[。;]|\d\.\d\d/.test(piece) ? gap : (longest ?? -1);
}

/** Whether a piece is made of known words alone. */
function isHead(piece: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < piece.length; at++)
    if (reached.has(at)) for (const end of endsAt(piece, at)) reached.add(end);
  return reached.has(piece.length);
}

/** The total with figures right behind it, and a word that no head has, are the first line of the body. */
function bodyBegins(
  stream: Stream,
  words: readonly HeadWord[],
  end: number,
  columns: number | null,
): HeadWords {
  const last = words.at(-1);
  if (!last || columns !== null || stream.amountEnd(end) < 0) return { words, end, columns };
  if (/.(?:合计|总计)$/.test(last.text)) {
    const cut = last.end - 2;
    return {
      words: [...words.slice(0, -1), { ...last, text: last.text.slice(0, -2), end: cut }],
      end: cut,
      columns,
    };
  }
  if (wholeWord.test(last.text) && !/^(?:合计|总计|小计)$/.test(last.text)) return { words, end, columns };
  const row = /^\d+$/.test(words.at(-2)?.text ?? '') ? 2 : 1;
  return { words: words.slice(0, -row), end: words.at(-row)!.start, columns };
}

/**
 * Other ways to cut a head that nothing parts: 本年收入合计 and 项目支出预算 can be one word and two. The way it was
 * read comes first.
 */
export function waysToCut({ words, ...rest }: HeadWords): readonly HeadWords[] {
  const cut = (word: HeadWord, at: number): HeadWord[] => [
    { text: word.text.slice(0, at), start: word.start, end: word.start + at },
    { text: word.text.slice(at), start: word.start + at, end: word.end },
  ];
  const totals = (list: readonly HeadWord[]) =>
    list.flatMap((w) => (/.合计$/.test(w.text) ? cut(w, w.text.length - 2) : [w]));
  const first = (list: readonly HeadWord[]) =>
    list.flatMap((w, i) =>
      i === 0 && /^项目./.test(w.text) && wholeWord.test(w.text.slice(2)) ? cut(w, 2) : [w],
    );
  const ways = [words, totals(words), first(words), first(totals(words))];
  return ways
    .filter((way, i) => ways.findIndex((w) => w.length === way.length && w[1]?.text === way[1]?.text) === i)
    .map((way) => ({ words: way, ...rest }));
}

/** So many numbers in a row are no amount, even where nothing parts them. */
const fewestGlued = 6;
/** 栏次 1 2 3, ** 1 2 3, 123456: one after the other from `after` + 1; null where none stand. */
function columnNumbers(stream: Stream, start: number, after: number): { end: number; last: number } | null {
  const { text } = stream;
  const stars = /^\*{1,8}/.exec(text.slice(start, start + 8))?.[0].length ?? 0;
  const marked = stars > 0 || text.slice(start - 2, start) === '栏次';
  const ends: number[] = [];
  let parted = true;
  for (let position = start + stars; ends.length < 40; ) {
    const digits = String(after + ends.length + 1);
    if (!text.startsWith(digits, position)) break;
    position += digits.length;
    ends.push(position);
    parted &&= stream.parted(position);
  }
  // the last of them may be the first digit of an amount: 123456 7.20
  while (ends.length > 0 && /[\d.,]/.test(text[ends.at(-1)!] ?? '') && stream.amountEnd(ends.at(-1)!) < 0)
    ends.pop();
  const fewest = marked ? 1 : parted ? 2 : fewestGlued;
  return ends.length < fewest ? null : { end: ends.at(-1)!, last: after + ends.length };
}
