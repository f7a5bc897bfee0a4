import { CookieJar } from 'tough-cookie';
import type { Headers } from './body.ts';

/** The cookies of one visit. Sites set them on first contact and turn away who does not bring them back. */
export class Cookies {
  readonly #jar = new CookieJar(undefined, { rejectPublicSuffixes: false, looseMode: true });

  #any = false;

  for(url: URL): string {
    if (!this.#any) return '';
    return this.#jar.getCookieStringSync(url.href);
  }

  take(url: URL, headers: Headers): void {
    const set = headers['set-cookie'];
    if (set) this.#any = true;
    for (const cookie of Array.isArray(set) ? set : set ? [set] : [])
      this.#jar.setCookieSync(cookie, url.href, { ignoreError: true });
  }

  forget(): void {
    this.#jar.removeAllCookiesSync();
  }
}
