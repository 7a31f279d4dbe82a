/** The part of the client that our test of the published files uses; the package ships no types. */
declare module 'jsonstat-toolkit' {
  interface Cell {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface JsonStat {
    readonly class: string;
    readonly n: number;
    readonly id: readonly string[];
    Data(position: number): Cell;
  }
  // biome-ignore lint/style/noDefaultExport: as the package exports it
  export default function JSONstat(input: unknown): JsonStat;
}
