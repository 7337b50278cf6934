declare module 'virtual:maplibre-worker' {
  /** Address of MapLibre's worker, a module. */
  export const url: string;
}
