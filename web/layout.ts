import { type Html, html, nothing, pageText } from './html.ts';
import { type Theme, themes } from './language.ts';
import { withQuery } from './links.ts';
import type { Asked, Page, Shown } from './page.ts';
import { inLanguage } from './words/index.ts';

/** What stands around every page: masthead, navigation, settings, footer. No script and no style is written into it. */
export interface Frame {
  readonly asked: Asked;
  readonly pages: readonly Page[];
  readonly theme: Theme;
}

const themeWords = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

export function layout(frame: Frame, shown: Shown): string {
  const { asked, theme } = frame;
  const { say, language } = asked;
  return pageText(html`<html lang="${language === 'en' ? 'en' : 'zh-CN'}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown.title} · ${say('name')}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
${['style.css', ...(shown.styles ?? [])].map((file) => html`<link rel="stylesheet" href="/assets/${file}">\n`)}
${(shown.scripts ?? []).map((file) => html`<script type="module" src="/assets/${file}"></script>\n`)}
</head>
<body${shown.wide ? html` class="wide"` : nothing}>
<a class="skip" href="#main">${say('skip')}</a>
${masthead(frame)}
<main id="main" tabindex="-1">
${shown.body}
</main>
<footer class="colophon"><p>${say('footer')}</p></footer>
</body>
</html>
`);
}

function masthead({ asked, pages, theme }: Frame): Html {
  const { say, language, url } = asked;
  const here = (page: Page) => url.pathname === page.path;
  return html`<header class="masthead">
<p class="brand"><a href="/">${say('name')}</a> <span>${say('tagline')}</span></p>
<nav aria-label="${say('settings')}" class="settings">
<a href="${withQuery(url, { lang: language === 'en' ? 'zh' : 'en' })}" lang="${language === 'en' ? 'zh-CN' : 'en'}">${say('otherLanguage')}</a>
${themes.map((t) => html`<a href="${withQuery(url, { theme: t })}"${t === theme ? html` aria-current="true"` : nothing}>${say(themeWords[t])}</a>\n`)}
</nav>
<nav aria-label="${say('navigation')}" class="pages">
${pages
  .filter((page) => page.menu)
  .map(
    (page) =>
      html`<a href="${page.path}"${here(page) ? html` aria-current="page"` : nothing}>${inLanguage(page.title, language)}</a>\n`,
  )}
</nav>
</header>`;
}
