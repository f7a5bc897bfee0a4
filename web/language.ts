import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** What a reader chose, by `?lang=en` or `?theme=dark`, kept in a cookie. Chinese and the system's theme unless they did. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const year = 365 * 24 * 3600;

function chosen<T extends string>(context: Context, name: string, choices: readonly [T, ...T[]]): T {
  const known = (value: string | undefined) => choices.find((choice) => choice === value);
  const asked = known(context.req.query(name));
  if (asked) setCookie(context, name, asked, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: year });
  return asked ?? known(getCookie(context, name)) ?? choices[0];
}

export const languageOf = (context: Context): Language => chosen(context, 'lang', languages);
export const themeOf = (context: Context): Theme => chosen(context, 'theme', themes);
