/**
 * Where free text ends and the next row's name begins, when nothing is printed between them.
 *
 * `…科学合理制定绩效目标完成政务信息安全灾备中心建设时效`: the same explanation stands elsewhere before a level, so
 * the name is 完成政务信息安全灾备中心建设时效. Without such a witness: words that explanations end with, words that
 * the names of this table begin with, and last the whole clause, with less confidence each time.
 */
const endings =
  /(?:目标|目标值|指标值|赋值|科学性|合理性|精准度|精准性|执行率|支付|偏差|偏离|出现|改进|整改|落实|原因|要求|不足|困难|措施|滞后|延期|推进力度|工作)(?=[^,。;])/g;

export interface Cut {
  readonly at: number;
  readonly confidence: number;
}

/** The longest sure free text that `text` begins with. */
function byWitness(text: string, sure: ReadonlySet<string>): Cut | null {
  let best = 0;
  for (const free of sure)
    if (free.length > best && free.length >= 8 && free.length < text.length && text.startsWith(free))
      best = free.length;
  return best > 0 ? { at: best, confidence: 0.9 } : null;
}

/** Two rows with the same explanation show how far it reaches: to where they part. */
function byTwin(text: string, others: readonly string[]): Cut | null {
  let best = 0;
  for (const other of others) {
    if (other === text) continue;
    let i = 0;
    while (i < text.length && text[i] === other[i]) i++;
    if (i >= 10 && i > best && i < text.length) best = i;
  }
  return best > 0 ? { at: best, confidence: 0.75 } : null;
}

export function cutFree(
  text: string,
  sure: ReadonlySet<string>,
  others: readonly string[],
  names: readonly string[],
): Cut {
  const witness = byWitness(text, sure) ?? byTwin(text, others);
  if (witness) return witness;
  const clause = Math.max(...[',', '。', ';', ':', '!', '?'].map((mark) => text.lastIndexOf(mark))) + 1;
  const tail = text.slice(clause);
  const enough = (at: number) => at >= 2 && tail.length - at >= 3;
  const ending = [...tail.matchAll(endings)].map((m) => m.index + m[0].length).findLast(enough);
  const starts = new Set(names.map((name) => name.slice(0, 2)));
  const sibling = [...tail].findIndex((_, i) => enough(i) && starts.has(tail.slice(i, i + 2)));
  if (ending !== undefined) return { at: clause + ending, confidence: ending === sibling ? 0.7 : 0.5 };
  if (sibling > 0) return { at: clause + sibling, confidence: 0.5 };
  return { at: clause, confidence: 0.4 };
}
