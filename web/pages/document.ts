import { documentRoutes } from '../document/routes.ts';
import { showDocument } from '../document/show.ts';
import type { Page } from '../page.ts';

/** One document: its source beside its rows, and every figure under an address of its own (`/f/<hash>/<start>-<end>`). */
export const document: Page = {
  id: 'document',
  path: '/documents/:document',
  title: ['公开材料', 'Document'],
  menu: false,
  show: (asked) => showDocument(asked, null),
  routes: documentRoutes('', (asked) => asked).slice(1),
};
