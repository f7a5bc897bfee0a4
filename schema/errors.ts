/**
 * Why a document could not be read. Every class says what the caller should do, so that a run over ten thousand
 * files can go on: `retry` later, give up on `this_file`, or `stop` the run.
 */
export const failureReasons = {
  empty: '文件为空',
  unsupported: '不是支持的格式',
  not_a_disclosure: '不是预决算公开材料',
  encrypted: '文件已加密，需要密码',
  corrupt: '文件损坏或不完整',
  too_large: '文件超过大小限制',
  too_many_pages: '页数超过限制',
  too_slow: '处理超时',
  out_of_memory: '处理所需内存超过限制',
  archive_bomb: '压缩内容超过限制',
  error_page: '内容是网页错误页或验证页，不是所声明的文件',
  no_text: '没有文字层（可能是扫描件）',
  vanished: '文件不存在或已被移走',
  unreadable: '文件无法读取',
  internal: '程序内部错误，请连同文件一起报告',
} as const;
export type FailureReason = keyof typeof failureReasons;

/** One input that could not be read. The run goes on with the next. */
export class DocumentError extends Error {
  readonly reason: FailureReason;
  readonly path: string;
  readonly action: 'retry' | 'this_file';
  constructor(reason: FailureReason, path: string, detail = '', options?: ErrorOptions) {
    super(`${path}: ${failureReasons[reason]}${detail ? `（${detail}）` : ''}`, options);
    this.name = 'DocumentError';
    this.reason = reason;
    this.path = path;
    this.action = reason === 'vanished' || reason === 'too_slow' ? 'retry' : 'this_file';
  }
}

/** The caller asked for something that cannot be done (unknown option, unknown format). Stop and say so. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The database cannot be used (locked, newer than this program, not ours). Stop. */
export class StoreError extends Error {
  override name = 'StoreError';
}
