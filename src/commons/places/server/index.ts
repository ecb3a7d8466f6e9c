// Places, for server code: spots, and where they stand on the maps.
export { spotOf, type FoundSpot } from './spots.ts';
export { onRegionMap, onShore, spread } from './map.ts';
export { regionOutline, shoreDots } from './outlines.ts';
export type { Spot, Xy } from './projection.ts';
