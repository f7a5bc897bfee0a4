/**
 * Names in archives: UTF-8 where they are it, else GBK, which Windows in China writes without saying so.
 *
 * `D4 A4 CB E3 2E 78 6C 73` is 预算.xls.
 */
export function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
