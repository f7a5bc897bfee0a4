import type { Asked, Page } from '../page.ts';
import { documentReport } from '../report/document.ts';
import { entityReport } from '../report/entity.ts';

/** A document or a unit as one file to hand to an editor. The browser saves it; `mingzhang report` writes the same. */
export const report: Page = {
  id: 'report',
  path: '/report/document/:document',
  title: ['报告', 'Report'],
  menu: false,
  show: (asked) => file(asked, documentReport(asked)),
  routes: [
    { method: 'get', path: '/report/entity/:name', answer: (asked) => file(asked, entityReport(asked)) },
  ],
};

const file = ({ context }: Asked, text: string): Response =>
  context.body(text, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-disposition': 'attachment; filename="report.html"',
  });
