/** The room that fetches. Nothing is built here yet: the registry of sites is empty, and says so. */
export interface Site {
  readonly name: string;
  readonly start: string;
}

export const sites: readonly Site[] = [];
