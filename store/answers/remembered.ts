import type { Connection } from '../database.ts';

/**
 * Answers about the whole store, kept until somebody writes: `data_version` tells of other connections' commits,
 * `total_changes` of our own.
 */
interface Memory {
  state: string;
  readonly answers: Map<string, unknown>;
}
const memories = new WeakMap<Connection, Memory>();

export function remembered<T>(db: Connection, question: string, answer: () => T): T {
  const memory = memories.get(db) ?? { state: '', answers: new Map<string, unknown>() };
  memories.set(db, memory);
  const state = `${db.pragma('data_version', { simple: true })} ${db.prepare('SELECT total_changes()').pluck().get()}`;
  if (memory.state !== state) {
    memory.state = state;
    memory.answers.clear();
  }
  if (!memory.answers.has(question)) memory.answers.set(question, answer());
  return memory.answers.get(question) as T;
}
