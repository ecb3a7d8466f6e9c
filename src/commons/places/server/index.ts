// Places, for server code: points, and where they stand on the maps.
export { importPlaces, type PlaceHooks } from './import-places.ts';
export { mapOutline, type MapOutline } from './outlines.ts';
export { onMap, type Spot } from './sheets.ts';
export { onShore, shoreDots } from './shore.ts';
export { spotOf, spotsOf, type FoundSpot, type Whereabouts } from './spots.ts';
