/**
 * Pages that are no page but a test whether a browser runs their script: they set a cookie and load themselves again.
 *
 * `<script>document.cookie="__x=1";location.href=location.pathname</script>` under status 521 is one; an article is not.
 */
const statuses: ReadonlySet<number> = new Set([521, 412, 202, 405, 403, 200, 503]);
const typical: ReadonlySet<number> = new Set([521, 412]);
const marks =
  /document\.cookie|location\.(?:href|reload|replace)|eval\(function\(p,a,c,k|\$_ts|setTimeout\(.{0,40}reload|_waf_|acw_sc|jsl_clearance|window\[['"]\w+['"]\]/;

export function isChallenge(status: number, text: string): boolean {
  if (!statuses.has(status) || text.length > 200_000 || !/<script/i.test(text)) return false;
  if (!marks.test(text)) return false;
  const words = text
    .replace(
      /<script[\s\S]*?(?:<\/script>|$)|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<title>[\s\S]*?<\/title>|<[^>]+>/gi,
      ' ',
    )
    .replace(/\s+/g, '');
  return typical.has(status)
    ? words.length < 400
    : words.length < 60 && !/<(?:a|table|iframe|frame)\b/i.test(text);
}
