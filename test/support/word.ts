import { type Member, zip } from './zip.ts';

/**
 * A Word document around a body in WordprocessingML, for tests.
 *
 * `word('<w:p><w:r><w:t>收入</w:t></w:r></w:p>')` gives the bytes of a docx with one paragraph.
 */
export function word(body: string, more: readonly Member[] = []): Uint8Array {
  const names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
  return zip([
    { name: '[Content_Types].xml', data: contentTypes },
    { name: '_rels/.rels', data: relations('officeDocument', 'word/document.xml') },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0"?><w:document ${names}><w:body>${body}</w:body></w:document>`,
    },
    ...more.map((member) => ({
      ...member,
      data: String(member.data)
        .replace('<w:', (tag) => tag)
        .replace(/NAMES/, names),
    })),
  ]);
}

export const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
export const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

const contentTypes =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const relations = (type: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
