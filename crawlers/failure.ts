import { type FetchReason, fetchReasons } from '../schema/index.ts';

/** Why a fetch gave nothing. `after`: when the server asked to be left alone until then (milliseconds since 1970). */
export class FetchFailure extends Error {
  override name = 'FetchFailure';
  readonly reason: FetchReason;
  readonly status: number | null;
  readonly after: number | null;
  constructor(
    reason: FetchReason,
    detail = '',
    options: { readonly status?: number; readonly after?: number | null; readonly cause?: unknown } = {},
  ) {
    super(`${fetchReasons[reason].title}${detail ? `：${detail}` : ''}`, { cause: options.cause });
    this.reason = reason;
    this.status = options.status ?? null;
    this.after = options.after ?? null;
  }
  get action(): 'retry' | 'give_up' | 'refuse' {
    return fetchReasons[this.reason].action;
  }
}
