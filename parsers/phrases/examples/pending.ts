/** Examples that the grammar cannot read yet, by how their text begins, and why. The list can only shrink. */
export const pending: readonly { readonly text: string; readonly why: string }[] = [];
