/** The room of the web page. Nothing is built here yet: the registry of pages is empty, and says so. */
export interface Page {
  readonly path: string;
  readonly title: string;
}

export const pages: readonly Page[] = [];
