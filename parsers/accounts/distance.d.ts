/** The one file of `natural` that measures distances between strings; its package ships no types for this path. */
declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  interface Costs {
    insertion_cost?: number;
    deletion_cost?: number;
    substitution_cost?: number;
  }
  const distance: { LevenshteinDistance(source: string, target: string, costs?: Costs): number };
  export default distance;
}
