import { addressOf } from '../safety/hosts.ts';
import { literalsOf } from './literals.ts';

/**
 * The address in `javascript:openFile('/files/12.pdf')`, `onclick="window.open('t1.html')"`: the first literal that
 * looks like one. Plain references are what they are.
 */
export function addressIn(
  reference: string | undefined,
  handler: string | undefined,
  base: string,
): string | null {
  const plain = reference?.trim() ?? '';
  if (plain !== '' && !/^(?:javascript|vbscript):/i.test(plain) && !plain.startsWith('#'))
    return addressOf(plain, base)?.href ?? null;
  for (const code of [percent(plain), handler ?? '']) {
    for (const { text } of literalsOf(code)) {
      if (!looksLikeAddress(text)) continue;
      const address = addressOf(text, base);
      if (address) return address.href;
    }
  }
  return null;
}

const looksLikeAddress = (text: string) =>
  !/[\s<>{}]/.test(text) &&
  (/^(?:https?:)?\/\//i.test(text) ||
    /^\.{0,2}\//.test(text) ||
    /\.[a-z]{2,5}\d?(?:\?|#|$)/i.test(text) ||
    /^\?\w+=/.test(text));

function percent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
