/**
 * Pages that a server sends instead of a document: errors, firewalls, script challenges, redirects.
 *
 * `<title>404 Not Found</title>`, `<script>document.cookie="__jsl_clearance=…"` and `<meta http-equiv=refresh>` alone
 * are error pages. An article that mentions 404 somewhere is not.
 */
const titles =
  /^(?:\s*(?:4\d\d|5\d\d)\s*(?:$|[-–—:：|_·A-Za-z错页出])|.{0,20}(?:error|not found|forbidden|bad gateway|bad request|unauthorized|service unavailable|access denied|just a moment|attention required))|错误页|出错了|页面不存在|无法访问|访问(?:被)?(?:拒绝|拦截|受限)|安全验证|人机验证|网站防火墙|系统维护/i;
const bodies =
  /您?(?:所?访问|请求|查找|查看)的(?:页面|网页|文件|资源|内容|信息).{0,12}(?:不存在|已删除|找不到|出错|被拦截)|页面(?:不存在|找不到了?|丢失|走丢)|(?:404|403|50[0234])\s*(?:not found|forbidden|error|bad gateway|internal|service|gateway)|访问(?:过于)?频繁|(?:请求|访问).{0,8}(?:被(?:拦截|拒绝|阻断|禁止))|请(?:完成|进行).{0,6}(?:安全)?验证|(?:enable|开启|启用)\s*(?:javascript|cookies?)|checking your browser|access denied|incident id|nginx\/\d|登录超时|请重新登录/i;
const challenges =
  /__jsl_clearance|document\.cookie\s*=|acw_sc__v2|cf[-_]chl|captcha|challenge|location\.(?:href|replace|assign|reload)|\$_ts|eval\(/i;

/** Text that a reader sees on a page with an article; error pages say less. */
const LITTLE = 60;
const SOME = 600;

/** Why a page is an error page, or `null`. `shown` is its visible text, all of it, `markup` its source. */
export function errorPage(title: string, shown: string, markup: string): string | null {
  if (shown.length < SOME && titles.test(title.trim())) return title.trim();
  if (shown.length < SOME && bodies.test(shown)) return shown.slice(0, 40);
  if (shown.length >= LITTLE) return null;
  const head = markup.slice(0, 200_000);
  if (/<script\b/i.test(head) && challenges.test(head)) return '脚本验证页，没有正文';
  if (/http-equiv\s*=\s*["']?refresh/i.test(head)) return '跳转页，没有正文';
  if (/<script\b/i.test(head) && shown.length < 20) return '只有脚本，没有正文';
  return null;
}
