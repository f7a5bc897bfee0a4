/** What commander says about a wrong call, in the language of everything else that we say. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/error: unknown option '(.+?)'/, '没有选项 $1'],
  [/error: unknown command '(.+?)'/, '没有命令 $1'],
  [/error: missing required argument '(.+?)'/, '缺少参数 <$1>'],
  [/error: option '(.+?)' argument missing/, '选项 $1 后面缺少值'],
  [/error: required option '(.+?)' not specified/, '必须写明选项 $1'],
  [/error: option '(.+?)' argument '(.*?)' is invalid\./, '选项 $1 的值 $2 不对。'],
  [
    /error: option '(.+?)' value '(.*?)' from env '(.+?)' is invalid\./,
    '环境变量 $3 的值 $2 不对（选项 $1）。',
  ],
  [/Allowed choices are (.+?)\./, '可选：$1'],
  [
    /error: too many arguments(?: for '.+?')?\. Expected (\d+) arguments? but got (\d+)[.:]?/,
    '参数太多：应为 $1 个，给了 $2 个。',
  ],
  [/\(Did you mean one of (.+?)\?\)/, '（是不是 $1？）'],
  [/\(Did you mean (.+?)\?\)/, '（是不是 $1？）'],
];

export function inChinese(text: string): string {
  return sentences.reduce((result, [pattern, sentence]) => result.replace(pattern, sentence), text);
}
