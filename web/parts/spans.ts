import type { Span } from '../services.ts';

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
